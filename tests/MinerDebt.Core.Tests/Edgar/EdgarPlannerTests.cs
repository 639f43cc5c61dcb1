using System.Text;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Edgar;

public sealed class EdgarPlannerTests
{
    private const string Accession = "0000950170-25-015470";
    private static readonly ConceptMap Standard = new([]);
    private static readonly Miner Riot = ProgramDataset.Facts.Find<Miner>("RIOT")!;
    private static readonly Miner CleanSpark = ProgramDataset.Facts.Find<Miner>("CLSK")!;

    [Fact]
    public void Plan_A10Q_MakesBalanceAndQuarterWithTheirFiling()
    {
        var plan = Plan(PublicFilings.Riot, Riot, Facts.Of([Riot])).Since(Make.Day("2025-09-30"));

        var source = new Source("https://www.sec.gov/Archives/edgar/data/1167419/000110465925104466/0001104659-25-104466-index.htm", "SEC EDGAR", Make.Day("2025-10-30"), Confidence.Filing);
        Assert.Equal(
            [
                new DebtBalance
                {
                    Ticker = "RIOT",
                    PeriodEnd = Make.Day("2025-09-30"),
                    DebtClass = DebtClass.Total,
                    CarryingUsd = 839_744_000,
                    CurrentPortionUsd = 253_243_000,
                    Source = source,
                    KnownOn = source.Date,
                    KnownSourceUrl = source.Url,
                    Notes = "carrying_usd: us-gaap:DebtCurrent at 2025-09-30 (0001104659-25-104466) plus us-gaap:LongTermDebtNoncurrent at 2025-09-30 (0001104659-25-104466). current_portion_usd: us-gaap:DebtCurrent at 2025-09-30 (0001104659-25-104466).",
                },
                new MinerQuarter
                {
                    Ticker = "RIOT",
                    Quarter = new Quarter(2025, 3),
                    PeriodEnd = Make.Day("2025-09-30"),
                    CashUsd = 330_745_000,
                    SharesOutstanding = 371_116_270,
                    InterestExpenseUsd = 8_052_000,
                    Source = source,
                    Notes = "cash_usd: us-gaap:CashAndCashEquivalentsAtCarryingValue at 2025-09-30 (0001104659-25-104466). shares_outstanding: us-gaap:CommonStockSharesOutstanding at 2025-09-30 (0001104659-25-104466). interest_expense_usd: us-gaap:InterestExpense 2025-07-01 to 2025-09-30 (0001104659-25-104466).",
                },
            ],
            plan.Changes.Select(change => change.After));
        Assert.All(plan.Changes, change => Assert.Null(change.Before));
        Assert.Equal(["us-gaap:LineOfCredit"], plan.Unmapped.Select(one => one.Concept));
        Assert.Empty(plan.NotPlaced);
    }

    [Fact]
    public void Plan_WhatTheDatasetHasFromTheSameFilings_IsStoredAlready()
    {
        var plan = Plan(PublicFilings.Riot, Riot, ProgramDataset.Facts);

        var quarters = plan.Facts.Where(fact => fact.Fact is MinerQuarter).ToList();
        Assert.Equal(["RIOT 2025Q3", "RIOT 2025Q2", "RIOT 2025Q1", "RIOT 2024Q4"], quarters.Select(fact => fact.Fact.Key));
        Assert.All(quarters, fact => Assert.Null(fact.Change));
        Assert.Equal(6_093_000, quarters[1].Amounts.Single(amount => amount.Column == "interest_expense_usd").Value);
    }

    [Fact]
    public void Plan_AnAmendedFigure_ProposesTheLatestAndNamesEachVersion()
    {
        FiledRow[] rows =
        [
            Row("us-gaap:LongTermDebt", "2025-06-30", 100, "0000950170-25-000001", "2025-08-01"), Row("us-gaap:LongTermDebt", "2025-06-30", 120, "0000950170-25-000002", "2025-09-01"),
            Row("us-gaap:LongTermDebt", "2025-06-30", 120, "0000950170-25-000003", "2025-11-01"),
        ];
        var stored = Make.Balance(100_000, "2025-06-30", "RIOT");

        var amount = Assert.Single(Assert.Single(Plan(rows, Riot, Facts.Of([Riot, stored])).Facts).Amounts);
        var change = Assert.Single(Plan(rows, Riot, Facts.Of([Riot, stored])).Changes);

        Assert.Equal((120_000, 100_000, false), (amount.Value, amount.Stored, amount.IsStored));
        Assert.Equal([100_000, 120_000, 120_000], amount.Pieces[0].Figure.Versions.Select(version => version.Value));
        Assert.Same(stored, change.Before);
        var after = Assert.IsType<DebtBalance>(change.After);
        Assert.Equal((120_000L, Make.Day("2025-09-01")), (after.CarryingUsd, after.Source.Date));
        Assert.Equal("carrying_usd: us-gaap:LongTermDebt at 2025-06-30 (0000950170-25-000002; before: 100,000 in 0000950170-25-000001 of 2025-08-01).", after.Notes);
    }

    [Fact]
    public void Plan_ALadderInTheYear_CountsYearsFromItsEnd()
    {
        const string Due = "us-gaap:LongTermDebtMaturitiesRepaymentsOfPrincipal";
        FiledRow[] rows =
        [
            Row($"{Due}RemainderOfFiscalYear", "2024-12-31", 6_754), Row($"{Due}InNextTwelveMonths", "2024-12-31", 1_862), Row($"{Due}InYearTwo", "2024-12-31", 1_408),
            Row($"{Due}InYearThree", "2024-12-31", 1_299), Row($"{Due}InYearFour", "2024-12-31", 3_415), Row($"{Due}AfterYearFour", "2024-12-31", 650_228),
        ];

        var plan = Plan(rows, CleanSpark, ProgramDataset.Facts);

        // The data set has the same table from a copy of the same filing.
        var stored = ProgramDataset.Facts.OfMiner<LadderRow>("CLSK").Where(row => row.AsOf == Make.Day("2024-12-31")).ToList();
        Assert.Equal(6, stored.Count);
        Assert.Equal(stored.Select(row => (row.DueFrom, row.DueTo, row.PrincipalUsd)), plan.Facts.Select(fact => (LadderRow)fact.Fact).Select(row => (row.DueFrom, row.DueTo, row.PrincipalUsd)));
        Assert.Equal((0, 0), (plan.Changes.Count, plan.NotPlaced.Count));
    }

    [Theory]
    [InlineData("InNextTwelveMonths,InYearTwo", "2024-12-31", "the rest of the fiscal year is not in the file")]
    [InlineData("RemainderOfFiscalYear,InYearTwo", "2024-12-31", "year 1 is not in the file")]
    [InlineData("RemainderOfFiscalYear,InNextTwelveMonths", "2025-09-30", "the year ends on that day")]
    [InlineData("InNextTwelveMonths", "2024-11-15", "no fiscal quarter ends on that day")]
    public void Plan_ALadderThatCanMeanTwoThings_IsNotGuessed(string names, string day, string why)
    {
        var plan = Plan([.. names.Split(',').Select(name => Row($"us-gaap:LongTermDebtMaturitiesRepaymentsOfPrincipal{name}", day, 5_000))], CleanSpark, Facts.Of([CleanSpark]));

        Assert.Empty(plan.Facts);
        Assert.Contains(why, Assert.Single(plan.NotPlaced).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_ANoncurrentPartAlone_IsNotTheWhole()
    {
        var plan = Plan([Row("us-gaap:ConvertibleNotesPayableNoncurrent", "2025-09-30", 581_492)], Riot, Facts.Of([Riot]));

        Assert.Empty(plan.Facts);
        Assert.Equal(
            new NotPlaced("us-gaap:ConvertibleNotesPayableNoncurrent", Make.Day("2025-09-30"), "it is 581,492,000, and what is due within a year is not in the file, so the carrying amount is not known"),
            Assert.Single(plan.NotPlaced));
    }

    [Fact]
    public void Plan_ByTheCompanysOwnMap_WinsOverTheStandardOne()
    {
        var mara = ProgramDataset.Facts.Find<Miner>("MARA")!;
        var map = new ConceptMap(
            [new("us-gaap:LongTermDebt", FiledMeasure.Carrying, DebtClass.ConvertibleNote), new("mara:LineOfCreditCurrent", FiledMeasure.Carrying, DebtClass.BitcoinBackedLoan), new("us-gaap:Cash", FiledMeasure.NotUsed)]);
        FiledRow[] rows =
        [
            Row("us-gaap:LongTermDebt", "2025-09-30", 3_247_561, "0001507605-25-000028", "2025-11-04"), Row("mara:LineOfCreditCurrent", "2025-09-30", 350_000, "0001507605-25-000028", "2025-11-04"),
            Row("us-gaap:Cash", "2025-09-30", 1, "0001507605-25-000028", "2025-11-04"),
        ];

        var plan = Plan(rows, mara, ProgramDataset.Facts, map);

        Assert.Equal(
            [("MARA 2025-09-30 BitcoinBackedLoan", 350_000_000L, true), ("MARA 2025-09-30 ConvertibleNote", 3_247_561_000, true)],
            plan.Facts.Select(fact => (fact.Fact.Key, fact.Amounts.Single().Value, fact.Amounts.Single().IsStored)));
        Assert.Empty(plan.Unmapped);
    }

    [Fact]
    public void Plan_AnOwnConceptThatNobodyMapped_IsListedAndNotGuessed()
    {
        var plan = Plan([Row("riot:LettersOfCreditOutstanding", "2025-09-30", 9_500), Row("us-gaap:LongTermNotesPayable", "2025-09-30", 5_009)], Riot, Facts.Of([Riot]));

        Assert.Empty(plan.Facts);
        Assert.Equal([("riot:LettersOfCreditOutstanding", true, 9_500_000m), ("us-gaap:LongTermNotesPayable", false, 5_009_000)], plan.Unmapped.Select(one => (one.Concept, one.IsOwn, one.Newest.Value)));
    }

    [Theory]
    [InlineData("2025-09-28")]
    [InlineData("2025-10-05")]
    public void Plan_AYearOf52Weeks_GoesToTheQuarterOfItsDays(string end)
    {
        var plan = Plan([Row("us-gaap:CashAndCashEquivalentsAtCarryingValue", end, 42_966)], CleanSpark, Facts.Of([CleanSpark]));

        Assert.Equal((new Quarter(2025, 3), Make.Day(end)), Assert.Single(plan.Facts).Fact is MinerQuarter quarter ? (quarter.Quarter, quarter.PeriodEnd!.Value) : default);
    }

    // The year of Applied Digital ends in May: its quarters end a month before those of the calendar.
    [Fact]
    public void Plan_AFiscalYearOfItsOwn_GoesByDaysAlone()
    {
        var applied = ProgramDataset.Facts.Find<Miner>("APLD")!;

        var plan = Plan([Row("us-gaap:Cash", "2025-08-31", 5), Row("us-gaap:Cash", "2025-09-30", 7)], applied, Facts.Of([applied]));

        Assert.Equal((new Quarter(2025, 3), 5_000L), Assert.Single(plan.Facts).Fact is MinerQuarter { CashUsd: { } cash } quarter ? (quarter.Quarter, cash) : default);
        Assert.Equal("no fiscal quarter ends on that day", Assert.Single(plan.NotPlaced).Why);
    }

    [Fact]
    public void Plan_AnotherCurrency_IsSaidAndNotTaken()
    {
        var plan = Plan([Row("ifrs-full:Borrowings", "2025-09-30", 9_000) with { Unit = "CAD" }], Riot, Facts.Of([Riot]));

        Assert.Empty(plan.Facts);
        Assert.Equal("it is in CAD, and US dollars are kept", Assert.Single(plan.NotPlaced).Why);
    }

    [Fact]
    public void Plan_ANegativeBalance_IsRefusedAndSaid()
    {
        var plan = Plan([Row("us-gaap:LongTermDebt", "2025-09-30", -1)], Riot, Facts.Of([Riot]));

        Assert.Empty(plan.Facts);
        Assert.Equal("RIOT 2025-09-30 (total)", Assert.Single(plan.NotPlaced).What);
    }

    [Fact]
    public void Plan_AnotherCompanysFile_IsRefused() => Assert.Equal(
        "It is the file of Riot Platforms, Inc. with CIK 0001167419, and CLSK has CIK 0000827876. Choose the other company, or correct the CIK.",
        Assert.Throws<EdgarException>(() => EdgarPlanner.Plan(Read(1167419, PublicFilings.Riot), CleanSpark, Standard, Facts.None)).Message);

    [Fact]
    public void Plan_ABalanceOfAWorseSource_ImprovesOnlyTheSource()
    {
        var stored = Make.Balance(100_000, "2025-06-30", "RIOT") with { Source = Make.Source(Confidence.Press), Notes = "Second-hand" };

        var after = Assert.IsType<DebtBalance>(Assert.Single(Plan([Row("us-gaap:LongTermDebt", "2025-06-30", 100)], Riot, Facts.Of([Riot, stored])).Changes).After);

        Assert.Equal((100_000L, Confidence.Filing, "Second-hand. carrying_usd: us-gaap:LongTermDebt at 2025-06-30 (0000950170-25-015470)."), (after.CarryingUsd, after.Source.Confidence, after.Notes));
    }

    private static EdgarPlan Plan(IReadOnlyList<FiledRow> rows, Miner miner, Facts stored, ConceptMap? map = null) =>
        EdgarPlanner.Plan(Read(long.Parse(miner.Cik!, null), rows), miner, map ?? Standard, stored);

    private static FiledFacts Read(long cik, IReadOnlyList<FiledRow> rows) =>
        CompanyFactsReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(PublicFilings.CompanyFacts(cik, "Riot Platforms, Inc.", rows))));

    private static FiledRow Row(string concept, string end, long thousands, string accession = Accession, string filed = "2025-11-10") =>
        new(concept, "USD", null, end, thousands * 1_000, accession, "10-Q", filed);
}
