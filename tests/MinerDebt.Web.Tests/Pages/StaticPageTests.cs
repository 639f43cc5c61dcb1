using AngleSharp.Dom;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Pages;

/// <summary>A page of readers is whole without a circuit, and loads nothing that only editors need.</summary>
public sealed class StaticPageTests(WebApp app)
{
    private static readonly string Pages = Path.Combine(AppProcess.Location("WebFolder"), "Pages");

    private static readonly string[] Circuit = ["@onc", "@oni", "@onk", "@ons", "@bind", "MudBlazor", "NavigateTo(", "LocationChanged", "IJSRuntime", "StateHasChanged", "IDisposable", "@rendermode"];

    public static TheoryData<string> Paths =>
    [
        "/", "/debt?view=table&open=debt:2025Q3", "/debt/bridge", "/offerings?group=miner", "/offerings/mara-2025-07-conv-2032", "/maturities", "/maturities/calendar", "/miners", "/miners/MARA", "/drivers", "/scenario?btc=50000&share=50",
        "/reconciliation", "/benchmarks", "/changes", "/docs", "/docs/data", "/search?q=wulf", "/nope", "/debt?miners=NOPE", "/account/sign-in", "/account/denied",
    ];

    public static TheoryData<string> Sources =>
        [.. Directory.EnumerateFiles(Pages, "*", SearchOption.AllDirectories).Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Pages, file))];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_OfAPage_HasNothingThatWaitsForACircuit(string file)
    {
        var text = File.ReadAllText(Path.Combine(Pages, file));

        Assert.All(Circuit, sign => Assert.DoesNotContain(sign, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_OfReaders_LoadsTwoScriptsAndThreeStyles(string path)
    {
        using var answer = await app.SendAsync(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);

        Assert.DoesNotContain("<!--Blazor", text, StringComparison.Ordinal);
        Assert.Equal(["reader", "charts"], page.QuerySelectorAll("script").Select(Name));
        Assert.Equal(["charts", "app", "MinerDebt"], page.QuerySelectorAll("link[rel=stylesheet]").Select(Name));
        Assert.Single(page.QuerySelectorAll("follow-links main"));
        Assert.All(page.QuerySelectorAll("main .scroll table"), table => Assert.NotEqual("", table.QuerySelector("caption")?.TextContent.Trim() ?? ""));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_OfReaders_NamesItsHostOnlyForUseElsewhere(string path)
    {
        using var answer = await app.SendAsync(path);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        // What previews and citations take along, they take elsewhere.
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(text);
        foreach (var taken in page.QuerySelectorAll("link[rel=canonical], meta[property^='og:'], link[type='application/json+oembed'], pre"))
        {
            taken.Remove();
        }

        Assert.DoesNotContain("http://localhost", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    // The name of a file without its fingerprint.
    private static string Name(IElement element) =>
        (element.GetAttribute("src") ?? element.GetAttribute("href"))!.Split('/')[^1].Split('.')[0];
}
