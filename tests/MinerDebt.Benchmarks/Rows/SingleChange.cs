using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Benchmarks.Load;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>One corrected figure among a hundred times the data: checked, stored with its history on the disk, and shown.</summary>
internal static class SingleChange
{
    public static Row Row { get; } = new(
        "large-change", "one change among 960,000 events, checked, stored with its history, and shown", "one insert of SQLite, committed and moved from the journal into the file as well", Unit.Rate, MeasureAsync);

    private static async Task<Measured> MeasureAsync(Bench bench)
    {
        await bench.StopAsync();
        var (source, file) = ((await bench.UniverseAsync()).Database, bench.File("one.db"));
        File.Copy(source, file, overwrite: true);
        await using var services = Store.Services(file);
        var book = services.GetRequiredService<CurrentBook>();
        await book.RefreshAsync();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = bench.File("one.db"), ForeignKeys = true, Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        var (changed, inserted) = (0, 0);
        // Until the code of both is compiled as it stays.
        await RateAsync(Effort.WarmUps * bench.Effort.Turn, ChangeAsync);
        await RateAsync(Effort.WarmUps * bench.Effort.Turn, InsertAsync);
        return await Turns.CompareAsync(bench.Effort.Rounds, () => RateAsync(bench.Effort.Turn, ChangeAsync), () => RateAsync(bench.Effort.Turn, InsertAsync));

        async Task ChangeAsync()
        {
            var events = book.Value.Facts.All<DebtEvent>();
            var before = events[changed++ * 97 % events.Count];
            var after = before with { PrincipalChangeUsd = before.PrincipalChangeUsd + 1 };
            await book.ApplyAsync(new ChangeSet("Bench", ChangeOrigin.Form, "Measured", [new Change(before, after)]));
            if (book.Value.Facts.Find<DebtEvent>(before.Key) is not { } shown || shown.PrincipalChangeUsd != after.PrincipalChangeUsd)
            {
                throw new InvalidDataException("The change is not shown.");
            }
        }

        async Task InsertAsync()
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = """INSERT INTO "Coverage" ("Key", "Name", "Value") VALUES (@name, @name, '2026-11-26')""";
            insert.Parameters.AddWithValue("@name", FormattableString.Invariant($"bench-{inserted++}"));
            await insert.ExecuteNonQueryAsync();
            insert.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            await insert.ExecuteNonQueryAsync();
        }
    }

    private static async Task<double> RateAsync(TimeSpan time, Func<Task> work)
    {
        var (clock, count) = (Stopwatch.StartNew(), 0);
        for (; clock.Elapsed < time; count++)
        {
            await work();
        }

        return count / clock.Elapsed.TotalSeconds;
    }
}
