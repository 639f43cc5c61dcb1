using System.Text.RegularExpressions;

namespace MinerDebt.Web.Downloads.Pictures;

/// <summary>Reads as much of CSS as our own style sheets have.</summary>
internal static partial class StyleSheet
{
    /// <summary>The rules in their order; of those in a media or container query the query and all that it holds.</summary>
    public static IEnumerable<(string Selector, string Body)> Blocks(string css)
    {
        var text = Comment().Replace(css, "");
        for (var at = 0; text.IndexOf('{', at) is var open and >= 0;)
        {
            var (depth, end) = (1, open + 1);
            for (; depth > 0; end++)
            {
                depth += text[end] switch { '{' => 1, '}' => -1, _ => 0 };
            }

            yield return (text[at..open].Trim(), text[(open + 1)..(end - 1)]);
            at = end;
        }
    }

    /// <summary>None for a query, whose body is rules.</summary>
    public static IEnumerable<(string Name, string Value)> Declarations(string body) => body.Contains('{') ? [] :
        from one in body.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let colon = one.IndexOf(':')
        where colon > 0
        select (one[..colon].Trim(), one[(colon + 1)..].Trim());

    /// <summary>Each by itself, also those that stand together in <c>:is(…)</c>.</summary>
    public static IEnumerable<string> Selectors(string list)
    {
        foreach (var selector in Split(list))
        {
            if (AnyOf().Match(selector) is not { Success: true } any)
            {
                yield return selector;
                continue;
            }

            foreach (var one in Split(any.Groups[1].Value).SelectMany(choice => Selectors(selector[..any.Index] + choice + selector[(any.Index + any.Length)..])))
            {
                yield return one;
            }
        }
    }

    // At commas outside of parentheses.
    private static IEnumerable<string> Split(string list)
    {
        var (depth, from) = (0, 0);
        for (var at = 0; at < list.Length; at++)
        {
            depth += list[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (list[at] == ',' && depth == 0)
            {
                yield return list[from..at].Trim();
                from = at + 1;
            }
        }

        yield return list[from..].Trim();
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // The innermost one.
    [GeneratedRegex(@":is\(([^()]*)\)")]
    private static partial Regex AnyOf();
}
