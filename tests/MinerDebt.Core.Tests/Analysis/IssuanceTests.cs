using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class IssuanceTests
{
    private static readonly Offering Closed = Make.Offering() with { ClosedOn = Make.Day("2025-04-01"), PricedOn = Make.Day("2025-03-28") };

    private static readonly Dictionary<string, (Offering Offering, Quarter? Quarter)> Counted = new()
    {
        ["closed"] = (Closed, new(2025, 2)),
        ["priced only"] = (Closed with { ClosedOn = null }, new(2025, 1)),
        ["announced day only"] = (Closed with { ClosedOn = null, PricedOn = null, AnnouncedOn = Make.Day("2025-03-27") }, null),
        ["no principal"] = (Closed with { PrincipalUsd = null }, null),
        ["no new money"] = (Closed with { NewMoney = false }, null),
        ["announced"] = (Closed with { Status = OfferingStatus.Announced }, null),
        ["withdrawn"] = (Closed with { Status = OfferingStatus.Withdrawn }, null),
        ["repaid"] = (Closed with { Status = OfferingStatus.Repaid }, new(2025, 2)),
    };

    private static readonly DebtBook Book = Make.Book(
        Make.Miner("AAA"), Make.Miner("BBB"),
        Closed with { Id = "a", Ticker = "AAA", PrincipalUsd = 100 },
        Closed with { Id = "b", Ticker = "BBB", PrincipalUsd = 250, Source = Make.Source(Confidence.Unverified) },
        Closed with { Id = "c", Ticker = "BBB", PrincipalUsd = 100 },
        Closed with { Id = "d", Ticker = "BBB", PrincipalUsd = 999, NewMoney = false },
        Closed with { Id = "e", Ticker = "AAA", PrincipalUsd = 1, ClosedOn = Make.Day("2021-05-01") });

    public static TheoryData<string> Names => [.. Counted.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void QuarterOf_AnOffering_IsWhereItsMoneyCounts(string name) =>
        Assert.Equal(Counted[name].Quarter, Issuance.QuarterOf(new Ledger(Counted[name].Offering, Make.Miner(), [], new(2024, 2), new(2026, 2))));

    [Fact]
    public void Table_ByMiner_SumsWhatWasRaisedInEachQuarter() =>
        Assert.Equal(
            [("BBB", "0,350", "0,250"), ("AAA", "0,100", "0,0")],
            Issuance.Table(Book, new Selection(new(2025, 1), new(2025, 2)), Grouping.Miner).Series
                .Select(one => (one.Key, string.Join(',', one.Values), string.Join(',', one.Unverified))));

    [Fact]
    public void Table_OfQuartersInWhichNothingWasRaised_HasWhatIsAskedFor()
    {
        var quiet = new Selection(new(2024, 1), new(2024, 2));

        Assert.Equal([("Total", "0,0")], Shown(quiet, Grouping.Total));
        Assert.Equal([("BBB", "0,0")], Shown(quiet with { Miners = new HashSet<string> { "BBB", "CCC" } }, Grouping.Miner));
        Assert.Empty(Shown(quiet, Grouping.Miner));
        Assert.Empty(Shown(quiet with { Types = new HashSet<InstrumentType> { InstrumentType.CreditFacility } }, Grouping.Total));
    }

    [Fact]
    public void Table_OfIssuance_IsAFlow() =>
        Assert.Equal(QuarterKind.Flow, Issuance.Table(Book, Selection.AllOf(Book), Grouping.Total).Kind);

    [Fact]
    public void Offerings_OfAQuarter_AreTheLargestFirst() =>
        Assert.Equal(["b", "a", "c"], Issuance.Offerings(Book, Selection.AllOf(Book), new(2025, 2)).Select(ledger => ledger.Offering.Id));

    private static IEnumerable<(string, string)> Shown(Selection selection, Grouping by) =>
        Issuance.Table(Book, selection, by).Series.Select(one => (one.Key, string.Join(',', one.Values)));

    [Fact]
    public void Span_OfABook_StartsWithTheEarliestOffering() => Assert.Equal((new Quarter(2021, 2), new Quarter(2026, 2)), Issuance.Span(Book));

    [Fact]
    public void Span_WithoutOfferings_IsTheRegister() => Assert.Equal((new Quarter(2024, 2), new Quarter(2026, 2)), Issuance.Span(Make.Book()));
}
