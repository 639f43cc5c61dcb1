using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Credit;

public sealed class ListedChangeTests
{
    private static readonly Quarter At = new(2025, 3);

    // By a script over the CSV files that shares no code, US dollars of the year to the end of Q3 2025.
    [Theory]
    [InlineData("MARA", 2_667_369_000, 3_017_369_000)]
    [InlineData("RIOT", 593_448_000, 848_672_000)]
    [InlineData("CLSK", 641_621_000, 777_402_000)]
    [InlineData("BTDR", 579_500_000, 769_417_000)]
    [InlineData("HIVE", -4_860_000, 0)]
    public void Of_Dataset_IsAsComputedElsewhere(string ticker, long atLeast, long atMost)
    {
        var one = MinerYear.All(ProgramDataset.Book, new Selection(At, At), At).Single(year => year.Miner.Ticker == ticker);

        Assert.Equal(new UsdRange(atLeast, atMost), one.Listed!.Usd);
        Assert.Equal(one.Listed.Usd.Per(one.AddedEhs), one.ListedPerEhsAdded);
        Assert.InRange(one.DebtAddedUsd!.Value, atLeast, long.MaxValue);
    }

    [Fact]
    public void Of_RecourseNotKnown_CountsOnBothDaysOrOnNone()
    {
        var (full, unknown, none) = ("full", "unknown", "none");
        var book = Make.Book(
        [
            Make.Miner(),
            .. new[] { full, unknown, none }.Select(id => Make.Offering(id)),
            Owed(full, Recourse.Full), Owed(unknown, null), Owed(none, Recourse.None),
            Make.Event(10, "2025-01-15", full), Make.Event(7, "2025-01-15", unknown), Make.Event(5, "2025-01-15", none),
            Make.Event(4, "2025-07-15", full), Make.Event(-3, "2025-07-15", unknown), Make.Event(9, "2025-07-15", none),
        ]);
        var selection = Selection.AllOf(book);

        var change = ListedChange.Of(Core.Analysis.Debt.DebtOutstanding.Holdings(book, selection, new(2025, 1)), Core.Analysis.Debt.DebtOutstanding.Holdings(book, selection, At));

        Assert.Equal(new UsdRange(1, 4), change.Usd);
        Assert.Equal([(full, 4L), (unknown, -3L)], change.Parts.Select(part => (part.Ledger.Offering.Id, part.ChangeUsd)));
    }

    private static Obligor Owed(string id, Recourse? recourse) => new() { OfferingId = id, Recourse = recourse, Source = Make.Source() };
}
