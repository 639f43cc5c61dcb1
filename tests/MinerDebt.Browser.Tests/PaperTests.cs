using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>Pages on paper, where colors are a person's own, and on large screens.</summary>
public sealed partial class PaperTests(Site site)
{
    // A4 without its margins, in CSS pixels.
    private const int PaperWidth = 703;
    private const int PaperHeight = 1032;

    [Theory]
    [InlineData("/", 3)]
    [InlineData("/debt?view=table", 1)]
    [InlineData("/maturities?view=table&step=quarter&open=wall:2027", 8)]
    public async Task Print_Page_HasItsAddressItsChartsAndAllItsColumns(string path, int mostPages)
    {
        var page = await site.OpenAsync(path, PaperWidth, ColorScheme.Dark);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");

        await Expect(page.Locator(".paper")).ToContainTextAsync(page.Url);
        await Expect(page.Locator(".paper")).ToContainTextAsync("printed on");
        await Expect(page.Locator("h1")).ToHaveCSSAsync("color", "rgb(22, 32, 44)");
        Assert.Equal(0, await Look.SidewaysAsync(page));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('th, td')].filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.textContent)"));
        // The first chart or table begins on the first page.
        Assert.InRange(await page.Locator("main .card").First.EvaluateAsync<double>("card => card.getBoundingClientRect().top"), 0, 0.7 * PaperHeight);
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.bar nav, .seg, .filters, .foot-page, .proof .close, .tip')].filter(one => one.getClientRects().length).map(one => one.className)"));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.proof details')].filter(one => !one.lastElementChild.checkVisibility({ contentVisibilityAuto: true })).map(one => one.textContent)"));

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));
        Assert.InRange(Leaf().Count(pdf), 1, mostPages);
    }

    [Fact]
    public async Task ForcedColors_WhatIsChosen_LooksDifferent()
    {
        var page = await site.OpenAsync("/");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        Assert.NotEqual(await StyleAsync(".seg a.on", "backgroundColor"), await StyleAsync(".seg a:not(.on)", "backgroundColor"));
        Assert.NotEqual(await StyleAsync(".chip.on", "backgroundColor"), await StyleAsync(".chip:not(.on)", "backgroundColor"));
        Assert.NotEqual(await StyleAsync(".bar nav a.active", "borderBottomColor"), await StyleAsync(".bar nav a:not(.active)", "borderBottomColor"));

        Task<string> StyleAsync(string element, string property) => page.Locator(element).First.EvaluateAsync<string>($"one => getComputedStyle(one).{property}");
    }

    [Fact]
    public async Task Table_OfAPhone_ShowsTheLatestQuarterBesideItsFirstColumn()
    {
        var page = await site.OpenAsync("/debt?view=table", 390);

        await Expect(page.Locator("thead th").Last).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(page.Locator("tbody th").First).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(page.Locator("thead th").Nth(1)).Not.ToBeInViewportAsync();
    }

    [Fact]
    public async Task Page_OfALargeScreen_UsesItUpTo1600Pixels()
    {
        var page = await site.OpenAsync("/debt", 2560);

        Assert.Equal(1600, await page.Locator("main").EvaluateAsync<double>("main => main.getBoundingClientRect().width"));
        Assert.InRange(await page.Locator(".chart svg:visible").EvaluateAsync<double>("svg => svg.getBoundingClientRect().width"), 1450, 1600);
    }

    /// <summary>Those in running text are as high as it, and in a chart the table has the same.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/debt?view=table&open=debt:2025Q3:MARA")]
    [InlineData("/miners/MARA?view=lines")]
    [InlineData("/offerings")]
    public async Task Targets_OfAPage_AreAtLeast24Pixels(string path)
    {
        var page = await site.OpenAsync(path, 390);

        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('a, button, select, summary, input')].filter(one => !one.closest('svg, p, .notice, h1, .skip, .events, dd, .source, .what'))
              .map(one => [one, (one.type === 'checkbox' && one.closest('label') || one).getBoundingClientRect()]).filter(([, box]) => box.width > 0 && box.height > 0 && box.height < 24)
              .map(([one, box]) => `${one.outerHTML.slice(0, 120)} ${box.width} x ${box.height}`)
            """));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Leaf();
}
