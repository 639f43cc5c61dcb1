using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace MinerDebt.Web.Downloads.Pictures;

/// <summary>
/// The styles of charts on pages as a picture needs them: without custom properties, which not every program that shows an SVG
/// knows, and without what only a page has.
/// </summary>
public static partial class PictureStyle
{
    private static readonly HashSet<string> Properties =
    [
        "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "stroke-linecap", "stroke-opacity", "paint-order",
        "text-anchor", "font-weight", "font-size", "text-rendering",
    ];

    private static readonly string Charts = Read("charts.css") + Read("PriceAxisSvg.razor.css") + Read("WaterfallSvg.razor.css");

    private static readonly Dictionary<PictureTheme, Dictionary<string, string>> Values = new()
    {
        [PictureTheme.Light] = ValuesOf(":root"),
        [PictureTheme.Dark] = ValuesOf(":root[data-theme=dark]"),
    };

    // What the classes of series set, by class.
    private static readonly Dictionary<string, Dictionary<string, string>> Slots = (
        from block in StyleSheet.Blocks(Charts)
        from selector in StyleSheet.Selectors(block.Selector)
        where Slot().IsMatch(selector)
        from one in StyleSheet.Declarations(block.Body)
        where one.Name.StartsWith("--", StringComparison.Ordinal)
        group one by selector).ToDictionary(group => group.Key, group => group.ToDictionary(one => one.Name, one => one.Value));

    private static readonly Dictionary<PictureTheme, string> Rules = Values.ToDictionary(theme => theme.Key, theme => RulesOf(theme.Value));

    /// <summary>The rules of one theme, or of both, between which the page or program that shows the picture chooses.</summary>
    /// <param name="background">A color that stands for the card of the page, or <c>none</c>; null for that of the theme.</param>
    public static string Of(PictureTheme? theme, string? background) => theme is { } chosen
        ? Of(chosen, background)
        : $"{Of(PictureTheme.Light, background)}@media (prefers-color-scheme: dark){{{Of(PictureTheme.Dark, background)}}}";

    private static string Of(PictureTheme theme, string? background) => background is null or "none"
        ? Rules[theme]
        : RulesOf(new Dictionary<string, string>(Values[theme]) { ["--card"] = background });

    private static Dictionary<string, string> ValuesOf(string selector) => StyleSheet.Blocks(Read("app.css") + Charts)
        .Where(block => block.Selector == ":root" || block.Selector == selector)
        .SelectMany(block => StyleSheet.Declarations(block.Body))
        .Where(one => one.Name.StartsWith("--", StringComparison.Ordinal))
        .GroupBy(one => one.Name)
        .ToDictionary(group => group.Key, group => group.Last().Value);

    private static string RulesOf(Dictionary<string, string> values)
    {
        var rules = new StringBuilder($".ink{{fill:{values["--ink"]}}}.soft{{fill:{values["--soft"]}}}.bold{{font-weight:600}}.card{{fill:{values["--card"]}}}.rule{{fill:none;stroke:{values["--line"]}}}");
        foreach (var (selector, body) in StyleSheet.Blocks(Charts))
        {
            var kept = string.Concat(StyleSheet.Declarations(body).Where(one => Properties.Contains(one.Name)).Select(one => $"{one.Name}:{one.Value};"));
            foreach (var one in kept.Length == 0 ? [] : StyleSheet.Selectors(selector).Where(IsOfPictures))
            {
                Append(rules, one, kept, values);
            }
        }

        return rules.ToString();
    }

    private static void Append(StringBuilder rules, string selector, string body, Dictionary<string, string> values)
    {
        if (SlotIn().Match(selector) is { Success: true } named)
        {
            Write(selector, named.Value);
        }
        else if (Slots.Values.Any(slot => slot.Keys.Any(name => body.Contains($"var({name}", StringComparison.Ordinal))))
        {
            // What has the color of a series, once for each: on the element, or on what it is in.
            foreach (var slot in Slots.Keys)
            {
                Write(string.Join(',', Colored(selector, slot)), slot);
            }
        }
        else
        {
            Write(selector, null);
        }

        void Write(string selectors, string? slot)
        {
            if (Resolved(body, values, slot is null ? null : Slots[slot]) is { } resolved)
            {
                rules.Append(selectors).Append('{').Append(resolved).Append('}');
            }
        }
    }

    // The page's states, and what it is in, are not those of a picture.
    private static bool IsOfPictures(string selector) => !selector.Contains('[') && !Pseudo().IsMatch(selector) && !selector.Contains(".tip", StringComparison.Ordinal);

    private static IEnumerable<string> Colored(string selector, string slot)
    {
        var parts = selector.Split(' ');
        yield return $"{string.Join(' ', parts[..^1])} {slot} {parts[^1]}".TrimStart();
        for (var at = 0; at < parts.Length; at++)
        {
            if (parts[at] is not (".chart" or "+" or ">"))
            {
                yield return string.Join(' ', parts.Select((part, index) => index == at ? part + slot : part));
            }
        }
    }

    /// <summary>Null where something has no value, so that the rule says nothing.</summary>
    private static string? Resolved(string body, Dictionary<string, string> values, Dictionary<string, string>? slot)
    {
        var isWhole = true;
        for (var depth = 0; depth < 4 && body.Contains("var(", StringComparison.Ordinal); depth++)
        {
            body = Variable().Replace(body, match =>
            {
                var name = match.Groups[1].Value;
                var value = slot?.GetValueOrDefault(name) ?? values.GetValueOrDefault(name) ?? (match.Groups[2].Success ? match.Groups[2].Value : null);
                isWhole &= value is not null;
                return value ?? "";
            });
        }

        return isWhole ? body : null;
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("styles/" + name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^\.s(\d+|x)$")]
    private static partial Regex Slot();

    [GeneratedRegex(@"\.s(\d+|x)(?![\w-])")]
    private static partial Regex SlotIn();

    [GeneratedRegex(@":(?!not\(\.)")]
    private static partial Regex Pseudo();

    // With what stands in where it has no value.
    [GeneratedRegex(@"var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)")]
    private static partial Regex Variable();
}
