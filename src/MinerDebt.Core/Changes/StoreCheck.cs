using System.Data.Common;
using Microsoft.Data.Sqlite;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Changes;

/// <summary>Looks whether a store is whole: its file, the rules of its facts, and that its history leads to them.</summary>
public static class StoreCheck
{
    /// <param name="Migration">The newest that was applied to it.</param>
    /// <param name="Version">Of its newest change set.</param>
    /// <param name="Facts">How many it holds.</param>
    /// <param name="Problems">What is wrong, as sentences; nothing if it is whole.</param>
    public sealed record Report(string Migration, long Version, int Facts, IReadOnlyList<string> Problems);

    /// <summary>Reads everything and changes nothing.</summary>
    /// <exception cref="StoreException">It cannot be read at all, or is of a newer program.</exception>
    public static async Task<Report> RunAsync(StoreDatabase database, CancellationToken cancellationToken = default)
    {
        var problems = new List<string>();
        await using var connection = database.Look();
        try
        {
            await connection.OpenAsync(cancellationToken);
            var migration = await StoreStart.ReadableAsync(connection, cancellationToken);
            problems.AddRange(await FaultsAsync(connection, cancellationToken));
            var (version, facts) = await FactReader.ReadAsync(connection, cancellationToken);
            var anew = new ChangeSet("", ChangeOrigin.Dataset, "", [.. facts.Everything.Select(fact => new Change(null, fact))]);
            problems.AddRange(Validation.Check(Facts.None, anew).Problems.Select(problem => problem.ToString()));
            problems.AddRange(await HistoryAsync(connection, version, facts, cancellationToken));
            return new Report(migration, version, facts.Count, problems);
        }
        catch (DbException e) when (e is not StoreGoneException)
        {
            throw new StoreException($"The database cannot be read: {StoreStart.Explain(e)}", e);
        }
    }

    /// <summary>What SQLite itself finds; PostgreSQL keeps such checks to tools of its own.</summary>
    internal static async Task<IReadOnlyList<string>> FaultsAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        if (connection is SqliteConnection)
        {
            await RowReader.ReadAsync(connection, "PRAGMA integrity_check", row => faults.Add(row.GetString(0)), cancellationToken);
            faults.Remove("ok");
            await RowReader.ReadAsync(connection, "PRAGMA foreign_key_check", row => faults.Add($"A row of {row.GetString(0)} refers to one of {row.GetString(2)} that is not there."), cancellationToken);
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> HistoryAsync(DbConnection connection, long version, Facts facts, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var next = 1L;
        await RowReader.ReadAsync(connection, """SELECT "Version" FROM "ChangeSets" ORDER BY "Version" """, row => next = row.GetInt64(0) == next ? next + 1 : long.MinValue, cancellationToken);
        if (next != version + 1)
        {
            problems.Add($"The change sets are not numbered from 1 to {version}.");
        }

        var last = new Dictionary<(string Kind, string Key), string?>();
        await RowReader.ReadAsync(
            connection, """SELECT "FactKind", "FactKey", "After" FROM "Revisions" ORDER BY "Version" """,
            row => last[(row.GetString(0), row.GetString(1))] = row.IsDBNull(2) ? null : row.GetString(2), cancellationToken);
        foreach (var fact in facts.Everything)
        {
            var kind = fact.GetType().Name;
            if (!last.Remove((kind, fact.Key), out var after) || after is null || !FactJson.Same(FactJson.Read(after, fact.GetType()), fact))
            {
                problems.Add($"{kind} {fact.Key} is not as its last change has left it.");
            }
        }

        problems.AddRange(from left in last where left.Value is not null select $"{left.Key.Kind} {left.Key.Key} is missing: its last change has not removed it.");
        return problems;
    }
}
