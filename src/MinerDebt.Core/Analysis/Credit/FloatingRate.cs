using System.Globalization;
using System.Text.RegularExpressions;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// A rate over SOFR, as terms put it: <c>SOFR + 2.75%</c>, <c>1M Term SOFR (floor 2.50%) + 4.75%</c>. Where the borrower may
/// choose another base after <c>, or</c>, that over SOFR counts. A margin that is a range or steps up is not one number,
/// and no series of other bases is kept: such rates stay unknown.
/// </summary>
/// <param name="MarginPercent">Over SOFR.</param>
/// <param name="FloorPercent">The least that SOFR counts for; null if there is no floor.</param>
public sealed partial record FloatingRate(decimal MarginPercent, decimal? FloorPercent)
{
    /// <returns>Null if the text is no rate of this form.</returns>
    public static FloatingRate? Parse(string? text) => OverSofr().Match(text ?? "") is { Success: true } match
        ? new FloatingRate(Number(match.Groups["margin"]), match.Groups["floor"] is { Success: true } floor ? Number(floor) : null)
        : null;

    /// <summary>Percent a year.</summary>
    public decimal At(decimal sofrPercent) => Math.Max(sofrPercent, FloorPercent ?? sofrPercent) + MarginPercent;

    private static decimal Number(Group group) => decimal.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?:\S+ )?Term |\d+-(?:day|month) )?SOFR(?: \((?:floor )?(?<floor>\d+(?:\.\d+)?)%(?: floor)?\))? \+ (?<margin>\d+(?:\.\d+)?)%(?:, or .*)?$")]
    private static partial Regex OverSofr();
}
