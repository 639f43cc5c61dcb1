using System.Globalization;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Web.Address;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Tests.Support;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Tests.Proof;

public sealed class ProofSheetTests
{
    public static TheoryData<string> Queries =>
        ["", "miners=MARA,KEEL,GLXY", "types=ConvertibleNote", "universe=all&by=type", "from=2025Q1&to=2025Q4", "by=total", "miners=CANG&types=SeniorUnsecuredNote"];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Open_DebtOfATable_IsTheSumOfItsLinesAndOfTheirEvents(string query) => AssertTable(query, "debt", DebtOutstanding.Table, events: true);

    [Theory]
    [MemberData(nameof(Queries))]
    public void Open_RaisedOfATable_IsTheSumOfItsLines(string query) => AssertTable(query, "raised", Issuance.Table, events: false);

    [Theory]
    [MemberData(nameof(Queries))]
    public void Open_DueBuckets_SumToAllThatIsOwed(string query)
    {
        var selection = Books.Read("/?" + query).Query.Select(Books.Whole.Register[0], Books.Last);
        var wall = MaturityWall.Of(DebtOutstanding.Holdings(Books.Whole, selection, selection.To), selection.To.End, MaturityBasis.FirstPut);

        var sheets = DueBucket.Of(wall, MaturityView.Years).Select(bucket => Open(query, ProofLink.Due(bucket.Key))).ToList();

        Assert.All(sheets, AssertSum);
        Assert.Equal(wall.TotalUsd, sheets.Sum(Sum));
        AssertSum(Open(query, ProofLink.DueWithin24Months));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void Open_Coupon_IsTheAverageOfItsLinesWeightedByTheirAmounts(string query)
    {
        var sheet = Open(query, ProofLink.Coupon(Books.Last));

        var figures = sheet.Figure.Split(", ");
        AssertAverage("straight debt", figures[0]);
        AssertAverage("convertible", figures[1]);
        Assert.Equal(Sum(Open(query, ProofLink.Debt(Books.Last))), Sum(sheet));

        // Each line ends with the rate that counts; that of a floating one is rounded.
        void AssertAverage(string kind, string figure)
        {
            var counted = sheet.Lines.Where(line => line.Note!.StartsWith(kind + ": ", StringComparison.Ordinal) && line.Note.EndsWith('%'))
                .Select(line => (Usd: line.AmountUsd!.Value, Percent: decimal.Parse(line.Note!.Split(' ')[^1][..^1], CultureInfo.InvariantCulture))).ToList();
            var shown = figure.Split(' ')[0];
            Assert.Equal(counted.Count == 0, shown == Terms.Unknown);
            if (counted.Count > 0)
            {
                var average = counted.Sum(one => one.Usd * one.Percent) / counted.Sum(one => one.Usd);
                Assert.InRange(decimal.Parse(shown[..^1], CultureInfo.InvariantCulture), average - 0.0101m, average + 0.0101m);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void Open_Support_HasLinesThatSumToAllThatIsOwed(string query)
    {
        var sheet = Open(query, ProofLink.Support(Books.Last));

        Assert.Equal(Sum(Open(query, ProofLink.Debt(Books.Last))), Sum(sheet));
        Assert.Equal(sheet.Lines.Count == 0, sheet.Figure == Terms.Unknown);
    }

    [Fact]
    public void Open_EveryOffering_HasItsPrincipalAndItsEvents() => Assert.All(Books.Whole.Ledgers, ledger =>
    {
        var sheet = Open("", ProofLink.Offering(ledger.Offering.Id));

        Assert.Equal(ledger.Offering.PrincipalUsd is { } principal ? Usd.Exact(principal) : "Principal not known", sheet.Figure);
        Assert.Equal(ledger.Events, Assert.Single(sheet.Lines).Events);
    });

    [Theory]
    [InlineData("nope")]
    [InlineData("debt")]
    [InlineData("debt:2023Q1")]
    [InlineData("debt:2025Q3:XX")]
    [InlineData("debt:2025Q3:MARA:RIOT")]
    [InlineData("coupon:2026Q3")]
    [InlineData("due:1999")]
    [InlineData("due:")]
    [InlineData("offering:")]
    [InlineData("offering:nope")]
    [InlineData(":")]
    public void Open_WhatThereIsNot_IsAProblem(string open)
    {
        var query = Books.Read("/").Query with { Open = open };

        Assert.Null(ProofSheet.Open(Books.Whole, query, Books.All, out var problem));
        Assert.Equal(("open", open), (problem!.Field, problem.Value));
        Assert.Matches("^write it like one of these: debt:2025Q3, .+", problem.Accepted);
    }

    [Fact]
    public void Open_EveryExampleThatIsNamed_IsAProof()
    {
        Assert.Null(ProofSheet.Open(Books.Whole, Books.Read("/").Query with { Open = "nope" }, Books.All, out var problem));
        var examples = problem!.Accepted.Replace("write it like one of these: ", "", StringComparison.Ordinal).Split([", ", " and "], StringSplitOptions.None)
            .Select(example => string.Join(':', example.Split(':').Select(word => word != "id" ? word : example.StartsWith("collateral", StringComparison.Ordinal) ? "riot-2025-04-coinbase" : example.StartsWith("commitment", StringComparison.Ordinal) ? "wulf-2026-05-rcf" : "mara-2024-11-conv-2030"))).ToList();

        Assert.True(examples.Count >= 14);
        Assert.All(examples, example => Assert.NotEqual("", Open("", example).Title));
    }

    private static void AssertTable(string query, string kind, Func<Core.Book.DebtBook, Selection, Grouping, QuarterTable> tabulate, bool events)
    {
        var read = Books.Read("/?" + query).Query;
        var table = tabulate(Books.Whole, read.Select(Books.Whole.Register[0], Books.Last), read.By);
        foreach (var (quarter, index) in table.Quarters.Select((quarter, index) => (quarter, index)))
        {
            var whole = Open(query, $"{kind}:{quarter}");
            AssertSum(whole);
            Assert.Equal(table.Totals[index], Sum(whole));
            Assert.All(whole.Lines, line => Assert.Equal(events ? line.AmountUsd : 0, line.Events.Sum(one => one.PrincipalChangeUsd)));
            Assert.All(table.Series, series => Assert.Equal(series.Values[index] ?? 0, Sum(Open(query, $"{kind}:{quarter}:{series.Key}"))));
        }
    }

    private static void AssertSum(ProofSheet sheet) => Assert.Equal(sheet.Figure, Usd.Exact(Sum(sheet)));

    private static long Sum(ProofSheet sheet) => sheet.Lines.Sum(line => line.AmountUsd ?? 0);

    private static ProofSheet Open(string query, string open)
    {
        var read = Books.Read("/?" + query).Query with { Open = open };
        var sheet = ProofSheet.Open(Books.Whole, read, read.Select(Books.Whole.Register[0], Books.Last), out var problem);
        Assert.Null(problem);
        return sheet!;
    }
}
