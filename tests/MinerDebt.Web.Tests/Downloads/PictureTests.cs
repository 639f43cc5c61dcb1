using System.Globalization;
using System.Net;
using System.Xml.Linq;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Pictures;
using MinerDebt.Web.Tests.Support;
using NetVips;

namespace MinerDebt.Web.Tests.Downloads;

public sealed class PictureTests(WebApp app)
{
    private const double Half = 0.6;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. ChartCatalog.All.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Svg_AtEverySize_IsWholeAndKeepsItsTextsInside(string name)
    {
        foreach (var (width, height) in new[] { (320, 300), (480, 640), (600, 315), (960, 540), (2400, 1800) })
        {
            var picture = await SvgAsync(name, $"&width={width}&height={height}&theme=dark");

            Assert.Equal(($"{width}", $"{height}"), ((string?)picture.Attribute("width"), (string?)picture.Attribute("height")));
            Assert.Equal([], from text in Outer(picture) let box = Box(text) where box.X < 0 || box.Right > width + Half || box.Y < 0 || box.Bottom > height select text.Value);
            Assert.Equal([], Overlaps(Outer(picture)));
            Assert.Equal([], Overlaps(Inner(picture)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Svg_OfAChart_SaysWhatItIsAndNeedsNothingElse(string name)
    {
        var picture = await SvgAsync(name, "");
        var (texts, style) = (string.Join(' ', Outer(picture).Select(text => text.Value)), picture.Element(Svg + "style")!.Value);

        var title = picture.Element(Svg + "title")!.Value;
        Assert.StartsWith(title, texts, StringComparison.Ordinal);
        Assert.Contains("Source: MinerDebt", texts, StringComparison.Ordinal);
        Assert.Matches(@"\d+ \w+ 20\d\d", texts);
        Assert.Contains("localhost/", texts, StringComparison.Ordinal);
        Assert.NotEqual("", picture.Element(Svg + "desc")!.Value);
        Assert.Contains("@font-face{font-family:Inter;src:url(data:font/woff2;base64,", style, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", style, StringComparison.Ordinal);
        Assert.DoesNotContain("var(", style, StringComparison.Ordinal);
        // Nothing is loaded, run or linked to.
        Assert.DoesNotContain(picture.DescendantsAndSelf().Attributes(), one => one.Name.LocalName is "href" or "src" or "tabindex" || one.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(picture.Descendants(Svg + "script"));
    }

    /// <summary>A class that charts of pages get a style by must have one in pictures too.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Svg_OfAChart_HasAStyleForEveryMarkThatIsSeen(string name)
    {
        var picture = await SvgAsync(name, "&theme=light");
        var style = picture.Element(Svg + "style")!.Value;

        Assert.Equal(
            [],
            from one in picture.Descendants()
            where one.Name.LocalName is "path" or "polyline" or "circle" or "rect" or "text" && one.Attribute("fill") is null
            where !one.AncestorsAndSelf().SelectMany(ancestor => ((string?)ancestor.Attribute("class") ?? "").Split(' ')).Any(word => word is not ("" or "chart" or "fs" or "fm" or "fl" or "m" or "e") && style.Contains("." + word, StringComparison.Ordinal))
            select one.ToString());
    }

    [Theory]
    [InlineData("", 1920, 1080)]
    [InlineData("?width=320&height=300&scale=0.5", 160, 150)]
    [InlineData("?view=lines&scale=log&scale=1", 960, 540)]
    [InlineData("?view=lines&scale=log", 1920, 1080)]
    [InlineData("?width=1200&height=630&scale=1&theme=dark&background=transparent", 1200, 630)]
    public async Task Png_OfASize_HasThatManyPixels(string query, int width, int height)
    {
        using var picture = Image.PngloadBuffer(await BytesAsync("/charts/debt.png" + query));

        Assert.Equal((width, height), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task Svg_OfALogarithmicAxis_HasIt()
    {
        using var answer = await app.SendAsync("/charts/debt.svg?view=lines&scale=log");
        var picture = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains(">$100M<", picture, StringComparison.Ordinal);
        Assert.Contains(">$10B<", picture, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("&by=type", 1)]
    [InlineData("&by=recourse&view=share", 1)]
    [InlineData("&miners=MARA,RIOT,WULF", 3)]
    public async Task Svg_OfSmallCharts_HasAsManyAsCanBeRead(string query, int least)
    {
        foreach (var (width, height) in new[] { (320, 300), (600, 315), (960, 540), (2400, 1800) })
        {
            var picture = await SvgAsync("debt", $"{query}&facet=miner&width={width}&height={height}");
            var charts = picture.Elements(Svg + "svg").ToList();

            Assert.InRange(charts.Count, width < 900 ? 1 : least, 24);
            Assert.Equal([], from text in Outer(picture) let box = Box(text) where box.X < 0 || box.Right > width + Half || box.Y < 0 || box.Bottom > height select text.Value);
            Assert.Equal([], Overlaps(Outer(picture)));
            Assert.All(charts, chart => Assert.Equal([], Overlaps(chart.Descendants(Svg + "text"))));
            var all = (await app.PageAsync($"/debt?facet=miner{query}")).QuerySelectorAll(".facets > li").Length;
            Assert.Equal(charts.Count < all, Outer(picture).Any(text => text.Value.StartsWith($"The {charts.Count} that owe most are shown, of ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Embed_OfSmallCharts_IsThoseOfThePage()
    {
        var (embed, page) = (await app.PageAsync("/embed/debt?facet=miner&by=type"), await app.PageAsync("/debt?facet=miner&by=type"));

        Assert.Equal(page.QuerySelectorAll(".facets p").Select(one => one.TextContent), embed.QuerySelectorAll(".facets p").Select(one => one.TextContent));
        Assert.Contains("facet=miner", embed.QuerySelector("footer a")!.GetAttribute("href")!, StringComparison.Ordinal);
    }

    /// <summary>Any other font would make the title wider or narrower: the machine's fonts are out of the game.</summary>
    [Fact]
    public async Task Png_Title_IsAsWideAsTheFontOfPagesSays()
    {
        using var picture = Image.PngloadBuffer(await BytesAsync("/charts/debt.png?scale=4&miners=MARA,RIOT&from=2025Q2"));

        using var title = picture.ExtractArea(0, 20 * 4, picture.Width, 18 * 4);
        var area = title.FindTrim(threshold: 40);
        var expected = TextMeasure.Width("Debt outstanding: MARA, RIOT, Q2 2025 to Q2 2026", 17, bold: true);

        // The first letter begins and the last ends a little inside of its advance.
        Assert.InRange(Convert.ToDouble(area[2], CultureInfo.InvariantCulture) / 4, expected - 4, expected + 0.5);
    }

    [Fact]
    public async Task Png_OfTwoThemes_HasTheirBackgrounds()
    {
        Assert.Equal("255 255 255", await CornerAsync("theme=light"));
        Assert.Equal("22 30 41", await CornerAsync("theme=dark"));
        Assert.Equal("255 238 204", await CornerAsync("background=ffeecc"));
        Assert.EndsWith(" 0", await CornerAsync("background=transparent"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/charts/debt.svg?width=0", "width", "0", "write a whole number from 320 to 2400")]
    [InlineData("/charts/debt.svg?height=1000000", "height", "1000000", "write a whole number from 300 to 1800")]
    [InlineData("/charts/debt.svg?width=abc", "width", "abc", "write a whole number from 320 to 2400")]
    [InlineData("/charts/debt.svg?width=-400", "width", "-400", "write a whole number from 320 to 2400")]
    [InlineData("/charts/debt.svg?width=99999999999999999999", "width", "99999999999999999999", "write a whole number from 320 to 2400")]
    [InlineData("/charts/debt.png?scale=5", "scale", "5", "write a number from 0.5 to 4")]
    [InlineData("/charts/debt.png?width=2400&height=1800&scale=4", "scale", "4", "make width × height × scale² at most 16,000,000 pixels")]
    [InlineData("/charts/debt.png?theme=auto", "theme", "auto", "choose light or dark")]
    [InlineData("/charts/debt.svg?theme=pink", "theme", "pink", "choose one of auto, light, dark")]
    [InlineData("/charts/debt.svg?background=url(x)", "background", "url(x)", "write card, transparent, or six digits of a color such as ffffff")]
    [InlineData("/charts/debt.svg?miners=XX&width=400", "miners", "XX", null)]
    [InlineData("/charts/instruments.svg?miners=MARA,RIOT", "miners", "MARA,RIOT", "give one ticker or alias, since the chart is of one company")]
    [InlineData("/charts/principal.png?offering=xx", "offering", "xx", "give the id of an offering; /api/v1/offerings lists them")]
    [InlineData("/charts/bridge.svg?by=type", "by", "type", null)]
    public async Task Get_WhatCannotBe_NamesKeyAndValueAndWhatIsAccepted(string path, string key, string value, string? accepted)
    {
        var error = (await app.ProblemAsync(path, HttpStatusCode.BadRequest)).GetProperty("errors").EnumerateArray().First();

        Assert.Equal((key, value), (error.GetProperty("key").GetString(), error.GetProperty("value").GetString()));
        Assert.Equal(accepted ?? error.GetProperty("accepted").GetString(), error.GetProperty("accepted").GetString());
    }

    [Theory]
    [InlineData("/charts/debts.svg")]
    [InlineData("/charts/debt.gif")]
    [InlineData("/charts/debt")]
    [InlineData("/charts/")]
    [InlineData("/charts/..%2f..%2fappsettings.svg")]
    public async Task Get_AnUnknownPicture_SaysWhichThereAre(string path) =>
        Assert.Contains("debt, issuance, due, maturities", (await app.ProblemAsync(path, HttpStatusCode.NotFound)).GetProperty("detail").GetString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("/charts/debt.svg?view=lines", "image/svg+xml")]
    [InlineData("/charts/debt.png?view=lines", "image/png")]
    public async Task Get_APictureTwice_IsMadeOnceAndKnownByItsTag(string path, string type)
    {
        using var first = await app.SendAsync(path);
        using var second = await app.SendAsync(path);
        using var known = await app.SendAsync(path, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(type, first.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.NotNull(second.Headers.Age);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    private static string Subject(string name) => ChartCatalog.Find(name)!.Subject?.Name switch { "miners" => "miners=MARA", "offering" => "offering=mara-2024-11-conv-2030", _ => "asOf=" };

    private async Task<XElement> SvgAsync(string name, string query) => XElement.Parse(await app.TextAsync($"/charts/{name}.svg?{Subject(name)}{query}"));

    private async Task<byte[]> BytesAsync(string path)
    {
        using var answer = await app.SendAsync(path);
        Assert.Equal((HttpStatusCode.OK, "image/png"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> CornerAsync(string query)
    {
        using var picture = Image.PngloadBuffer(await BytesAsync($"/charts/debt.png?{query}"));
        var pixel = picture.Getpoint(1, 1);
        return string.Join(' ', pixel.Length == 4 && pixel[3] == 255 ? pixel[..3] : pixel);
    }

    // What stands around the drawing, and what is in it, each in its own units.
    private static IEnumerable<XElement> Outer(XElement picture) => picture.Elements(Svg + "text");

    private static IEnumerable<XElement> Inner(XElement picture) => picture.Elements(Svg + "svg").Descendants(Svg + "text");

    private static List<string> Overlaps(IEnumerable<XElement> texts)
    {
        var boxes = texts.Select(text => (text.Value, Box: Box(text))).ToList();
        return [.. from one in boxes.Index()
            from other in boxes.Skip(one.Index + 1)
            where one.Item.Box.X + Half < other.Box.Right && other.Box.X + Half < one.Item.Box.Right && one.Item.Box.Y + Half < other.Box.Bottom && other.Box.Y + Half < one.Item.Box.Bottom
            select $"{one.Item.Value} and {other.Value}"];
    }

    private static Box Box(XElement text)
    {
        var classes = text.AncestorsAndSelf().SelectMany(one => ((string?)one.Attribute("class") ?? "").Split(' ')).ToHashSet();
        var isBold = classes.Overlaps(["bold", "total", "named", "side"]);
        var size = (double?)text.Attribute("font-size") ?? (classes.Overlaps(["fs", "ff"]) ? 11.5 : 12.3);
        var width = TextMeasure.Width(text.Value, size, isBold);
        var (x, y) = ((double)text.Attribute("x")!, (double)text.Attribute("y")!);
        var anchor = (string?)text.Attribute("text-anchor") ?? (classes.Contains("m") ? "middle" : classes.Contains("e") ? "end" : "start");
        return new Box(anchor switch { "middle" => x - (width / 2), "end" => x - width, _ => x }, y - (0.72 * size), width, 0.72 * size);
    }
}
