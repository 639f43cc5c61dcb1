using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Store;

public sealed class HistoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 23, 30, 0, TimeSpan.FromHours(-5));

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AnEditAndARemoval_LeavesBothSidesInTheHistory(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var (before, after) = (Make.Offering(), Make.Offering() with { Title = "Another" });

        await store.ApplyAsync(new Change(before, after), new Change(Make.Event(100), null));

        Assert.Equal(
            [
                new Revision { Version = 2, FactKind = "DebtEvent", FactKey = Make.Event(100).Key, Before = FactJson.Write(Make.Event(100)) },
                new Revision { Version = 2, FactKind = "Offering", FactKey = before.Key, Before = FactJson.Write(before), After = FactJson.Write(after) },
            ],
            await store.ReadAsync(db => db.Revisions.Where(revision => revision.Version == 2).OrderBy(revision => revision.FactKind).ToListAsync()));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AnEditAndARemoval_AreReadBack(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var after = Make.Offering() with { Title = "Another", HolderPuts = [new(Make.Day("2028-01-01"), "x")], UseOfProceeds = [UseOfProceeds.Power] };

        await store.ApplyAsync(new Change(Make.Offering(), after), new Change(Make.Event(100), null));

        Assert.Equal(ProgramDataset.Lines(Facts.Of([.. Make.Register(), Make.Miner(), after])), ProgramDataset.Lines((await store.ReadAsync()).Facts));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_RemovalOfAnOfferingWithItsEvents_RemovesThem(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);

        var (_, facts) = await store.ApplyAsync(new Change(Make.Offering(), null), new Change(Make.Event(100), null), new Change(Make.Miner(), null));

        Assert.Equal(ProgramDataset.Lines(Facts.Of(Make.Register())), ProgramDataset.Lines(facts));
        Assert.Equal(ProgramDataset.Lines(facts), ProgramDataset.Lines((await store.ReadAsync()).Facts));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_ANewIdForAnOffering_ReplacesItWithItsEvents(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        Fact[] renamed = [Make.Offering("new-id"), Make.Event(100, offering: "new-id")];

        await store.ApplyAsync([new(Make.Offering(), null), new(Make.Event(100), null), .. renamed.Select(fact => new Change(null, fact))]);

        Assert.Equal(ProgramDataset.Lines(Facts.Of([.. Make.Register(), Make.Miner(), .. renamed])), ProgramDataset.Lines((await store.ReadAsync()).Facts));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AParentAndItsSubsidiary_CanBeSwapped(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var (one, other) = (Make.Miner("ONE"), Make.Miner("OTHER"));
        await store.AddAsync(one, other with { ConsolidatedInto = "ONE" });

        await store.ApplyAsync(new Change(one, one with { ConsolidatedInto = "OTHER" }), new Change(other with { ConsolidatedInto = "ONE" }, other));

        Assert.Equal("OTHER", (await store.ReadAsync()).Facts.Find<Miner>("ONE")!.ConsolidatedInto);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AnEditOfWhatApplyReturned_IsNoConflict(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var (_, facts) = await store.ApplyAsync(new Change(Make.Offering(), Make.Offering() with { CouponPercent = 7.750m, ConversionRate = 1.0m }));
        var returned = facts.Find<Offering>(Make.OfferingId)!;

        var (version, _) = await store.ApplyAsync(new Change(returned, returned with { Title = "Another" }));

        Assert.Equal(3, version);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_ABadFactAmongGoodOnes_StoresNothing(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var before = await store.ReadAsync();

        await Assert.ThrowsAsync<InvalidChangesException>(() => store.AddAsync(Make.Miner("GOOD"), Make.Miner("bad")));

        var after = await store.ReadAsync();
        Assert.Equal(before.Version, after.Version);
        Assert.Equal(ProgramDataset.Lines(before.Facts), ProgramDataset.Lines(after.Facts));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_NoChanges_LeavesTheVersion(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);

        Assert.Equal(1, (await store.ApplyAsync()).Version);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AChangeSet_RecordsWhoWhenAndWhyInUtc(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var applier = new ChangeApplier(store.Contexts, new StoppedClock(Now));

        await applier.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Api, "First facts", [.. Make.Register().Select(fact => new Change(null, fact))]));

        var recorded = await store.ReadAsync(db => db.ChangeSets.AsNoTracking().SingleAsync());
        Assert.Equal(
            new AppliedChangeSet { Version = 1, Author = "Ann", Origin = ChangeOrigin.Api, Reason = "First facts", AppliedAt = Now.UtcDateTime }, recorded);
        Assert.Equal(DateTimeKind.Utc, recorded.AppliedAt.Kind);
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AfterTheClockWasSetBack_KeepsTheOrder(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var back = new ChangeApplier(store.Contexts, new StoppedClock(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero)));

        await back.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "Set back", [new Change(Make.Event(100), Make.Event(90))]));
        await store.ApplyAsync(new Change(Make.Event(90), Make.Event(80)));

        var current = new CurrentBook(store.Contexts, store.Applier);
        await current.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal((3, 80), (current.Value.Version, current.Value.Facts.All<DebtEvent>().Single().PrincipalChangeUsd));
        Assert.Equal([1, 2, 3], await store.ReadAsync(db => db.ChangeSets.OrderBy(one => one.Version).Select(one => one.Version).ToListAsync()));
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
