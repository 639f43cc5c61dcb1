using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MinerDebt.Browser.Tests;

internal static class Look
{
    /// <summary>What <see cref="FontsAsync"/> gives where nothing comes from the machine.</summary>
    public const string OurFont = "Inter, brought along";

    /// <summary>Nothing serious or critical by the rules of axe.</summary>
    public static async Task AssertAccessibleAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

        Assert.Empty(
            from violation in result.Violations
            where violation.Impact is "serious" or "critical"
            from node in violation.Nodes
            select $"{violation.Id}: {node.Target} {node.Html}");
    }

    /// <summary>The fonts in which the page is shown, but for its code.</summary>
    public static async Task<string> FontsAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await page.AddStyleTagAsync(new() { Content = "code, pre { display: none !important }" });
        await session.SendAsync("DOM.enable");
        await session.SendAsync("CSS.enable");
        var document = await AskAsync("DOM.getDocument", new());
        // The answer for an element has the texts right below it, not all of them.
        var elements = await AskAsync("DOM.querySelectorAll", new() { ["nodeId"] = document.GetProperty("root").GetProperty("nodeId").GetInt32(), ["selector"] = "body *" });
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
