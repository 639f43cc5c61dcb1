using System.Text.RegularExpressions;

namespace MinerDebt.Core.Exchange;

/// <summary>Finds out of the name of a column, or a title above the table, what its amounts are counted in.</summary>
public static partial class HeaderUnit
{
    private const long Thousand = 1_000;
    private const long Million = 1_000_000;
    private const long Billion = 1_000_000_000;

    /// <summary>The units that amounts may be counted in, in US dollars.</summary>
    public static IReadOnlyList<long> All { get; } = [1, Thousand, Million, Billion];

    /// <returns>The name without the unit, and the unit in US dollars; null if it says none.</returns>
    public static (string Name, long? Unit) Of(string name)
    {
        var match = Unit().Match(name);
        var stripped = Brackets().Replace(Unit().Replace(name, " "), " ").Trim(' ', ',', ':', '-', '_');
        return match.Success ? (stripped, Value(match)) : (Brackets().Replace(name, " ").Trim(), null);
    }

    private static long Value(Match match) => match.Groups["k"].Success ? Thousand : match.Groups["m"].Success ? Million : Billion;

    [GeneratedRegex("""
        (?: \b in \s+ )? (?: US\ ?dollars? \s* | US\ ?\$ \s* | USD \s* | \$ \s* | (?<=_usd)_ | \b )?
        (?: (?<k> \b thousands? \b | \b 000(?:'?s)? \b | ['’]000s? | (?<=[$(]\s?|_)k\b )
          | (?<m> \b millions? \b | (?<=[$(_]\s?|USD\s*)(?:m|mm|mn)\b | \b (?:mm|mn|mln)\b )
          | (?<b> \b billions? \b | (?<=[$(_]\s?|USD\s*)(?:b|bn)\b | \b bn\b ) )
        (?: \s* of )? (?: \s* (?:US\ ?dollars?|USD|US\$|\$) )?
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Unit();

    // What is left of a unit, and currencies beside a name.
    [GeneratedRegex(@"\(\s*(?:in)?\s*(?:USD|US\$|\$|US dollars?)?\s*\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
