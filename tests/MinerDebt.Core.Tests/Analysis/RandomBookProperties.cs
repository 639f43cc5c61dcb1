using CsCheck;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class RandomBookProperties
{
    private static readonly Gen<DebtBook> Books = RandomFacts.All.Select(facts => new DebtBook(1, facts));

    private static readonly Gen<Selection> Selections = Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8], Gen.Bool, Gen.OneOf(RandomFacts.Tickers).HashSet[0, 2], (one, other, adjacent, miners) =>
        new Selection(new Quarter(2024, 2) + Math.Min(one, other), new Quarter(2024, 2) + Math.Max(one, other)) { IncludesAdjacent = adjacent, Miners = miners });

    [Fact]
    public void RandomFacts_AllOfThem_AreValid() =>
        RandomFacts.All.Sample(facts => Assert.Empty(
            Validation.Check(Facts.None, new ChangeSet("", ChangeOrigin.Form, "", [.. facts.Everything.Select(fact => new Change(null, fact))])).Problems));

    [Fact]
    public void DebtOutstanding_InEveryGrouping_SumsToTheSameTotals() => Gen.Select(Books, Selections).Sample((book, selection) =>
    {
        var expected = selection.Quarters.Select(quarter => DebtOutstanding.Holdings(book, selection, quarter).Sum(holding => holding.Position.Principal)).ToList();
        Assert.All(Enum.GetValues<Grouping>(), by => Assert.Equal(expected, Summed(DebtOutstanding.Table(book, selection, by))));
        Assert.All(Enum.GetValues<Grouping>(), by => Assert.Equal(expected, DebtOutstanding.Table(book, selection, by).Totals));
    });

    [Fact]
    public void DebtOutstanding_ByRecourse_HasASeriesForEachClassOfItsHoldings() => Gen.Select(Books, Selections).Sample((book, selection) =>
    {
        var table = DebtOutstanding.Table(book, selection, Grouping.Recourse);

        var owed = DebtOutstanding.Holdings(book, selection, selection.To).GroupBy(holding => holding.Ledger.Obligor?.Recourse?.ToString() ?? QuarterTable.UnknownRecourse)
            .Select(group => (group.Key, group.Sum(holding => holding.Position.Principal))).OrderBy(pair => pair.Key);
        Assert.Equal(owed, table.Series.Where(series => series.Values[^1] > 0).Select(series => (series.Key, series.Values[^1]!.Value)).OrderBy(pair => pair.Key));
        Assert.All(table.Series, series => Assert.Equal(
            DebtOutstanding.Table(book, selection with { Recourse = series.Key }, Grouping.Total).Totals, series.Values.Select(value => value ?? 0)));
    });

    [Fact]
    public void Issuance_InEveryGrouping_SumsToTheSameTotals() => Gen.Select(Books, Selections).Sample((book, selection) =>
    {
        var expected = selection.Quarters.Select(quarter => book.Ledgers.Where(selection.Includes).Where(ledger => Issuance.QuarterOf(ledger) == quarter).ToHashSet()).ToList();
        Assert.All(selection.Quarters.Zip(expected), pair => Assert.Equal(pair.Second, Issuance.Offerings(book, selection, pair.First).ToHashSet()));
        Assert.All(Enum.GetValues<Grouping>(), by => Assert.Equal(
            expected.Select(raised => raised.Sum(ledger => ledger.Offering.PrincipalUsd)), Summed(Issuance.Table(book, selection, by)).Select(total => (long?)total)));
    });

    [Fact]
    public void Commitments_OfASelection_AreThoseOfItsOfferingsTheMostToDrawFirst() => Gen.Select(Books, Selections).Sample((book, selection) =>
        Assert.Equal(
            book.Ledgers.Where(selection.Includes).Select(ledger => Commitment.Of(ledger, selection.To.End)).OfType<Commitment>()
                .OrderByDescending(one => one.UndrawnUsd ?? -1).ThenByDescending(one => one.CommittedUsd).ThenBy(one => one.Ledger.Offering.Id, StringComparer.Ordinal),
            Commitment.All(book, selection, selection.To.End)));

    [Fact]
    public void Holdings_OfASelection_AreWhatItsOfferingsOweTheLargestFirst() => Gen.Select(Books, Selections).Sample((book, selection) =>
        Assert.Equal(
            book.Ledgers.Where(ledger => selection.Includes(ledger) && ledger.IsCounted && ledger.At(selection.To)?.Principal > 0)
                .OrderByDescending(ledger => ledger.At(selection.To)!.Value.Principal).ThenBy(ledger => ledger.Offering.Id, StringComparer.Ordinal),
            DebtOutstanding.Holdings(book, selection, selection.To).Select(holding => holding.Ledger)));

    [Fact]
    public void Drawn_UntilADay_IsTheSumOfTheDraws() => Gen.Select(Books, Selections).Sample((book, selection) =>
        Assert.All(book.Ledgers, ledger => Assert.Equal(
            ledger.Until(selection.To.End).Where(one => one.Kind != DebtEventKind.PikInterest).Sum(one => Math.Max(0, one.PrincipalChangeUsd)),
            ledger.DrawnUntil(selection.To.End))));

    [Fact]
    public void RecourseSplit_OfHoldings_IsTheSumOfEachRecourse() => Gen.Select(Books, Selections).Sample((book, selection) =>
    {
        var holdings = DebtOutstanding.Holdings(book, selection, selection.To);
        var split = RecourseSplit.Of(holdings);
        Assert.All([.. Enum.GetValues<Recourse>(), (Recourse?)null], recourse =>
            Assert.Equal(holdings.Where(holding => holding.Ledger.Obligor?.Recourse == recourse).Sum(holding => holding.Position.Principal), split.Of(recourse)));
    });

    [Fact]
    public void Unverified_OfEverySeries_IsAtMostItsValue() => Gen.Select(Books, Selections).Sample((book, selection) =>
        Assert.All(
            Tables(book, selection).SelectMany(table => table.Series),
            series => Assert.All(series.Values.Zip(series.Unverified), pair => Assert.InRange(pair.Second, 0, pair.First ?? 0))));

    [Fact]
    public void Series_OfEveryTable_AreOrderedByTheirLastValue() => Gen.Select(Books, Selections).Sample((book, selection) =>
        Assert.All(Tables(book, selection), table =>
        {
            var last = table.Series.Select(series => series.Values[^1] ?? 0).ToList();
            Assert.Equal(last.OrderDescending(), last);
        }));

    [Fact]
    public void Position_OfEveryHolding_IsNotSmallerThanItsSlices() => Gen.Select(Books, Selections).Sample((book, selection) =>
        Assert.All(DebtOutstanding.Holdings(book, selection, selection.To), holding =>
        {
            var (principal, unverified, press) = holding.Position;
            Assert.Equal(holding.Events.Sum(debtEvent => debtEvent.PrincipalChangeUsd), principal);
            Assert.True(unverified >= 0 && press >= 0 && unverified + press <= principal);
        }));

    [Fact]
    public void MaturityWall_OnEveryBasis_HoldsAllThatIsOwed() => Gen.Select(Books, Selections, Gen.Enum<MaturityBasis>()).Sample((book, selection, basis) =>
    {
        var wall = MaturityWall.Of(DebtOutstanding.Holdings(book, selection, selection.To), selection.To.End, basis);

        var owed = DebtOutstanding.Table(book, selection, Grouping.Total).Totals[^1];
        Assert.Equal((owed, owed), (wall.TotalUsd, wall.DueBy(DateOnly.MaxValue).Sum(payment => payment.PrincipalUsd) + wall.UnconfirmedUsd + wall.UndatedUsd));
    });

    [Fact]
    public void MaturityWall_WithMorePuts_IsNeverDueLater() => Gen.Select(Books, Selections).Sample((book, selection) =>
    {
        var holdings = DebtOutstanding.Holdings(book, selection, selection.To);
        foreach (var holding in holdings)
        {
            var dates = Enum.GetValues<MaturityBasis>()
                .Select(basis => PaymentsDue.Of(holding, selection.To.End, basis).Max(payment => payment.Kind == DueKind.Undated ? DateOnly.MaxValue : payment.DueOn ?? DateOnly.MinValue)).ToList();
            Assert.True(dates[0] >= dates[1] && dates[1] >= dates[2]);
        }
    });

    [Fact]
    public void Book_WhenFactsAreAddedToAnother_KeepsItsFigures() => Gen.Select(RandomFacts.All, Selections).Sample((facts, selection) =>
    {
        var book = new DebtBook(1, facts);
        var before = DebtOutstanding.Table(book, selection, Grouping.Total).Totals;
        var more = new DebtBook(2, facts.With(Make.Offering("another", "AAA")).With(Make.Event(5, "2024-01-01", "another")).With(Make.Miner("AAA")));

        Assert.Equal(before, DebtOutstanding.Table(book, selection, Grouping.Total).Totals);
        Assert.Equal(DebtOutstanding.Table(book, selection with { Miners = new HashSet<string> { "AAA" } }, Grouping.Total).Totals.Select(total => total + 5),
            DebtOutstanding.Table(more, selection with { Miners = new HashSet<string> { "AAA" } }, Grouping.Total).Totals);
    });

    private static IEnumerable<QuarterTable> Tables(DebtBook book, Selection selection) =>
        Enum.GetValues<Grouping>().SelectMany(by => new[] { DebtOutstanding.Table(book, selection, by), Issuance.Table(book, selection, by) });

    private static IReadOnlyList<long> Summed(QuarterTable table) =>
        [.. table.Quarters.Select((_, index) => table.Series.Sum(series => series.Values[index] ?? 0))];
}
