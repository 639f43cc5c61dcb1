using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// Amounts that the words about an offering name: <c>$115M buyback</c>, <c>$73.7M prepaid forward</c>, <c>Zero-strike call
/// cost $129.6M</c>. Only these phrases are understood, with million or billion as M or B; what stands behind
/// <c>incl.</c> is a part of the amount before it. Anything else stays unknown.
/// </summary>
public static partial class StatedSpending
{
    /// <summary>On own shares, bought at once or by a prepaid forward, US dollars; null if no amount is named.</summary>
    public static long? OnShares(Offering offering) => Sum(Shares(), offering.UseNote) ?? Sum(Shares(), offering.Notes);

    /// <summary>On a zero-strike call, US dollars; null if no amount is named.</summary>
    public static long? OnZeroStrikeCall(Offering offering) => Sum(ZeroStrike(), offering.UseNote) ?? Sum(ZeroStrike(), offering.Notes);

    private static long? Sum(Regex phrase, string? text) =>
        phrase.Matches(text ?? "") is { Count: > 0 } found ? found.Sum(match => Usd(match.Groups["amount"].Value, match.Groups["unit"].Value)) : null;

    private static long Usd(string amount, string unit) =>
        (long)(decimal.Parse(amount, CultureInfo.InvariantCulture) * (unit == "B" ? 1_000_000_000 : 1_000_000));

    [GeneratedRegex(@"(?<!incl\. \$?)(?<![\d.])(?<amount>\d+(?:\.\d+)?)(?<unit>[MB]) (?:share buyback|buyback|of shares|prepaid forward)\b")]
    private static partial Regex Shares();

    [GeneratedRegex(@"(?<![\d.])(?<amount>\d+(?:\.\d+)?)(?<unit>[MB]) zero-strike call\b|[Zz]ero-strike call cost \$?(?<amount>\d+(?:\.\d+)?)(?<unit>[MB])\b")]
    private static partial Regex ZeroStrike();
}
