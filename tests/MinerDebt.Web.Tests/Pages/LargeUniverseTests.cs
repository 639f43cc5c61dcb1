using System.Globalization;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Pages;

/// <summary>Pages over many more companies and quarters than there are today: they list no more than one reads.</summary>
public sealed class LargeUniverseTests(LargeUniverseTests.Universe universe) : IClassFixture<LargeUniverseTests.Universe>
{
    private const int Most = 400_000;

    [Theory]
    [InlineData("/")]
    [InlineData("/debt")]
    [InlineData("/debt?view=table")]
    [InlineData("/debt?view=lines")]
    [InlineData("/debt?view=lines&index=year&scale=linear")]
    [InlineData("/debt?facet=miner")]
    [InlineData("/debt?facet=miner&by=type")]
    [InlineData("/debt?by=offering")]
    [InlineData("/debt?open=debt:2026Q2")]
    [InlineData("/debt?open=debt:2026Q2:C0001")]
    [InlineData("/debt/bridge")]
    [InlineData("/offerings")]
    [InlineData("/offerings?group=miner")]
    [InlineData("/offerings/c0001-1")]
    [InlineData("/maturities")]
    [InlineData("/maturities?step=quarter")]
    [InlineData("/maturities?view=table&step=quarter")]
    [InlineData("/maturities/calendar")]
    [InlineData("/miners")]
    [InlineData("/miners/C0001")]
    [InlineData("/credit")]
    [InlineData("/credit?view=table")]
    [InlineData("/credit/cost")]
    [InlineData("/drivers")]
    [InlineData("/drivers?universe=all")]
    [InlineData("/drivers?view=table")]
    [InlineData("/scenario")]
    [InlineData("/scenario?view=table")]
    [InlineData("/reconciliation")]
    [InlineData("/reconciliation?page=1000")]
    [InlineData("/benchmarks")]
    [InlineData("/changes")]
    [InlineData("/search?q=company")]
    public async Task Page_OfManyCompanies_IsSmall(string path)
    {
        var bytes = System.Text.Encoding.UTF8.GetByteCount(await universe.App.TextAsync(path));

        Assert.True(bytes <= Most, string.Create(CultureInfo.InvariantCulture, $"{path} has {bytes:#,0} bytes"));
    }

    [Fact]
    public async Task MinerPicker_OfManyCompanies_ListsTheLargestAndTakesAnyOther()
    {
        var page = await universe.App.PageAsync("/debt?miners=C0007,C0003&view=table&page=1");
        var form = page.QuerySelector("#miners form")!;
        var asked = string.Join('&', form.QuerySelectorAll("input").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value") ?? "c0199"}"));

        var added = await universe.App.PageAsync($"/debt?{asked}");

        Assert.Equal(["C0007", "C0003"], page.QuerySelectorAll("#miners li [aria-current] b").Select(one => one.TextContent));
        Assert.InRange(page.QuerySelectorAll("#miners li[data-names]").Length, 50, 52);
        Assert.Equal("miners=C0007,C0003&miners=c0199&view=table", asked);
        Assert.Equal(["C0007", "C0003", "C0199"], added.QuerySelectorAll("#miners li [aria-current] b").Select(one => one.TextContent));
    }

    [Fact]
    public async Task Table_OfManyCompanies_HasEachRowOnOnePageAndTheTotalOfAll()
    {
        var (rows, totals) = (new List<string>(), new HashSet<string>());
        for (var number = 1; number <= 14; number++)
        {
            var table = (await universe.App.PageAsync($"/debt?view=table&page={number}")).QuerySelector("table.grid")!;
            rows.AddRange(table.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
            totals.Add(table.QuerySelector("tfoot tr")!.TextContent);
        }

        var all = await universe.App.JsonAsync("/api/v1/debt");

        Assert.Equal(all.GetProperty("series").EnumerateArray().Select(series => series.GetProperty("key").GetString()), rows);
        Assert.Single(totals);
    }

    [Fact]
    public async Task UnknownMiner_OfManyCompanies_NamesSomeThatAre()
    {
        var problem = await universe.App.ProblemAsync("/api/v1/debt?miners=NOPE", System.Net.HttpStatusCode.BadRequest);

        Assert.EndsWith("C0049 and 150 more", problem.GetProperty("errors")[0].GetProperty("accepted").GetString(), StringComparison.Ordinal);
    }

    public sealed class Universe : IAsyncDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-universe-");

        public Universe()
        {
            new GeneratedUniverse(companies: 200, instruments: 6, quarters: 80).WriteFolder(_folder.FullName);
            App = new WebApp { BeginsEmpty = true, Settings = new Dictionary<string, string> { ["Dataset:Folder"] = _folder.FullName } };
        }

        public WebApp App { get; }

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
