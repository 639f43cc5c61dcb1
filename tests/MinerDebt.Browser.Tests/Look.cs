using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

internal static class Look
{
    /// <summary>What <see cref="FontsAsync"/> gives where nothing comes from the machine.</summary>
    public const string OurFont = "Inter, brought along";

    /// <summary>Windows from a small phone to a large screen.</summary>
    public static readonly int[] Widths = [320, 390, 768, 1280, 1920, 3840];

    // Run in the page itself: the package's own way opens a second page for each run, which takes thrice as long.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // These take half of the time of all rules.
    private static readonly string[] ColorRules = ["color-contrast", "link-in-text-block"];

    /// <summary>Nothing serious or critical by the rules of axe; words that can be read; and nothing that the browser refused to load or to run.</summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        await LoadAxeAsync(page);
        if (IsOfEditors(page))
        {
            await Words.AssertReadableAsync(page);
        }

        await AssertRulesAsync(page, []);
    }

    /// <summary>
    /// The same in both themes, on a desk and on a phone, where nothing is wider than the page either. The dark theme has other
    /// colors and nothing else, so that rules that look at no color would find there what they found in the light one.
    /// </summary>
    public static async Task AssertAccessibleEverywhereAsync(IPage page)
    {
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, Height(width));
            Assert.Equal((page.Url, width, 0), (page.Url, width, await SidewaysAsync(page)));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await AssertAccessibleAsync(page);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await LoadAxeAsync(page);
            await AssertRulesAsync(page, ColorRules);
        }
    }

    // A page that was loaded anew has lost it.
    private static async Task LoadAxeAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            Assert.Empty(await page.EvaluateAsync<string[]>("window.refused"));
            await page.EvaluateAsync(Axe);
        }
    }

    /// <summary>
    /// By the rules that are named, or else all. What is hidden breaks none of them, but is most of a page with a chart, which is there
    /// for several widths, or with a proof: it is away meanwhile. Not so in a page of editors, whose circuit may change it.
    /// </summary>
    private static async Task AssertRulesAsync(IPage page, string[] rules) => Assert.Empty(await page.EvaluateAsync<string[]>(
        """
        async ([rules, isOfEditors]) => {
          // Others may refer to these, hidden or not; and an element of our own would notice.
          const isKept = one => one.id || one.localName.includes('-') || one.matches('title, desc, option, input, [for], [aria-labelledby], [aria-describedby], [aria-controls]');
          const isHidden = one => !one.checkVisibility() && getComputedStyle(one).display !== 'contents';
          const away = [];
          const hide = parent => {
            for (const one of [...parent.children]) {
              if (isHidden(one) && ![one, ...one.querySelectorAll('*')].some(isKept)) {
                const place = document.createComment('');
                one.replaceWith(place);
                away.push([place, one]);
              }
              else hide(one);
            }
          };
          if (!isOfEditors) hide(document.body);
          try {
            return (await axe.run({ resultTypes: ['violations'], ...(rules.length && { runOnly: rules }) })).violations
              .filter(one => ['serious', 'critical'].includes(one.impact))
              .flatMap(one => one.nodes.map(node => `${location} ${one.id}: ${node.target} ${node.html}`));
          }
          finally { for (const [place, one] of away) place.replaceWith(one); }
        }
        """, new object[] { rules, IsOfEditors(page) }));

    private static bool IsOfEditors(IPage page) => new Uri(page.Url).AbsolutePath.StartsWith("/a", StringComparison.Ordinal);

    /// <summary>A page is not wider than its window, whatever that is.</summary>
    public static async Task AssertFitsAsync(IPage page)
    {
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, Height(width));
            Assert.Equal((page.Url, width, 0), (page.Url, width, await SidewaysAsync(page)));
        }
    }

    /// <summary>How much wider the page is than its window, in pixels.</summary>
    public static Task<int> SidewaysAsync(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Of a window: that of a phone or a desk.</summary>
    public static int Height(int width) => width < 500 ? 844 : 900;

    /// <summary>The fonts in which the page is shown, but for its code.</summary>
    public static async Task<string> FontsAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        // A page takes no style that is put into it.
        await page.EvaluateAsync("() => { const style = new CSSStyleSheet(); style.replaceSync('code, pre { display: none !important }'); document.adoptedStyleSheets.push(style); }");
        // The font of a letter is that of any other such letter in the same style: an element is asked for if it has a new one.
        await page.EvaluateAsync("""
            () => {
              const seen = new Map();
              for (const one of document.querySelectorAll('body *')) {
                const style = getComputedStyle(one), isField = one.matches('input, select, textarea');
                const kind = [style.fontFamily, style.fontWeight, style.fontStyle, style.fontVariant, style.textTransform, one.closest('[lang]').lang, isField && one.type].join();
                const texts = isField ? `\t${one.value}${one.placeholder ?? ''}${one.selectedOptions?.[0]?.text ?? ''}`
                  : [...one.childNodes].filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data.trim()).join('');
                const letters = seen.get(kind) ?? seen.set(kind, new Set()).get(kind);
                one.toggleAttribute('data-texts', one.checkVisibility() && ([...texts].some(letter => !letters.has(letter))
                  || ['::before', '::after'].some(part => !['none', 'normal', '""'].includes(getComputedStyle(one, part).content))));
                if (one.hasAttribute('data-texts')) for (const letter of texts) letters.add(letter);
              }
            }
            """);
        await session.SendAsync("DOM.enable");
        await session.SendAsync("CSS.enable");
        var document = await AskAsync("DOM.getDocument", new());
        // The answer for an element has the texts right below it, not all of them: those without any need not be asked for.
        var elements = await AskAsync("DOM.querySelectorAll", new() { ["nodeId"] = document.GetProperty("root").GetProperty("nodeId").GetInt32(), ["selector"] = "[data-texts]" });
        HashSet<string> fonts = [];
        foreach (var element in elements.GetProperty("nodeIds").EnumerateArray())
        {
            var answer = await AskAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = element.GetInt32() });
            fonts.UnionWith(answer.GetProperty("fonts").EnumerateArray().Select(Name));
        }

        await session.DetachAsync();
        return string.Join("; ", fonts.Order(StringComparer.Ordinal));

        async Task<JsonElement> AskAsync(string method, Dictionary<string, object> what) => (await session.SendAsync(method, what))!.Value;

        static string Name(JsonElement font) =>
            font.GetProperty("familyName").GetString()!.Split(' ')[0] + (font.GetProperty("isCustomFont").GetBoolean() ? ", brought along" : "");
    }
}
