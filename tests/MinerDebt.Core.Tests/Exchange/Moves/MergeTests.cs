using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange.Moves;

public sealed class MergeTests
{
    private static readonly Offering Kept = Make.Offering("a");
    private static readonly Offering Dropped = Make.Offering("b") with { CouponPercent = 6, UseNote = "For machines" };

    private static readonly Facts Known = Facts.Of(
    [
        .. Make.Register(), Make.Miner(), Kept, Dropped,
        Make.Event(100, offering: "a") with { CashUsd = 98 }, Make.Event(70, offering: "b"), Make.Event(-20, "2025-06-01", "b"),
        Make.Event(-5, "2025-07-01", "a"), Make.Event(-5, "2025-07-01", "b"),
        new InstrumentTerms { OfferingId = "b", OnDemand = true, Source = Make.Source() },
        new Pledge { OfferingIds = ["a", "b"], AsOf = Make.Day("2025-06-30"), BtcPledged = 3, Source = Make.Source() },
    ]);

    private static readonly Dictionary<string, string> Nothing = [];
    private static readonly Dictionary<(Type, string), DoubleChoice> Undecided = [];
    private static readonly (Type, string) Closing = (typeof(DebtEvent), "a 2025-01-15 Closed");

    [Fact]
    public void Of_TwoOfferings_MovesWhatIsOnlyOfOneAndShowsWhatBothHave()
    {
        var merge = Merge.Of(Known, Kept, Dropped, Nothing, Undecided);
        var after = Change.Apply(merge.Changes, Known);

        Assert.Empty(merge.Problems);
        Assert.Equal([("event", 1), ("terms", 1), ("pledge", 1)], merge.Moved.Select(moved => (moved.Kind.One, moved.Count)));
        Assert.Equal([("a 2025-01-15 Closed", false), ("a 2025-07-01 Repaid", true)], merge.Doubles.Select(one => (one.Stored.Key, one.IsSame)));
        Assert.Equal([100, -20, -5], after.OfOffering<DebtEvent>("a").OrderBy(one => one.OccurredOn).Select(one => one.PrincipalChangeUsd));
        Assert.Equal(["a"], Assert.Single(after.All<Pledge>()).OfferingIds);
        Assert.Null(after.Find<Offering>("b"));
        Assert.Empty(after.ReferringTo(typeof(Offering), "b"));
    }

    [Theory]
    [InlineData(DoubleChoice.Stored, 100L, 98L)]
    [InlineData(DoubleChoice.Other, 70L, null)]
    [InlineData(DoubleChoice.Sum, 170L, null)]
    public void Of_ADouble_IsAsDecided(DoubleChoice choice, long principal, long? cash)
    {
        var after = Change.Apply(Merge.Of(Known, Kept, Dropped, Nothing, new Dictionary<(Type, string), DoubleChoice> { [Closing] = choice }).Changes, Known);

        var closing = after.Find<DebtEvent>(Closing.Item2)!;
        Assert.Equal((principal, cash), (closing.PrincipalChangeUsd, closing.CashUsd));
    }

    [Fact]
    public void Of_ChosenFields_AreThoseOfTheKeptOne()
    {
        Assert.Equal(["coupon_pct", "use_note"], Merge.Differences(Kept, Dropped).Select(one => one.Column.Name));

        var merge = Merge.Of(Known, Kept, Dropped, new Dictionary<string, string> { ["use_note"] = "For machines", ["offering_id"] = "x" }, Undecided);

        Assert.True(FactJson.Same(Kept with { UseNote = "For machines" }, Change.Apply(merge.Changes, Known).Find<Offering>("a")));
    }

    [Fact]
    public void Of_AnOfferingAndItself_IsRefused() =>
        Assert.StartsWith("it cannot become a part of itself", Assert.Single(Merge.Of(Known, Kept, Kept, Nothing, Undecided).Problems).Accepted, StringComparison.Ordinal);

    [Fact]
    public void Of_EventsThatWouldLeaveLessThanNothing_IsRefused()
    {
        var known = Known.Without(Make.Event(100, offering: "a")).Without(Make.Event(70, offering: "b"));

        Assert.Contains(Merge.Of(known, Kept, Dropped, Nothing, Undecided).Problems, problem => problem.Field == "principal_change_usd");
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_AMergeAndItsUndo_IsAsBeforeInTheStore(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await store.AddAsync([.. Known.Everything]);
        var books = new CurrentBook(store.Contexts, store.Applier);
        await books.RefreshAsync();
        var before = ProgramDataset.Lines(books.Value.Facts);

        await books.ApplyAsync(Merge.Of(books.Value.Facts, Kept, Dropped, Nothing, new Dictionary<(Type, string), DoubleChoice> { [Closing] = DoubleChoice.Sum }).By("Ann", "One deal"));

        Assert.Equal(145, books.Value.FindOffering("a")!.Events.Sum(one => one.PrincipalChangeUsd));
        Assert.Equal("b is part of a now: One deal", books.History.Find(2)!.Reason);
        Assert.Equal("a", FactFate.Of(books.History, typeof(Offering), "b")?.Successor?.Key);
        await books.ApplyAsync(UndoPlan.Of(books.History, 2)!.By("Bob", "Two deals"));
        Assert.Equal(before, ProgramDataset.Lines(books.Value.Facts));
        Assert.Equal(before, ProgramDataset.Lines((await store.ReadAsync()).Facts));
    }
}
