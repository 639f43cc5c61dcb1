using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Filings;
using MinerDebt.Web.Admin.Quarters;
using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Admin.Filings;

public sealed class FromFilingTests
{
    private static readonly Filing Report = new()
    {
        Ticker = "RIOT",
        FiledOn = new(2026, 8, 4),
        Form = "10-Q",
        PeriodEnd = new(2026, 6, 30),
        Quote = "Long-term debt, net <of issuance costs>",
        Page = "F-31",
        Source = new("https://example.org/10-q", "SEC", new(2026, 8, 4), Confidence.Filing),
    };

    [Fact]
    public void Cells_OfABalance_AreItsCompanyPeriodAndSource() => Assert.Equal(
        ["confidence filing", "period_end 2026-06-30", "source_date 2026-08-04", "source_publisher SEC", "source_url https://example.org/10-q", "ticker RIOT"],
        Cells(typeof(DebtBalance)));

    [Fact]
    public void Cells_OfAMinerQuarter_NameTheCalendarQuarter() => Assert.Contains("quarter 2026Q2", Cells(typeof(MinerQuarter)));

    [Fact]
    public void Cells_OfAFiling_AreNone() => Assert.Empty(Cells(typeof(Filing)));

    [Fact]
    public void Sheet_AFilingAsASource_BringsItsPublisherDayAndConfidence()
    {
        var miner = new Miner { Ticker = "RIOT", Name = "Riot", Business = Business.Mining, Universe = Universe.Miner, Status = ListingStatus.Listed, Source = new("https://example.org", null, null, null) };
        var known = Facts.Of([miner, Report]);
        var sheet = new QuarterSheet(known, new(2026, 2), BalanceMeasure.Carrying, 1);

        sheet.Rows[0].Confidence = "press";
        sheet.Rows[0].Rest("https://example.org/10-q");
        sheet.Type(sheet.Rows[0][DebtClass.TermLoan], "600M");

        Assert.Equal(Report.Source, ((DebtBalance)sheet.Read(known).Changes.Single().After!).Source);
    }

    [Fact]
    public async Task Proof_OfAFactThatRestsOnAFiling_QuotesIt()
    {
        await using var app = new AccountApp();
        var books = app.Services.GetRequiredService<CurrentBook>();
        using var _ = await app.Visit().GetAsync("/");
        var offering = books.Value.FindOffering("riot-2024-12-conv-2030")!.Offering;
        var filing = Report with { Source = offering.Source with { Date = Report.FiledOn } };
        await books.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "New filing", [new Change(null, filing)]), TestContext.Current.CancellationToken);

        using var answer = await app.Visit().GetAsync("/debt?open=debt:2026Q1:RIOT");
        var text = (await Visitor.ReadAsync(answer)).Body!.TextContent;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("“Long-term debt, net <of issuance costs>”, F-31", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Cells(Type kind) => FromFiling.Cells(FactKind.Of(kind), Report).Select(cell => $"{cell.Key} {cell.Value}").Order(StringComparer.Ordinal);
}
