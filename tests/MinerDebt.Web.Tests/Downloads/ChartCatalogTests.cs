using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Testing;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Downloads;

public sealed class ChartCatalogTests(WebApp app)
{
    private const string Loan = "mara-2024-11-conv-2030";

    public static TheoryData<string> Names => [.. ChartCatalog.All.Select(entry => entry.Name)];

    [Fact]
    public void All_Entries_HaveTheirOwnNamesOfSmallLettersAndLabels()
    {
        Assert.Equal(ChartCatalog.All.Count, ChartCatalog.All.Select(entry => entry.Name).Distinct().Count());
        Assert.Equal(ChartCatalog.All.Count, ChartCatalog.All.Select(entry => entry.Label).Distinct().Count());
        Assert.All(ChartCatalog.All, entry => Assert.Matches("^[a-z]+(-[a-z]+)*$", entry.Name));
    }

    [Fact]
    public void Docs_NameEveryChart()
    {
        var page = File.ReadAllText(Path.Combine(AppProcess.Location("WebFolder"), "Docs", "api.md"));

        Assert.All(ChartCatalog.All, entry => Assert.Contains($"`{entry.Name}`", page, StringComparison.Ordinal));
    }

    /// <summary>A chart that a page draws by itself would have no picture, no file and no embed.</summary>
    [Fact]
    public void Pages_DrawNoChartButThoseOfTheCatalog()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(AppProcess.Location("WebFolder"), "Pages"), "*.razor", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.DoesNotMatch(@"<(Chart|WaterfallChart|PriceAxisChart)\b", File.ReadAllText(page)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void View_OfTheWholeRegister_SaysWhatItIsAndHasTheRowsThatItsColumnsPromise(string name)
    {
        var view = View(name);
        var rows = view.Table.Rows.ToList();

        Assert.Equal(name, view.Name);
        Assert.False(view.Drawing.IsEmpty);
        Assert.NotEqual("", view.Measure);
        Assert.NotEmpty(rows);
        Assert.Equal(view.Table.Columns.Count, view.Table.Columns.Select(column => column.Name).Distinct().Count());
        Assert.All(rows, row => Assert.Equal(
            [],
            view.Table.Columns.Zip(row).Where(cell => cell.Second is not null && !Holds(cell.First.Type, cell.Second)).Select(cell => $"{cell.First.Name} {cell.Second}")));
        Assert.Equal(view.Table.Columns.Count, rows.Max(row => row.Count));
        Assert.NotEmpty(view.Sources);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Page_OfTheView_ShowsItUnderItsTitle(string name)
    {
        var view = View(name);

        Assert.Contains(
            System.Net.WebUtility.HtmlDecode(view.Title),
            (await app.PageAsync(view.Page)).QuerySelectorAll("h2, h3, figcaption span").Select(heading => heading.TextContent.Trim()));
    }

    [Theory]
    [InlineData("debt", "", "Debt outstanding: public miners, Q2 2024 to Q2 2026")]
    [InlineData("debt", "?view=share&miners=MARA,RIOT,CLSK&from=2025Q2&to=2026Q2", "Share of debt: MARA, RIOT, CLSK, Q2 2025 to Q2 2026")]
    [InlineData("debt", "?by=type&universe=all&types=TermLoan&to=2024Q2", "Debt outstanding by instrument: public miners and AI hosts, term loans, Q2 2024")]
    [InlineData("debt", "?miners=MARA,RIOT,CLSK,IREN,WULF,CIFR,HUT&by=total", "Debt outstanding: 7 companies, Q2 2024 to Q2 2026")]
    [InlineData("maturities", "?basis=firstPut&at=2025Q4&miners=MARA", "When debt falls due, by first put: MARA, as owed at the end of Q4 2025")]
    [InlineData("bridge", "?at=2025Q4", "How the debt changed from $12.4B to $23.2B: public miners, Q4 2025")]
    [InlineData("cash-need", "?btc=50000&rate=9.5", "Cash need by quarter with bitcoin at $50,000, refinancing at 9.5%: public miners, from the end of Q2 2026 to the end of 2028")]
    [InlineData("instruments", "?miners=MARA", "Debt by instrument: MARA, Q2 2024 to Q2 2026")]
    public void Title_OfASelection_SaysIt(string name, string query, string title) => Assert.Equal(title, View(name, query).Title);

    [Theory]
    [InlineData("debt", "?view=share&miners=MARA&at=2025Q4&sort=-owed&page=3&open=debt:2025Q3", "/debt?miners=MARA&view=share")]
    [InlineData("instruments", "?miners=MARA&from=2025Q1&types=TermLoan", "/miners/MARA?from=2025Q1")]
    [InlineData("principal", "?offering=mara-2024-11-conv-2030&miners=RIOT", "/offerings/mara-2024-11-conv-2030")]
    public void Page_OfAView_AsksForWhatMattersToTheChartAlone(string name, string query, string page) => Assert.Equal(page, View(name, query).Page);

    [Fact]
    public void Rows_OfDebt_AddUpToWhatWasOwed()
    {
        var owed = DebtOutstanding.Table(Books.Whole, Books.All, Grouping.Total);

        var rows = View("debt").Table.Rows;

        Assert.Equal(
            owed.Quarters.Zip(owed.Totals).Select(pair => (pair.First.ToString(), pair.Second)),
            rows.GroupBy(row => (string)row[0]!).Select(quarter => (quarter.Key, quarter.Sum(row => (long?)row[3] ?? 0))));
    }

    [Fact]
    public void Sources_OfOneOffering_AreThoseOfItsEvents() => Assert.Equal(
        Books.Whole.FindOffering(Loan)!.Events.Select(one => one.Source.Url).Distinct().Order(),
        FigureSources.Distinct(View("principal").Sources).Select(source => source.Url).Order());

    [Theory]
    [InlineData("instruments", "", "miners", "")]
    [InlineData("instruments", "?miners=MARA,RIOT", "miners", "MARA,RIOT")]
    [InlineData("principal", "", "offering", "")]
    public void Refuse_WithoutTheOneThatIsMeant_NamesTheKey(string name, string query, string key, string value)
    {
        var problem = ChartCatalog.Find(name)!.Refuse(Books.Read(query).Query);

        Assert.Equal((key, value), (problem!.Field, problem.Value));
    }

    [Fact]
    public void Read_AnUnknownOffering_IsAProblemThatSaysWhereTheyAre() => Assert.Equal(
        [new Problem(null, "offering", "xx", "give the id of an offering; /api/v1/offerings lists them")],
        Books.Read("/?offering=xx").Problems);

    private static ChartView View(string name, string query = "")
    {
        var entry = ChartCatalog.Find(name)!;
        var read = Books.Read(query).Query;
        return entry.View(Books.Whole, entry.Refuse(read) is null ? read : read with { Miners = ["MARA"], Offering = Loan });
    }

    private static bool Holds(DataType type, object value) => type switch
    {
        DataType.Text => value is string,
        DataType.Whole => value is long or int,
        DataType.Number => value is decimal,
        _ => value is DateOnly,
    };
}
