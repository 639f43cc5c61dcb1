using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Rows;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>Reads facts, their versions and their revisions.</summary>
public static class FactReader
{
    private const string Newest = """SELECT "Version", "AppliedAt" FROM "ChangeSets" ORDER BY "Version" DESC LIMIT 1""";

    // Both from an index alone: the facts as JSON, which are nearly all that there is to the table, are not touched.
    private const string Revised = """SELECT "Version", "FactKind", "FactKey" FROM "Revisions" WHERE "Version" <= $1 ORDER BY "Version", "FactKind", "FactKey" """;
    private const string Twice = """SELECT "FactKind", "FactKey" FROM "Revisions" GROUP BY "FactKind", "FactKey" HAVING COUNT(*) > 1""";

    private const string RevisedTwice = $"""
        SELECT r."Version", r."FactKind", r."FactKey", r."After" FROM ({Twice}) AS f
        JOIN "Revisions" AS r ON r."FactKind" = f."FactKind" AND r."FactKey" = f."FactKey" WHERE r."Version" <= $1
        """;

    /// <summary>All facts with the version that they are of.</summary>
    public static Task<(long Version, Facts Facts)> ReadAsync(MinerDebtDbContext db, CancellationToken cancellationToken = default) =>
        ReadAsync(db.Database.GetDbConnection(), cancellationToken);

    /// <inheritdoc cref="ReadAsync(MinerDebtDbContext, CancellationToken)"/>
    public static async Task<(long Version, Facts Facts)> ReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // Outside of a transaction a change can land between two tables; its new version shows it.
        while (true)
        {
            var version = await ReadVersionAsync(connection, cancellationToken);
            var facts = await ReadFactsAsync(connection, cancellationToken);
            if (await ReadVersionAsync(connection, cancellationToken) == version)
            {
                return (version, facts);
            }
        }
    }

    /// <summary>The version of the newest change set; 0 for an empty store.</summary>
    public static Task<long> ReadVersionAsync(MinerDebtDbContext db, CancellationToken cancellationToken = default) =>
        ReadVersionAsync(db.Database.GetDbConnection(), cancellationToken);

    /// <inheritdoc cref="ReadVersionAsync(MinerDebtDbContext, CancellationToken)"/>
    public static async Task<long> ReadVersionAsync(DbConnection connection, CancellationToken cancellationToken) =>
        (await ReadNewestAsync(connection, cancellationToken)).Version;

    /// <summary>The version of the newest change set, and whether the server lets facts be changed: a standby does not. A file is always said to.</summary>
    public static async Task<(long Version, bool MayWrite)> ReadStateAsync(DbConnection connection, CancellationToken cancellationToken = default)
    {
        var mayWrite = true;
        if (connection is NpgsqlConnection)
        {
            await RowReader.ReadAsync(connection, "SHOW transaction_read_only", row => mayWrite = row.GetString(0) == "off", cancellationToken);
        }

        return (await ReadVersionAsync(connection, cancellationToken), mayWrite);
    }

    /// <summary>The version of the newest change set and when it was applied; 0 for an empty store.</summary>
    internal static async Task<(long Version, DateTime AppliedAt)> ReadNewestAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var newest = (0L, DateTime.MinValue);
        await RowReader.ReadAsync(connection, Newest, row => newest = (row.GetInt64(0), Stored.Utc(row.GetDateTime(1))), cancellationToken);
        return newest;
    }

    /// <summary>The change sets newer than one version, up to another, the oldest first.</summary>
    public static async Task<IReadOnlyList<AppliedChangeSet>> ReadChangeSetsAsync(
        MinerDebtDbContext db, long since, long version, CancellationToken cancellationToken = default) =>
        await db.ChangeSets.AsNoTracking().Where(changeSet => changeSet.Version > since && changeSet.Version <= version)
            .OrderBy(changeSet => changeSet.Version).ToListAsync(cancellationToken);

    /// <summary>The revisions newer than one version, up to another, the oldest first.</summary>
    public static async Task<IReadOnlyList<Revision>> ReadRevisionsAsync(
        MinerDebtDbContext db, long since, long version, CancellationToken cancellationToken = default) =>
        await db.Revisions.AsNoTracking().Where(revision => revision.Version > since && revision.Version <= version)
            .OrderBy(revision => revision.Version).ToListAsync(cancellationToken);

    /// <summary>Which facts each change set touched, the oldest first.</summary>
    internal static Task ReadRevisedAsync(
        DbConnection connection, long version, Action<(long Version, string FactKind, string FactKey)> each, CancellationToken cancellationToken)
    {
        var kinds = new ValuePool();
        return RowReader.ReadAsync(connection, Revised, row => each((row.GetInt64(0), kinds.Shared(row.GetString(1)), row.GetString(2))), cancellationToken, version);
    }

    /// <summary>The revisions of all facts that have more than one, in no order.</summary>
    internal static async Task<IReadOnlyList<(long Version, string FactKind, string FactKey, string? After)>> ReadRevisedTwiceAsync(
        DbConnection connection, long version, CancellationToken cancellationToken)
    {
        var revisions = new List<(long, string, string, string?)>();
        await RowReader.ReadAsync(
            connection, RevisedTwice, row => revisions.Add((row.GetInt64(0), row.GetString(1), row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3))), cancellationToken, version);
        return revisions;
    }

    private static async Task<Facts> ReadFactsAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var pool = new ValuePool();
        var kinds = new List<(Type, IEnumerable<Fact>)>();
        foreach (var kind in FactJson.Kinds)
        {
            kinds.Add((kind, await RowReader.ReadAllAsync<Fact>(connection, kind, pool, cancellationToken)));
        }

        return Facts.OfKinds(kinds);
    }
}
