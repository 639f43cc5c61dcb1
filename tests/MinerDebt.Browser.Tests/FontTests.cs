using Microsoft.Playwright;
using MinerDebt.Web.Charts;

namespace MinerDebt.Browser.Tests;

/// <summary>The pages are shown in the font that they bring along, and the charts are laid out by its widths.</summary>
public sealed class FontTests(Site site)
{
    private static readonly string[] Pages = ["/", "/debt?view=table&open=debt:2025Q3", "/offerings", "/maturities?basis=worst", "/miners/WULF", "/reconciliation", "/benchmarks", "/credit", "/credit/cost", "/drivers", "/scenario", "/docs/methodology", "/account/sign-in"];

    // A page has its drawings for all of them, and shows those that fit.
    private static readonly int[] Widths = [320, 700, 1280];

    private static readonly string[] Charts =
    [
        "/", "/debt?view=lines", "/debt?view=share&miners=MARA,RIOT,CLSK", "/debt?by=type", "/debt/bridge", "/maturities?step=quarter", "/maturities?by=type", "/benchmarks",
        "/miners/MARA", "/miners/WULF", "/miners/HUT", "/miners/CORZ", "/miners/RIOT", "/miners/BTDR", "/offerings/mara-2025-07-conv-2032",
        "/credit", "/credit?btc=50000", "/drivers", "/drivers?miners=MARA,CLSK", "/scenario", "/scenario?btc=40000&share=50",
    ];

    /// <summary>The texts of the drawings that are to be seen: what they say, and where, in the units of the drawing.</summary>
    private const string Texts =
        """
        () => [...document.querySelectorAll('.chart > svg')].filter(svg => svg.getClientRects().length).flatMap((svg, drawing) => {
          const { width, height } = svg.viewBox.baseVal;
          return [...svg.querySelectorAll('text')].filter(text => !text.closest('.tip')).map(text => {
            const box = text.getBBox(), style = getComputedStyle(text), size = parseFloat(style.fontSize);
            return {
              drawing, says: text.textContent, width: text.getComputedTextLength(), size, weight: style.fontWeight, frameWidth: width, frameHeight: height,
              left: box.x, right: box.x + box.width, top: +text.getAttribute('y') - 0.75 * size, bottom: +text.getAttribute('y') + 0.2 * size,
            };
          });
        })
        """;

    [Fact]
    public async Task Texts_OfCharts_AreAsWideAsMeasuredAndStayInsideAndApart()
    {
        var page = await NewPageAsync();
        foreach (var path in Charts)
        {
            await ShowAsync(page, path);
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, Look.Height(width));
                var texts = (await page.EvaluateAsync<Seen[]>(Texts))!;

                Assert.NotEmpty(texts);
                Assert.All(texts, text =>
                {
                    Assert.Contains(text.Weight, new[] { "400", "600" });
                    // Of an ellipsis and of letters with accents the kerning is not known: they may be a little narrower.
                    var measured = TextMeasure.Width(text.Says, text.Size, text.Weight == "600");
                    Assert.InRange(text.Width, measured - (0.1 * text.Size), measured + (0.01 * text.Size));
                });
                Assert.Equal((path, width, ""), (path, width, string.Join('\n', texts.Where(text => !text.IsInside).Select(text => $"{text} is not inside"))));
                Assert.Equal((path, width, ""), (path, width, string.Join('\n', texts.SelectMany((one, index) => texts.Skip(index + 1).Where(one.IsOver).Select(other => $"{one} is over {other}")))));
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Characters_OfTheFont_AreAsWideAsMeasuredWhateverIsInstalled(bool withInstalledFonts)
    {
        await using var installed = withInstalledFonts ? await site.LaunchAsync() : null;
        var page = installed is null ? await site.NewPageAsync() : await installed.NewPageAsync();
        page.SetDefaultTimeout((float)Site.Patience.TotalMilliseconds);
        await ShowAsync(page, site.Url + "/");
        var random = new Random(2026);
        var ascii = Enumerable.Range('!', '~' - '!' + 1).ToList();
        // A combining mark has its width with a letter only.
        string[] texts =
        [
            .. FontFace.Characters.Where(code => code is not (' ' or 0xA0 or >= 0x2007 and <= 0x2009 or 0x202F)).Select(code => (code is >= 0x300 and < 0x370 ? "e" : "") + char.ConvertFromUtf32(code)),
            .. Enumerable.Range(0, 1_000).Select(_ => string.Concat(random.GetItems(ascii.ToArray(), 8).Select(char.ConvertFromUtf32))),
            "VanEck $12.7B", "1.25% Convertible Notes, due 2031", "−$1,234,567 · 12.5%",
        ];

        foreach (var bold in new[] { false, true })
        {
            var widths = await page.EvaluateAsync<double[]>(
                """
                ([texts, weight]) => {
                  const chart = document.querySelector('.chart'), svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
                  svg.style.cssText = 'display: block; font-size: 100px; font-weight: ' + weight;
                  chart.append(svg);
                  const lengths = texts.map(says => {
                    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
                    text.textContent = says;
                    svg.append(text);
                    return text;
                  }).map(text => text.getComputedTextLength()); // All are laid out at once.
                  svg.remove();
                  return lengths;
                }
                """, new object[] { texts, bold ? 600 : 400 });

            Assert.All(texts.Zip(widths!), one => Assert.Equal((one.First, TextMeasure.Width(one.First, 100, bold)), (one.First, one.Second), Near));
        }

        static bool Near((string, double Expected) one, (string, double Actual) other) => Math.Abs(one.Expected - other.Actual) < 0.5;
    }

    [Fact]
    public async Task Pages_UseTheirOwnFontForAllButCode()
    {
        var page = await NewPageAsync();
        foreach (var path in Pages)
        {
            await ShowAsync(page, path);
            Assert.Equal((path, Look.OurFont), (path, await Look.FontsAsync(page)));
        }
    }

    [Fact]
    public async Task Font_IsLoadedOnceAndEarly()
    {
        var page = await site.NewPageAsync();
        List<string> requests = [];
        page.Request += (_, request) => requests.Add(request.Url);
        await ShowAsync(page, "/");

        var font = Assert.Single(requests, url => url.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.StartsWith(site.Url + "/fonts/inter", font, StringComparison.Ordinal);
        Assert.True(requests.IndexOf(font) <= 3, string.Join('\n', requests));
    }

    /// <summary>A page that stays as it came: no circuit draws it anew while it is looked at.</summary>
    private async Task<IPage> NewPageAsync(int width = 1280)
    {
        var page = await site.NewPageAsync(width);
        await page.RouteAsync("**/_framework/**", route => route.AbortAsync());
        return page;
    }

    private static async Task ShowAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
    }

    private sealed record Seen
    {
        public int Drawing { get; set; }

        public string Says { get; set; } = "";

        public double Width { get; set; }

        public double Size { get; set; }

        public string Weight { get; set; } = "";

        public double FrameWidth { get; set; }

        public double FrameHeight { get; set; }

        public double Left { get; set; }

        public double Right { get; set; }

        public double Top { get; set; }

        public double Bottom { get; set; }

        public bool IsInside => Left >= 0 && Top >= 0 && Right <= FrameWidth && Bottom <= FrameHeight;

        public bool IsOver(Seen other) => Drawing == other.Drawing && Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
