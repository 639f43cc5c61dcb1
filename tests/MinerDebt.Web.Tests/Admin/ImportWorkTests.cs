using System.Text;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Tests.Admin;

public sealed class ImportWorkTests : IDisposable
{
    private static readonly Facts Known = Samples.Facts(Samples.Note, Samples.Balance);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-import-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task Check_EventsThatAreUnusual_ListsThemWithTheirRowAndTakesThemAllTheSame()
    {
        using var work = await CheckedAsync<DebtEvent>(
            """
            offering_id,occurred_on,kind,principal_change_usd,source_url,source_date,confidence
            zed-2026-02-conv-2031,2026-02-10,Closed,300000000,https://example.org,2026-02-11,filing
            zed-2026-02-conv-2031,2026-11-27,Repaid,-1000000,https://example.org,2026-11-28,filing
            """);

        Assert.Equal(
            [(3, "occurred_on"), (3, "source_date"), (3, "principal_change_usd")],
            work.Unusual.Select(problem => (problem.Where!.Row, problem.Field)));
        Assert.True(work.Plan!.CanBeApplied);
    }

    [Fact]
    public async Task Check_AReportedBalanceFromAnOlderSource_IsRefused()
    {
        using var work = await CheckedAsync<DebtBalance>(
            """
            ticker,period_end,debt_class,carrying_usd,source_url,source_date,confidence
            ZED,2026-03-31,TermLoan,90000000,https://example.org,2026-03-30,filing
            """);

        var problem = Assert.Single(work.Plan!.Problems);
        Assert.Equal(("source_date", "2026-03-30"), (problem.Field, problem.Value));
        Assert.False(work.Plan.CanBeApplied);
    }

    [Fact]
    public async Task Check_AnInferredBalanceFromAnOlderSource_IsTaken()
    {
        using var work = await CheckedAsync<DebtBalance>(
            """
            ticker,period_end,debt_class,carrying_usd,basis,source_url,source_date,confidence
            ZED,2026-03-31,TermLoan,90000000,inferred,https://example.org,2026-03-30,filing
            """);

        Assert.Equal(BalanceKind.Inferred, ((DebtBalance)Assert.Single(work.Plan!.New).After!).Basis);
    }

    [Fact]
    public async Task Check_ABalanceThatDoesNotSayWhoseItIs_IsTheIssuersAndLeavesWhatIsStored()
    {
        const string header = "ticker,period_end,debt_class,carrying_usd,source_url,source_date,confidence\n";
        var inferred = Samples.Balance with { Basis = BalanceKind.Inferred };

        using var added = await CheckedAsync<DebtBalance>(header + "ZED,2026-03-31,TermLoan,90000000,https://example.org,2026-05-01,filing");
        using var corrected = await CheckedAsync<DebtBalance>(header + "ZED,2025-12-31,TermLoan,90000000,https://example.org,2026-05-01,filing", Samples.Facts(inferred));

        Assert.Equal(BalanceKind.Reported, ((DebtBalance)Assert.Single(added.Plan!.New).After!).Basis);
        Assert.Equal(BalanceKind.Inferred, ((DebtBalance)Assert.Single(corrected.Plan!.Changed).After!).Basis);
    }

    [Fact]
    public async Task Check_AmountsOfAnotherCurrency_AreAskedAboutAtTheirColumn()
    {
        using var work = await CheckedAsync<DebtBalance>(
            """
            ticker,period_end,debt_class,€ principal,source_url,confidence
            ZED,2026-03-31,TermLoan,90000000,https://example.org,filing
            """);

        Assert.Equal([(1, "principal_usd", "the file says €, and amounts here are US dollars: were they converted?")], work.Unusual.Select(problem => (problem.Where!.Row, problem.Field, problem.Accepted)));
    }

    [Fact]
    public async Task NumbersLeftOut_OfAColumnThatGoesNowhere_AreNamed()
    {
        using var work = await CheckedAsync<DebtBalance>(
            """
            ticker,period_end,debt_class,Owed (in thousands),Share,Read on,Who,source_url,confidence
            ZED,2026-03-31,TermLoan,90000,"7,5",2026-05-01,Ann,https://example.org,filing
            """);

        Assert.Equal(["Owed (in thousands)", "Share"], work.NumbersLeftOut);
        Assert.Equal(["carrying_usd"], work.Plan!.Problems.Select(problem => problem.Field));
        await work.MapAsync(3, "principal_usd", new Progress<double>(), TestContext.Current.CancellationToken);
        Assert.Equal(["Share"], work.NumbersLeftOut);
        Assert.Equal(1_000, work.Mapping.UnitOf(3));
        work.Remove(true);
        Assert.Empty(work.NumbersLeftOut);
    }

    [Fact]
    public async Task Check_RowsWithoutASource_RestOnTheFilingThatIsChosen()
    {
        var source = new Source("https://example.org/10-q", "SEC", new(2026, 5, 10), Confidence.Filing);
        using var work = await CheckedAsync<DebtBalance>(
            """
            ticker,period_end,debt_class,carrying_usd,source_url,confidence
            ZED,2026-03-31,TermLoan,90000000,,
            ZED,2026-03-31,CreditFacility,80000000,https://example.org/other,press
            """);

        work.Rest(source);
        await work.CheckAsync(Known, new DateOnly(2026, 11, 26), new Progress<double>(), TestContext.Current.CancellationToken);

        Assert.Equal(
            [source, new Source("https://example.org/other", null, null, Confidence.Press)],
            work.Plan!.New.Select(change => ((DebtBalance)change.After!).Source));
    }

    private async Task<ImportWork> CheckedAsync<T>(string csv, Facts? known = null) where T : Fact
    {
        var work = new ImportWork(new UploadFolder(new DataFolder(_root.FullName), TimeProvider.System), FactKind.Of(typeof(T)));
        var bytes = Encoding.UTF8.GetBytes(csv);
        var stop = TestContext.Current.CancellationToken;
        await work.ReceiveAsync("some.csv", bytes.Length, new MemoryStream(bytes), new Progress<double>(), stop);
        await work.UnderstandAsync(null, new Progress<double>(), stop);
        await work.CheckAsync(known ?? Known, new DateOnly(2026, 11, 26), new Progress<double>(), stop);
        return work;
    }
}
