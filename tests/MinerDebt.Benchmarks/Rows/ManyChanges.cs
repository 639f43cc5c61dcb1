using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Benchmarks.Load;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Testing;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>A large change set: checked as a whole, stored with the history of each fact, and shown.</summary>
internal static class ManyChanges
{
    public static Row Row { get; } = new("changes", "200,000 changes checked, stored with their history, and shown", "SQLite's own inserts of the same rows", Unit.Rate, MeasureAsync);

    private static async Task<Measured> MeasureAsync(Bench bench)
    {
        var facts = new GeneratedUniverse(companies: (bench.Effort.Changes / 495) + 1).Facts().ToList();
        var (register, changes) = (facts.OfType<Coverage>().ToList(), facts.Where(fact => fact is not Coverage).Take(bench.Effort.Changes).ToList());
        var empty = bench.File("empty.db");
        await using (var services = Store.Services(empty))
        {
            await StoreStart.RunAsync(services.GetRequiredService<StoreDatabase>(), () => services.GetRequiredService<CurrentBook>().ApplyAsync(Set(register)));
        }

        SqliteConnection.ClearAllPools();
        // The first is for the compiler, and for the rows that SQLite inserts by itself.
        await ApplyAsync();
        var rows = Tables.Added(empty, bench.File("ours.db"));
        await InsertAsync();
        RequireSame();
        return await Turns.CompareAsync(Math.Min(5, bench.Effort.Rounds), ApplyAsync, InsertAsync);

        async Task<double> ApplyAsync()
        {
            var file = Fresh("ours.db");
            await using var services = Store.Services(file);
            var book = services.GetRequiredService<CurrentBook>();
            await book.RefreshAsync();
            return await RateAsync(() => book.ApplyAsync(Set(changes)));
        }

        Task<double> InsertAsync()
        {
            var file = Fresh("theirs.db");
            return RateAsync(() => Task.Run(() => rows.InsertInto(file)));
        }

        async Task<double> RateAsync(Func<Task> work)
        {
            GC.Collect();
            var clock = Stopwatch.StartNew();
            await work();
            return changes.Count / clock.Elapsed.TotalSeconds;
        }

        string Fresh(string name)
        {
            SqliteConnection.ClearAllPools();
            foreach (var old in Directory.GetFiles(Path.GetDirectoryName(empty)!, name + "*"))
            {
                File.Delete(old);
            }

            File.Copy(empty, bench.File(name));
            return bench.File(name);
        }

        void RequireSame()
        {
            var missing = Tables.Added(bench.File("theirs.db"), bench.File("ours.db")).Rows.Count + Tables.Added(bench.File("ours.db"), bench.File("theirs.db")).Rows.Count;
            var events = rows.Rows.Single(table => table.Table == "DebtEvents").Rows.Count;
            if (missing > 0 || events != changes.OfType<DebtEvent>().Count())
            {
                throw new InvalidDataException("The two databases do not hold the same.");
            }
        }
    }

    private static ChangeSet Set(IEnumerable<Fact> facts) => new("Bench", ChangeOrigin.Csv, "Measured", [.. facts.Select(fact => new Change(null, fact))]);
}
