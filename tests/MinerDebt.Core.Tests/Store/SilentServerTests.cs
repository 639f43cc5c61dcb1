using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;
using Npgsql;

namespace MinerDebt.Core.Tests.Store;

/// <summary>A PostgreSQL server that gives no answer any more while something is stored, without any limit of time in the connection.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed class SilentServerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private PostgresDatabase _database = null!;
    private Wire _wire = null!;
    private ServiceProvider _services = null!;

    private ChangeApplier Applier => _services.GetRequiredService<ChangeApplier>();

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresDatabase.CreateAsync();
        var way = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        _wire = Wire.To(way.Port);
        (way.Host, way.Port, way.CommandTimeout) = ("127.0.0.1", _wire.Port, 0);
        _services = new ServiceCollection().AddMinerDebtStore("Postgres", way.ConnectionString)
            .AddSingleton(TimeProvider.System).AddSingleton<ChangeApplier>().BuildServiceProvider();
        await StoreStart.RunAsync(_services.GetRequiredService<StoreDatabase>(), () => Task.CompletedTask);
        await Applier.ApplyAsync(Set([.. Make.Register(), Make.Miner()]), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _wire.Mend();
        await _services.DisposeAsync();
        await _wire.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Apply_ServerFallsSilent_IsToldAndStoredOnceWhenItIsDoneAgain(bool isAtTheCommit, bool isPassedOn)
    {
        _wire.Mend();
        await Applier.ApplyAsync(Set([Make.Miner("AAA")]), TestContext.Current.CancellationToken);
        _wire.HoldAt(isAtTheCommit ? _wire.Steps - 1 : 1, isPassedOn);
        var change = Set([Make.Miner("BBB")]);

        var silent = await Assert.ThrowsAsync<StoreSilentException>(() => Applier.ApplyAsync(change).WaitAsync(Patience));

        Assert.Equal(isAtTheCommit, silent.IsUnsure);
        _wire.Mend();
        var again = await Record.ExceptionAsync(() => Applier.ApplyAsync(change).WaitAsync(Patience));
        Assert.Equal(again is null ? null : "the miner BBB is stored just so already: nothing is left to do", (again as InvalidChangesException)?.Problems.Single().Accepted);
        Assert.True(!isPassedOn || again is not null);
        await using var db = _services.GetRequiredService<StoreDatabase>().CreateDbContext();
        Assert.Equal(3, await db.ChangeSets.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Apply_ServerThatOnlyTakesLong_IsWaitedFor()
    {
        await using var other = new NpgsqlConnection(_database.ConnectionString);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await new NpgsqlCommand("""LOCK TABLE "ChangeSets" IN EXCLUSIVE MODE""", other).ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var applying = Applier.ApplyAsync(Set([Make.Miner("AAA")]), TestContext.Current.CancellationToken);
        // Longer than it is before the server is asked whether it answers.
        await Task.WhenAny(applying, Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken));
        Assert.False(applying.IsCompleted);
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, (await applying).Version);
    }

    private static ChangeSet Set(IReadOnlyList<Fact> facts) => new("Ann", ChangeOrigin.Form, "Tests", [.. facts.Select(fact => new Change(null, fact))]);
}
