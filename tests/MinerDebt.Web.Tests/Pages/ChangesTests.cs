using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Tests.Support;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Tests.Pages;

/// <summary>The corrections log; where facts are changed, in a program of the test's own.</summary>
public sealed class ChangesTests(WebApp unchanged)
{
    private const string Author = "Ann Editor";

    [Fact]
    public async Task Page_NothingCorrected_SaysSo()
    {
        Assert.Equal("Nothing was corrected so far.", (await unchanged.PageAsync("/changes")).QuerySelector(".empty")!.TextContent);
        Assert.Empty((await unchanged.JsonAsync("/api/v1/changes")).GetProperty("corrections").EnumerateArray());
    }

    [Fact]
    public async Task Page_OnAPhone_HasRoomForTheLongestWordOfAField()
    {
        const double padding = 4;
        var styles = await Task.WhenAll((await unchanged.PageAsync("/changes")).QuerySelectorAll("link[rel=stylesheet]").Select(link => unchanged.TextAsync($"/{link.GetAttribute("href")!.TrimStart('/')}")));
        var room = double.Parse(Regex.Match(string.Concat(styles), @"\.field\[b-\w+\]\s*\{\s*width:\s*(\d+)px").Groups[1].Value, CultureInfo.InvariantCulture) - padding;

        var words = FactKind.All.SelectMany(kind => kind.Columns).SelectMany(column => FieldNames.Of(column.Name).Split(' ')).SelectMany(word => word.Split('-'));

        Assert.Equal([], words.Where(word => TextMeasure.Width(word, 13, bold: true) > room).Distinct());
        Assert.True(TextMeasure.Width("$1,234,567,890", 13) < ((340 - room - padding) / 2) - (2 * padding));
    }

    [Fact]
    public async Task Page_ACorrection_TellsFigureFieldsTimeAndReason()
    {
        await using var app = new WebApp();
        await CorrectAsync(app, "The filing says <b>8%</b>", offering => offering with { CouponPercent = 8, PrincipalUsd = null, UseOfProceeds = [UseOfProceeds.Refinancing, UseOfProceeds.BitcoinPurchase] });

        var page = await app.PageAsync("/changes");

        var item = page.QuerySelector(".item")!;
        Assert.StartsWith("WULF 7.750% Senior Secured Notes due 2030", Words(item.QuerySelector("h3 a")!), StringComparison.Ordinal);
        Assert.Equal("/offerings/wulf-2025-10-ssn-2030", item.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Equal(["Principal $3,200,000,000 –", "Coupon, percent a year 7.75 8", "Use of proceeds AI and HPC; Data center Refinancing; Bitcoin purchase"], item.QuerySelectorAll("tbody tr").Select(Words));
        Assert.Equal("The filing says <b>8%</b>", Words(page.QuerySelector(".reason")!));
        Assert.StartsWith(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), page.QuerySelector(".card time")!.GetAttribute("datetime"), StringComparison.Ordinal);
        Assert.Equal("by an editor", page.QuerySelector(".card .badge")!.TextContent);
        Assert.Contains("Refinancing; Bitcoin purchase", await app.TextAsync("/feeds/corrections.atom"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_ByCursor_IsTheWholeLogOnce()
    {
        await using var app = new WebApp();
        foreach (var percent in new[] { 8m, 8.5m, 9m })
        {
            await CorrectAsync(app, $"To {percent}", offering => offering with { CouponPercent = percent });
        }

        List<string?> versions = [];
        for (string? cursor = ""; cursor is not null;)
        {
            var part = await app.JsonAsync($"/api/v1/changes?limit=1&cursor={cursor}");
            Assert.Equal(3, part.GetProperty("count").GetInt32());
            versions.Add(part.GetProperty("corrections").EnumerateArray().Single().GetProperty("reason").GetString());
            cursor = part.GetProperty("next").GetString();
        }

        Assert.Equal(["To 9", "To 8.5", "To 8"], versions);
    }

    [Fact]
    public async Task Log_Anywhere_NamesNoAuthor()
    {
        await using var app = new WebApp();
        await CorrectAsync(app, "Why", offering => offering with { CouponPercent = 8 });

        foreach (var path in new[] { "/changes", "/changes/2", "/api/v1/changes", "/offerings/wulf-2025-10-ssn-2030", "/openapi/v1.json" })
        {
            var text = await app.TextAsync(path);
            Assert.DoesNotContain(Author, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("author\"", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Page_ARemoval_SaysWhatItSaid()
    {
        await using var app = new WebApp();
        var figure = Book(app).Value.Published[0];
        await ApplyAsync(app, "Twice", new Change(figure, null));

        var item = (await app.PageAsync("/changes")).QuerySelector(".item")!;

        Assert.Equal("removed", item.QuerySelector(".badge")!.TextContent);
        Assert.Contains(item.QuerySelectorAll("dl div"), line => Words(line).StartsWith("Publisher " + figure.Publisher, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_AnAddition_IsNotListed()
    {
        await using var app = new WebApp();
        var figure = Book(app).Value.Published[0];
        await ApplyAsync(app, "New", new Change(null, figure with { ValueUsd = 1 }));

        Assert.Empty((await app.PageAsync("/changes")).QuerySelectorAll(".item"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.SendAsync("/changes/2")).StatusCode);
    }

    [Fact]
    public async Task Page_OfMiners_ListsTheirsAlone()
    {
        await using var app = new WebApp();
        await CorrectAsync(app, "One", offering => offering with { CouponPercent = 8 });
        var closing = Book(app).Value.LedgersOf["MARA"].First(ledger => ledger.Events.Count > 0).Events[0];
        await ApplyAsync(app, "Two", new Change(closing, closing with { Notes = "x" }));

        Assert.Equal(2, (await app.PageAsync("/changes")).QuerySelectorAll(".item").Length);
        var item = Assert.Single((await app.PageAsync("/changes?miners=MARA")).QuerySelectorAll(".item"));
        Assert.StartsWith("MARA ", Words(item.QuerySelector("h3")!), StringComparison.Ordinal);
        Assert.Equal(["MARA"], (await app.JsonAsync("/api/v1/changes?miners=MARA")).GetProperty("corrections").EnumerateArray().Select(one => one.GetProperty("ticker").GetString()));
        Assert.Equal("Nothing was corrected in this selection so far.", (await app.PageAsync("/changes?miners=RIOT")).QuerySelector(".empty")!.TextContent);
    }

    [Fact]
    public async Task Page_AnImport_ShowsTheFirstAndLinksTheRest()
    {
        await using var app = new WebApp();
        var balances = Book(app).Value.Facts.All<DebtBalance>().Take(120);
        await ApplyAsync(app, "Import", [.. balances.Select(one => new Change(one, one with { Notes = "checked" }))]);
        await CorrectAsync(app, "Newest", offering => offering with { CouponPercent = 8 });

        var page = await app.PageAsync("/changes");
        var last = await app.PageAsync("/changes/2?page=3");

        Assert.Equal([1, 20], page.QuerySelectorAll("main .card").Select(card => card.QuerySelectorAll(".item").Length));
        Assert.Equal(("100 more corrections of this change", "/changes/2"), (Words(page.QuerySelector(".card-foot a")!), page.QuerySelector(".card-foot a")!.GetAttribute("href")));
        Assert.Null(page.QuerySelector(".pages"));
        Assert.Equal(20, last.QuerySelectorAll(".item").Length);
        Assert.Equal("Newer Page 3 of 3", Words(last.QuerySelector(".pages")!));
        Assert.Equal("/changes/2?page=2", last.QuerySelector(".pages a")!.GetAttribute("href"));
        Assert.Equal("There is no page 4; the last is page 3.", (await app.PageAsync("/changes/2?page=4")).QuerySelector(".empty")!.TextContent);
        var json = await app.JsonAsync("/api/v1/changes?page=3");
        Assert.Equal((3, 121, 21), (json.GetProperty("pages").GetInt32(), json.GetProperty("count").GetInt32(), json.GetProperty("corrections").GetArrayLength()));
    }

    [Fact]
    public async Task Page_AsKnownOnADay_LeavesOutLaterCorrections()
    {
        await using var app = new WebApp();
        await CorrectAsync(app, "Later", offering => offering with { CouponPercent = 8 });

        Assert.Empty((await app.PageAsync("/changes?asOf=2025-10-21")).QuerySelectorAll(".item"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("two")]
    public async Task Page_AWrongPage_IsNamed(string number)
    {
        Assert.Contains($"page “{number}” cannot be shown", Words((await unchanged.PageAsync($"/changes?page={number}")).QuerySelector(".notice")!), StringComparison.Ordinal);
        await unchanged.ProblemAsync($"/api/v1/changes?page={number}", HttpStatusCode.BadRequest);
    }

    private static CurrentBook Book(WebApp app) => app.Services.GetRequiredService<CurrentBook>();

    private static Task ApplyAsync(WebApp app, string reason, params Change[] changes) => Book(app).ApplyAsync(new ChangeSet(Author, ChangeOrigin.Form, reason, changes));

    private static Task CorrectAsync(WebApp app, string reason, Func<Offering, Offering> correct)
    {
        var offering = Book(app).Value.FindOffering("wulf-2025-10-ssn-2030")!.Offering;
        return ApplyAsync(app, reason, new Change(offering, correct(offering)));
    }

    private static string Words(INode node) => string.Join(' ', Separated(node).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Cells stand apart, as they do for a reader.
    private static string Separated(INode node) => node.HasChildNodes && node is not IText
        ? string.Concat(node.ChildNodes.Select(Separated)) + (node is IElement { LocalName: "th" or "td" or "dt" or "a" } ? " " : "")
        : node.TextContent;
}
