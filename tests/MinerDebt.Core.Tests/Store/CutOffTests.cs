using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;
using Npgsql;

namespace MinerDebt.Core.Tests.Store;

/// <summary>
/// What a PostgreSQL server is left with by a program that ends in the middle, at each step: it sees a connection that ends,
/// whether the program was killed or the network was cut.
/// </summary>
[Trait("Needs", "PostgreSQL")]
public sealed class CutOffTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly Fact[] Seed = [.. Make.Register(), Make.Miner(), Make.Offering(), Make.Event(100)];

    private PostgresDatabase _database = null!;
    private Wire _wire = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresDatabase.CreateAsync();
        _wire = Wire.To(new NpgsqlConnectionStringBuilder(_database.ConnectionString).Port);
    }

    public async ValueTask DisposeAsync()
    {
        await _wire.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Apply_CutOffAtEachStep_StoresAllOrNothingAndTheNextIsStored(bool isPassedOn)
    {
        await using var direct = Services(_database.ConnectionString);
        await using var services = Services(Through(_database.ConnectionString));
        var (database, applier) = (services.GetRequiredService<StoreDatabase>(), services.GetRequiredService<ChangeApplier>());
        await StoreStart.RunAsync(database, () => Task.CompletedTask);
        await applier.ApplyAsync(Set(Seed));
        var (step, stored) = (0, 1L);
        for (var isDone = false; !isDone; step++)
        {
            Assert.True(step < 100, "It takes no end of steps.");
            _wire.CutAt(step, isPassedOn);
            var added = Event(2 * step);
            Exception? failure = null;
            try
            {
                await applier.ApplyAsync(Set(added)).WaitAsync(Patience);
            }
            catch (Exception e)
            {
                failure = e;
            }

            isDone = failure is null;
            Assert.Equal(isDone, !_wire.IsCut);
            Assert.True(failure is null || StoreFailure.IsCauseOf(failure), failure?.ToString());
            _wire.Mend();

            var version = await SoundAsync(direct, added, stored);
            Assert.InRange(version, stored, stored + 1);
            // At the first try: the program goes on as if nothing had been.
            stored = (await applier.ApplyAsync(Set(Event((2 * step) + 1))).WaitAsync(Patience)).Version;
            Assert.Equal(version + 1, stored);
        }

        // To begin, to lock, to read, to write facts and revisions, to announce, to commit.
        Assert.True(step > 6, $"It took {step} steps.");
    }

    [Fact]
    public async Task Migrate_CutOffAtAStep_IsFinishedByTheNextStart()
    {
        int steps;
        await using (var whole = Services(Through(_database.ConnectionString)))
        {
            _wire.Mend();
            await StoreStart.RunAsync(whole.GetRequiredService<StoreDatabase>(), () => Task.CompletedTask);
            steps = _wire.Steps;
        }

        foreach (var step in new[] { steps / 4, steps / 2, steps - 3 })
        {
            await using var other = await PostgresDatabase.CreateAsync();
            await using var services = Services(Through(other.ConnectionString));
            var database = services.GetRequiredService<StoreDatabase>();
            _wire.CutAt(step, isPassedOn: step % 2 == 0);

            await Assert.ThrowsAnyAsync<Exception>(() => StoreStart.RunAsync(database, () => Task.CompletedTask).WaitAsync(Patience));

            Assert.True(_wire.IsCut);
            _wire.Mend();
            await StoreStart.RunAsync(database, () => Task.CompletedTask).WaitAsync(Patience);
            await using var db = database.CreateDbContext();
            Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
            await services.GetRequiredService<ChangeApplier>().ApplyAsync(Set(Seed), TestContext.Current.CancellationToken);
            Assert.Equal([], (await StoreCheck.RunAsync(database, TestContext.Current.CancellationToken)).Problems);
        }
    }

    /// <returns>The version, of a store that is sound and has the fact exactly if it has the version.</returns>
    private static async Task<long> SoundAsync(ServiceProvider direct, Fact added, long before)
    {
        var database = direct.GetRequiredService<StoreDatabase>();
        // The server may still be at work on what it was sent last: it lets nobody else write meanwhile.
        await using var db = database.CreateDbContext();
        await using (await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await db.LockWritesAsync(TestContext.Current.CancellationToken);
        }

        var report = await StoreCheck.RunAsync(database, TestContext.Current.CancellationToken);
        var (version, facts) = await FactReader.ReadAsync(db, TestContext.Current.CancellationToken);
        Assert.Equal([], report.Problems);
        Assert.Equal(version > before, facts.Counterpart(added) is not null);
        return version;
    }

    private static DebtEvent Event(int day) => Make.Event(1) with { OccurredOn = new DateOnly(2025, 2, 1).AddDays(day) };

    private static ChangeSet Set(params Fact[] facts) => new("Ann", ChangeOrigin.Form, "Tests", [.. facts.Select(fact => new Change(null, fact))]);

    private string Through(string connection) => new NpgsqlConnectionStringBuilder(connection) { Port = _wire.Port, Host = "127.0.0.1" }.ConnectionString;

    private static ServiceProvider Services(string connection) => new ServiceCollection().AddMinerDebtStore("Postgres", connection)
        .AddSingleton(TimeProvider.System).AddSingleton<ChangeApplier>().BuildServiceProvider();
}
