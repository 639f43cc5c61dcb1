using System.Diagnostics;
using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

/// <summary>From the text of a release to a stored offering with its events.</summary>
[Collection(typeof(OneProgram))]
public sealed class ReleaseTests(EditorSite program)
{
    private const string Release =
        """
        Riot Platforms Closes $600 Million Offering of 0.50% Convertible Senior Notes due 2031

        CASTLE ROCK, Colo., June 11, 2026 (GLOBE NEWSWIRE) -- Riot Platforms, Inc. (NASDAQ: RIOT) announced the closing of its private offering of $600 million aggregate principal amount of 0.50% Convertible Senior Notes due 2031, which includes $75 million aggregate principal amount of notes issued pursuant to the exercise in full of the initial purchasers' option. The notes were offered pursuant to Rule 144A.

        The offering closed on June 11, 2026. The notes are senior, unsecured obligations and will mature on June 15, 2031. Holders may require Riot to repurchase their notes on June 15, 2029. Riot may redeem the notes on or after June 20, 2029 if the last reported sale price is at least 130% of the conversion price. The initial conversion rate is 42.1053 shares of common stock per $1,000 principal amount, an initial conversion price of approximately $23.75 per share, a premium of approximately 32.5% over the last reported sale price of $17.92 per share. Riot used approximately $38.6 million of the net proceeds to pay the cost of the capped call transactions and intends to use the remainder of the net proceeds to acquire additional bitcoin. The cap price of the capped call transactions is $35.84 per share.
        """;

    /// <summary>All of it, from the editors' home: the filing, and the offering from its text. What a person reads and decides takes no time here.</summary>
    [Fact]
    public async Task Offering_FromAPastedRelease_TakesTenClicksAndIsStoredWithItsEvents()
    {
        // As the browser itself counts them, so that none is forgotten.
        const string Count = "addEventListener('pointerdown', () => sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks'))), true);";
        var page = await program.EnterAsync("/admin");
        await page.AddInitScriptAsync(Count);
        await page.EvaluateAsync(Count);
        var started = Stopwatch.GetTimestamp();
        await page.ClickAsync(".subnav > a >> text=Filings");
        await page.ClickAsync("text=New filing");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("New filing");
        await EditorSite.ReadyAsync(page);
        await EditorSite.TypeAsync(page,
            ("ticker", "RIOT"), ("filed_on", "2026-06-11"), ("form", "8-K"), ("source_url", "https://example.org/riot-8-k"), ("source_publisher", "SEC"), ("confidence", "filing"));
        await EditorSite.SaveAsync(page);
        await page.ClickAsync("text=Facts that rest on it");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("RIOT 8-K of 2026-06-11");
        await page.ClickAsync(".chips >> text=Offering");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("New offering");
        await EditorSite.ReadyAsync(page);
        await page.ClickAsync("text=Fill from the text of a release");
        await page.FillAsync("#release", Release);
        await page.ClickAsync("text=Read the text");
        var open = page.Locator(".found .answers");
        await Assertions.Expect(page.Locator(".found .answers button:focus")).ToHaveTextAsync("Yes");
        await Assertions.Expect(page.Locator("#field-principal_usd")).ToHaveValueAsync("");
        for (var left = await open.CountAsync(); left > 0; left--)
        {
            await Assertions.Expect(page.Locator(".found .answers button:focus")).ToHaveCountAsync(1);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(open).ToHaveCountAsync(left - 1);
        }

        await Assertions.Expect(page.Locator("#field-principal_usd")).ToHaveValueAsync("600000000");
        await page.ClickAsync("text=/^Use all/");
        await Assertions.Expect(page.Locator("#field-base_principal_usd")).ToHaveValueAsync("525000000");
        await Assertions.Expect(page.Locator("#field-offering_id")).ToHaveValueAsync("riot-2026-06-conv-2031");
        await Assertions.Expect(page.Locator("text=Closed on 2026-06-11: $525,000,000 more is owed")).ToBeVisibleAsync();
        await page.FillAsync("#reason", "The 8-K of the closing");
        await page.Locator("#reason").PressAsync("Tab");
        await page.ClickAsync(".savebar .primary");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("RIOT 8-K of 2026-06-11");
        // The offering, its closing, the option, and how it can end.
        await Assertions.Expect(page.Locator("#facts")).ToHaveTextAsync("4 facts rest on it");
        var (clicks, took) = (await page.EvaluateAsync<int>("Number(sessionStorage.getItem('clicks'))"), Stopwatch.GetElapsedTime(started));
        // A minute is wanted; how long a busy machine takes is no fault of the program.
        TestContext.Current.TestOutputHelper?.WriteLine($"{clicks} clicks, {took.TotalSeconds:0.0} s");
        // Each of the steps is one: fewer would mean that they were not counted.
        Assert.InRange(clicks, 9, 10);
    }

    [Fact]
    public async Task Template_OfATermLoan_HidesWhatRarelyAppliesAndCanBeReached()
    {
        var page = await program.EnterAsync("/admin/facts/offerings/new?ticker=RIOT");

        await page.ClickAsync("button.chip >> text=Term loan");
        await Assertions.Expect(page.Locator("#field-secured")).ToHaveValueAsync("yes");
        await Assertions.Expect(page.Locator("#field-conversion_rate")).ToBeHiddenAsync();
        await page.ClickAsync("text=Fields that rarely apply to it");
        await Assertions.Expect(page.Locator("#field-conversion_rate")).ToBeVisibleAsync();
        await page.ClickAsync("text=Fill from the text of a release");
        await page.FillAsync("#release", "The term loan matures on May 1, 2031. The term loan of $120 million matures on June 1, 2031 and bears interest at 9.5% per annum.");
        await page.ClickAsync("text=Read the text");
        await Assertions.Expect(page.Locator(".found .unusual").First).ToContainTextAsync("more than one thing");
        await Look.AssertAccessibleEverywhereAsync(page);
    }
}
