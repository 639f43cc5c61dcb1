using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Exchange.Tables;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class DryRunTests
{
    private const string Header = "ticker,period_end,debt_class,carrying_usd,principal_usd,source_url,confidence";
    private const string Row = "TEST,2025-09-30,Total,90,100,https://example.org/10q,filing";

    private static readonly DebtBalance Stored = new()
    {
        Ticker = Make.Ticker,
        PeriodEnd = Make.Day("2025-09-30"),
        DebtClass = DebtClass.Total,
        CarryingUsd = 90,
        PrincipalUsd = 100,
        Source = new Source("https://example.org/10q", null, null, Confidence.Filing),
        Notes = "kept",
    };

    private static readonly Facts Known = Facts.Of([.. Make.Register(), Make.Miner(), Make.Offering(), Make.Event(100), Stored]);

    [Fact]
    public async Task Read_WhatIsStored_IsUnchangedAndNotNamedColumnsAreKept()
    {
        var plan = await Balances($"{Header}\n{Row}\n");

        Assert.Equal((0, 0, 1, 0, false), (plan.New.Count, plan.Changed.Count, plan.Unchanged, plan.ProblemCount, plan.CanBeApplied));
    }

    [Fact]
    public async Task Read_AnotherValue_IsAChangeFromOldToNewWithItsRow()
    {
        var change = Assert.Single((await Balances($"{Header}\n\n{Row.Replace(",100,", ",250,", StringComparison.Ordinal)}\n")).Changed);

        Assert.Equal(new Change(Stored, Stored with { PrincipalUsd = 250 }, new Location("balances.csv", 3)), change);
        Assert.Equal(["principal_usd 100 250"], FactDifference.Of(change.Before, change.After).Select(one => $"{one.Column.Name} {one.Before} {one.After}"));
    }

    [Fact]
    public async Task Read_ABlankCell_ClearsWhatIsStored()
    {
        var change = Assert.Single((await Balances($"{Header},notes\n{Row.Replace(",90,", ",,", StringComparison.Ordinal)},\n")).Changed);

        Assert.Equal(Stored with { CarryingUsd = null, Notes = null }, change.After);
    }

    [Fact]
    public async Task Read_AFewColumns_ChangesThoseAlone()
    {
        var plan = await Balances("Period end;Ticker;Debt class;Principal\n30.09.2025;TEST;total;$1.2bn\n");

        Assert.Equal(Stored with { PrincipalUsd = 1_200_000_000 }, Assert.Single(plan.Changed).After);
        Assert.Empty(plan.Problems);
    }

    [Fact]
    public async Task Read_AFewColumnsOfANewFact_AreReportedAsMissing() => Assert.Equal(
        ["balances.csv row 2, confidence \"\": it is missing: choose filing, release, press or unverified."],
        (await Balances("ticker,period_end,debt_class,principal_usd\nTEST,2025-12-31,Total,5\n")).Problems.Select(problem => problem.ToString()));

    [Fact]
    public async Task Read_RowsThatCanNotBeTaken_AreAllReportedWithRowColumnValueAndWhatIsAccepted()
    {
        var plan = await Balances($"""
            {Header}
            {Row}
            TEST,2025-12-31,Sum,1.5,x,ftp://example.org,filing
            NONE,2025-12-31,Total,1,2,https://example.org,filing
            TEST,10/11/2025,Total,1,2,https://example.org,filing,surplus
            TEST,2025-12-31,Total,99999999999999999999,-5,https://example.org,
            """);

        Assert.Equal(
            [
                "balances.csv row 3, carrying_usd \"1.5\": it has cents: enter whole US dollars.",
                "balances.csv row 3, principal_usd \"x\": it is not an amount of US dollars: write it as 3200000000, 3,200,000,000 or $3.2bn.",
                "balances.csv row 3, debt_class \"Sum\": " + Choices("debt_class"),
                "balances.csv row 4, ticker \"NONE\": no miner is stored under it: add that first, or name another; the balance NONE 2025-12-31 (total) needs it.",
                "balances.csv row 5, row \"surplus\": it has 8 cells, and the header has 7: take away what is too much, or name its column.",
                "balances.csv row 5, period_end \"10/11/2025\": it can be two days, and nothing tells which number is the month: write it as 2025-10-22, or choose the order for the file.",
                "balances.csv row 6, carrying_usd \"99999999999999999999\": it is more than 1,000,000,000,000,000: check its digits.",
            ],
            plan.Problems.Select(problem => problem.ToString()));
        Assert.Equal((7, 1, 0, false), (plan.ProblemCount, plan.Unchanged, plan.New.Count, plan.CanBeApplied));
    }

    [Fact]
    public async Task Read_TheSameKeyTwice_IsAProblemUnlessIdentical()
    {
        Assert.Equal((2, 0), await Counts($"{Header}\n{Row}\n{Row}\n"));
        Assert.Equal(
            ["balances.csv row 3, key \"TEST 2025-09-30 (total)\": row 2 has the same key with other values: leave one of them out, or make one row with their sum."],
            (await Balances($"{Header}\n{Row}\n{Row.Replace(",100,", ",250,", StringComparison.Ordinal)}\n")).Problems.Select(problem => problem.ToString()));

        async Task<(int, int)> Counts(string text) => await Balances(text) is var plan ? (plan.Unchanged, plan.ProblemCount) : default;
    }

    [Fact]
    public async Task Read_MoreProblemsThanAreKept_CountsThemAll()
    {
        var plan = await Balances($"{Header}\n{string.Concat(Enumerable.Repeat("TEST,2025-09-31,Total,1,2,,filing\n", 1_500))}");

        Assert.Equal((1_000, 1_500), (plan.Problems.Count, plan.ProblemCount));
        Assert.Equal(2, plan.Problems[0].Where!.Row);
    }

    [Fact]
    public async Task Read_AVeryLongValue_IsReportedByItsStart()
    {
        var problem = Assert.Single((await Balances($"{Header}\n{Row.Replace(",100,", $",{new string('x', 50_000)},", StringComparison.Ordinal)}\n")).Problems);

        Assert.Equal(("principal_usd", new string('x', 200) + "…"), (problem.Field, problem.Value));
    }

    [Fact]
    public async Task Read_EventsThatWouldRepayTooMuch_AreRefusedBeforeAnythingIsWritten() => Assert.Contains(
        "events.csv row 2, principal_change_usd \"-101\": test-2025-01-note would owe -1 on 2025-06-01, less than nothing: correct the amount or the day.",
        (await Plan("events", "events.csv",
            "id,date,kind,change,source,confidence\ntest-2025-01-note,2025-06-01,Repaid,(101),https://example.org,filing\n")).Problems.Select(problem => problem.ToString()));

    [Fact]
    public async Task Read_KeyColumnMissing_ReportsThatAlone() => Assert.Equal(
        ["balances.csv row 1, period_end \"\": no column of the file goes to it, and it tells which balance a row is about: match one."],
        (await Balances("ticker,debt_class,principal_usd\nTEST,Total,x\n")).Problems.Select(problem => problem.ToString()));

    [Fact]
    public async Task Read_ErrorCells_CountOnlyInColumnsThatAreTaken()
    {
        using var file = new TableFile("balances.xlsx", Workbook.Of(
            string.Concat(new[] { "Ticker", "Period end", "Debt class", "Principal", "Rating" }.Select(Workbook.Text)),
            Workbook.Text("TEST") + Workbook.Text("2025-09-30") + Workbook.Text("Total") + """<c t="e"><v>#REF!</v></c><c t="e"><v>#N/A</v></c>""").Bytes());

        Assert.Equal(
            ["balances.xlsx row 2, principal_usd \"#REF!\": cell D2: it is an error of the spreadsheet, not a value: correct it there, or leave it blank."],
            (await Plan("balances", file.Open())).Problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("7,75\n13,25", 7.75)]
    [InlineData("7.75\n13.25", 7.75)]
    [InlineData("7,125\n13,25", 7.125)]
    public async Task Read_Percentages_FollowTheStyleOfTheFile(string coupons, double coupon)
    {
        var values = coupons.Split('\n');
        var plan = await Plan("offerings", "offerings.csv",
            $"Offering ID;Coupon %\n{Make.OfferingId};{values[0]}\nother;{values[1]}\n", Known.With(Make.Offering("other")));

        Assert.Equal((decimal)coupon, ((Offering)plan.Changed[0].After!).CouponPercent);
    }

    [Fact]
    public async Task Read_Cancelled_Stops()
    {
        using var file = new TableFile("balances.csv", $"{Header}\n{Row}\n");
        var table = file.Open();
        var kind = FactKind.Find("balances")!;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DryRun.ReadAsync(
            table, kind, ColumnMapping.Match(kind, table.Header), new TableConventions(), Known, cancellationToken: new CancellationToken(canceled: true)));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Apply_ThePlanOfAFile_StoresItAndTheSameFileAgainChangesNothing(Engine engine)
    {
        await using var store = await TestStore.CreateSeededAsync(engine);
        using var file = new TableFile("balances.csv", $"{Header}\n{Row}\n{Row.Replace("2025-09-30", "2025-12-31", StringComparison.Ordinal)}\n");
        var before = (await store.ReadAsync()).Facts;

        var plan = await Plan("balances", file.Open(), before);
        Assert.Equal(before.Count, (await store.ReadAsync()).Facts.Count);
        await store.Applier.ApplyAsync(plan.ToChangeSet("Ann", "Filings"));

        var after = (await store.ReadAsync()).Facts;
        Assert.Equal(2, after.All<DebtBalance>().Count);
        Assert.Equal(2, (await Plan("balances", file.Open(), after)).Unchanged);
        await Assert.ThrowsAsync<InvalidChangesException>(() => store.Applier.ApplyAsync(plan.ToChangeSet("Bob", "Again")));
    }

    private static string Choices(string column) =>
        "it is not known here: use " + string.Join(", ", FactKind.Find("balances")!.Column(column).Choices.Select(ChoiceWords.Of)) + ".";

    private static Task<ImportPlan> Balances(string text) => Plan("balances", "balances.csv", text);

    private static async Task<ImportPlan> Plan(string kind, string name, string text, Facts? current = null)
    {
        using var file = new TableFile(name, text);
        return await Plan(kind, file.Open(), current);
    }

    private static Task<ImportPlan> Plan(string name, UploadedTable table, Facts? current = null)
    {
        var kind = FactKind.Find(name)!;
        var mapping = ColumnMapping.Match(kind, table.Header);
        return DryRun.ReadAsync(table, kind, mapping, TableConventions.Find(table, kind, mapping), current ?? Known);
    }
}
