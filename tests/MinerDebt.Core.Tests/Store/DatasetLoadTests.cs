using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Store;

public sealed class DatasetLoadTests
{
    private static readonly Fact[] Rows = [.. Make.Register(), Make.Miner(), Make.Offering(), Make.Event(100)];

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Load_TheProgramsDataset_IsReadBackAsItWas(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        await DatasetLoader.LoadAsync(store.Applier, ProgramDataset.Rows);

        var (version, facts) = await store.ReadAsync();
        Assert.Equal(1, version);
        Assert.Equal(ProgramDataset.Lines(ProgramDataset.Facts), ProgramDataset.Lines(facts));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Load_TheSameDatasetAgain_ChangesNothing(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await DatasetLoader.LoadAsync(store.Applier, ProgramDataset.Rows);

        var (applied, _) = await DatasetLoader.LoadAsync(store.Applier, ProgramDataset.Rows);

        Assert.Equal((1, 1), (applied.Version, await store.ReadAsync(db => db.ChangeSets.CountAsync())));
        Assert.Equal(ProgramDataset.Lines(ProgramDataset.Facts), ProgramDataset.Lines(applied.Facts));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Load_TheProgramsDataset_LeavesARevisionForEachFact(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        await DatasetLoader.LoadAsync(store.Applier, ProgramDataset.Rows);

        var revisions = await store.ReadAsync(db => db.Revisions.ToListAsync());
        Assert.All(revisions, revision => Assert.Null(revision.Before));
        Assert.Equal(
            ProgramDataset.Lines(ProgramDataset.Facts),
            revisions.Select(revision => $"{revision.FactKind} {revision.After}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Load_ADatasetThatChanged_UpdatesAddsAndRemoves(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadAsync([.. Rows, Make.Miner("OLD")]);
        Fact[] changed = [.. Make.Register(), Make.Miner(), Make.Offering(), Make.Event(120), Make.Miner("NEW")];

        await store.LoadAsync(changed);

        var (version, facts) = await store.ReadAsync();
        Assert.Equal(2, version);
        Assert.Equal(ProgramDataset.Lines(Facts.Of(changed)), ProgramDataset.Lines(facts));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Load_AfterAPersonsCorrections_KeepsThem(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadAsync([.. Rows, Make.Miner("GONE")]);
        var corrected = Make.Event(90);
        await store.ApplyAsync(new Change(Make.Event(100), corrected), new Change(Make.Miner("GONE"), null), new Change(null, Make.Miner("MINE")));

        var (version, facts, _) = await store.LoadAsync([.. Rows[..^1], Make.Event(120), Make.Miner("GONE") with { Notes = "new" }]);

        Assert.Equal(2, version);
        Assert.Equal(ProgramDataset.Lines(Facts.Of([.. Rows[..^1], corrected, Make.Miner("MINE")])), ProgramDataset.Lines(facts));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Load_ADataSetThatDoesNotFitAPersonsWork_LeavesTheStoreAndSaysWhy(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.LoadAsync(Rows);
        await store.ApplyAsync(new Change(null, Make.Event(5, "2025-03-01")));

        var (version, facts, refused) = await store.LoadAsync([.. Make.Register(), Make.Miner()]);

        Assert.Equal(2, version);
        Assert.Equal(Rows.Length + 1, facts.Count);
        Assert.Equal(["offering_id"], refused.Select(problem => problem.Field));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Load_ABadRow_StoresNothingAndNamesTheRow(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);

        var refused = await Assert.ThrowsAsync<InvalidChangesException>(() => store.LoadAsync([.. Rows, Make.Miner("bad")]));

        Assert.Equal([new Location("some.csv", Rows.Length + 2)], refused.Problems.Select(problem => problem.Where));
        Assert.Equal(0, (await store.ReadAsync()).Facts.Count);
    }
}
