using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Book;

public sealed class FactHistoryTests
{
    private static readonly ChangeSet Edit = new("Ann", ChangeOrigin.Form, "More is owed", [new(Make.Event(100), Make.Event(250))]);
    private static readonly ChangeSet Removal = new("Ann", ChangeOrigin.Form, "It was never owed", [new(Make.Event(250), null)]);

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task History_AfterALoadOfTheDataset_HasEachFactOnce(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        var current = new CurrentBook(store.Contexts, store.Applier);

        var (applied, _) = await DatasetLoader.LoadAsync(store.Applier, ProgramDataset.Rows);
        await current.ShowAsync(applied);

        Assert.Equal((1, ChangeOrigin.Dataset), (Assert.Single(current.History.ChangeSets).Version, current.History.Find(1)!.Origin));
        Assert.Equal(ProgramDataset.Facts.Count, current.History.In(1).Count);
        Assert.All(current.History.In(1), revision => Assert.Same(current.Value.Facts.Counterpart(revision.Subject), revision.After));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Of_AFactThatWasEditedAndRemoved_TellsEachStep(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var current = await OpenAsync(store);

        await current.ApplyAsync(Edit);
        await current.ApplyAsync(Removal);

        Fact? first = Make.Event(100), second = Make.Event(250);
        Assert.Equal(
            [(1, null, first), (2, first, second), (3, second, null)],
            current.History.Of(typeof(DebtEvent), first.Key).Select(revision => (revision.ChangeSet.Version, revision.Before, revision.After)));
        Assert.Equal("It was never owed", current.History.Find(3)!.Reason);
        Assert.Null(current.History.Find(4));
        Assert.Null(current.Value.Facts.Counterpart(first));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task With_EachAppliedChangeSet_EqualsReadingTheStore(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var followed = await OpenAsync(store);

        await followed.ApplyAsync(Edit with { Changes = [.. Edit.Changes, new(null, Make.Miner("NEW")), new(Make.Offering(), Make.Offering() with { CouponPercent = 7.750m })] });
        await followed.ApplyAsync(Removal);

        Assert.Equal(Lines((await OpenAsync(store)).History), Lines(followed.History));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Refresh_AfterChangesElsewhere_EqualsReadingTheStore(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var (here, elsewhere) = (await OpenAsync(store), await OpenAsync(store));
        await elsewhere.ApplyAsync(Edit);
        await elsewhere.ApplyAsync(Removal);

        await here.RefreshAsync();

        Assert.Equal(Lines((await OpenAsync(store)).History), Lines(here.History));
        Assert.Equal(ProgramDataset.Lines((await store.ReadAsync()).Facts), ProgramDataset.Lines(here.Value.Facts));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AfterAChangeElsewhere_ShowsBoth(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        var (here, elsewhere) = (await OpenAsync(store), await OpenAsync(store));
        await elsewhere.ApplyAsync(Edit);

        await here.ApplyAsync(Removal);

        Assert.Equal(Lines((await OpenAsync(store)).History), Lines(here.History));
        Assert.Equal(3, here.Value.Version);
    }

    [Fact]
    public async Task History_OfCurrentFacts_SharesTheirInstances()
    {
        await using var store = await TestStore.CreateSeededAsync(Engine.Sqlite);
        await store.ApplyAsync([.. Edit.Changes]);
        var current = await OpenAsync(store);

        await current.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "", [new(null, Make.Miner("NEW"))]));

        Assert.All(current.Value.Facts.Everything, fact => Assert.Same(fact, current.History.Last(fact.GetType(), fact.Key)!.After));
        var steps = current.History.Of(typeof(DebtEvent), Make.Event(100).Key);
        Assert.Same(steps[0].After, steps[1].Before);
    }

    [Fact]
    public void With_AnotherChangeSet_LeavesTheHistoryAsItWas()
    {
        var one = FactHistory.Empty.With(Set(1), [new(null, Make.Event(100))]);

        one.With(Set(2), Edit.Changes);

        Assert.Equal(1, one.Version);
        Assert.Single(one.Of(typeof(DebtEvent), Make.Event(100).Key));
        Assert.Empty(one.In(2));
        Assert.Empty(one.Of(typeof(Miner), "NONE"));
    }

    private static async Task<CurrentBook> OpenAsync(TestStore store)
    {
        var current = new CurrentBook(store.Contexts, store.Applier);
        await current.RefreshAsync();
        return current;
    }

    private static AppliedChangeSet Set(long version) =>
        new() { Version = version, Author = "Ann", Origin = ChangeOrigin.Form, Reason = "", AppliedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };

    private static IEnumerable<string> Lines(FactHistory history) =>
        from changeSet in history.ChangeSets
        from revision in history.In(changeSet.Version)
        select $"{changeSet} {Json(revision.Before)} -> {Json(revision.After)}";

    private static string Json(Fact? fact) => fact is null ? "" : FactJson.Write(fact);
}
