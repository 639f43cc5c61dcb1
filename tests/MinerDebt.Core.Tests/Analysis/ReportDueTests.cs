using MinerDebt.Core.Analysis.Upkeep;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Analysis;

public sealed class ReportDueTests
{
    private const string Elsewhere = "https://example.org/elsewhere";

    private static readonly DateOnly Today = Make.Day("2025-08-15");
    private static readonly Filing Report = Make.Filing("2025-05-10", "10-Q") with { PeriodEnd = Make.Day("2025-03-31"), Source = new("https://example.org/10-q", "SEC", Make.Day("2025-05-10"), Confidence.Filing) };

    [Fact]
    public void Of_AQuarterWithoutAFiling_IsMissingOnceItHasEnded()
    {
        Assert.Equal((ReportState.Missing, null), State("2025Q1"));
        Assert.Equal((ReportState.NotYet, null), State("2025Q3"));
    }

    [Fact]
    public void Of_AFilingWithoutFacts_IsToDo() => Assert.Equal((ReportState.ToDo, Report.Key), State("2025Q1", Report));

    [Fact]
    public void Of_AFilingThatFactsRestOn_IsBegunAndNotDone()
    {
        var report = One("2025Q1", Report, Balance("https://example.org/10-q#debt"));

        Assert.Equal((ReportState.Begun, 1), (report.State, report.FactCount));
    }

    [Fact]
    public void Of_AFilingThatAnEditorSaysIsDone_IsDoneWithAndWithoutFacts()
    {
        Assert.Equal(ReportState.Done, State("2025Q1", Report with { Done = true }).State);
        Assert.Equal(ReportState.Done, State("2025Q1", Report with { Done = true }, Balance("https://example.org/10-q")).State);
    }

    [Fact]
    public void Of_ACorrectionBesideTheFilingThatIsDone_IsDone() =>
        Assert.Equal((ReportState.Done, Report.Key), State("2025Q1", Report with { Done = true }, Report with { FiledOn = Make.Day("2025-07-01"), Form = "10-Q/A" }));

    [Fact]
    public void Of_AFilingOfAnotherQuarterOrWithoutAPeriod_CountsNowhere() =>
        Assert.Equal((ReportState.Missing, null), State("2025Q1", Report with { PeriodEnd = null }, Report with { FiledOn = Make.Day("2025-08-10"), PeriodEnd = Make.Day("2025-06-30") }));

    [Fact]
    public void Of_BalancesReadInAFilingThatIsNotEntered_NamesItsAddress() => Assert.Equal(Elsewhere, One("2025Q1", Balance(Elsewhere)).OtherAddress?.Url);

    [Theory]
    [InlineData("12-31", "2025Q1", "2025-03-31", false)]
    [InlineData("12-31", "2024Q4", "2024-12-31", true)]
    [InlineData("05-31", "2025Q2", "2025-05-31", true)]
    [InlineData("05-31", "2025Q1", "2025-02-28", false)]
    public void Of_TheFiscalYear_SaysTheDayAndWhetherItIsAnnual(string yearEnd, string quarter, string day, bool isAnnual)
    {
        var miner = Make.Miner() with { FiscalYearEnd = yearEnd };
        var report = ReportDue.Of(Make.Book(miner), new RestingFacts(Facts.None), [Quarter.Parse(quarter, null)], Today).Single();

        Assert.Equal((Make.Day(day), isAnnual), (report.PeriodEnd, report.IsAnnual));
    }

    [Fact]
    public void Of_ACompanyThatIsNotListedAnyMore_IsNothing() =>
        Assert.Empty(ReportDue.Of(Make.Book(Make.Miner() with { Status = ListingStatus.Delisted }), new RestingFacts(Facts.None), [new(2025, 1)], Today));

    [Fact]
    public void FilingAt_AnAddressWithAPlaceInTheDocument_IsTheFiling()
    {
        var book = Make.Book(Make.Miner(), Report);

        Assert.Equal(Report, book.FilingAt("https://example.org/10-q#page=31"));
        Assert.Null(book.FilingAt("https://example.org/10-k"));
        Assert.Null(book.FilingAt(null));
    }

    private static DebtBalance Balance(string url) => Make.Balance(5, "2025-03-31") with { Source = new(url, "SEC", Make.Day("2025-05-10"), Confidence.Filing) };

    private static (ReportState State, string? Filing) State(string quarter, params Fact[] facts) => One(quarter, facts) is var report ? (report.State, report.Filing?.Key) : default;

    private static ReportDue One(string quarter, params Fact[] facts)
    {
        var book = Make.Book([Make.Miner(), .. facts]);
        return ReportDue.Of(book, new RestingFacts(book.Facts), [Quarter.Parse(quarter, null)], Today).Single();
    }
}
