using System.Globalization;
using MinerDebt.Core.Exchange;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>How amounts stand in a sheet: a plain number counts the unit that filings use.</summary>
/// <param name="Usd">How many US dollars a plain number counts: 1, a thousand or a million.</param>
public sealed record SheetUnit(long Usd)
{
    public string Write(long? amount) => amount is { } known ? ((decimal)known / Usd).ToString("#,0.######", CultureInfo.InvariantCulture) : "";

    /// <returns>Whole US dollars, null for nothing, or why it is not understood.</returns>
    public (long? Amount, string? Refusal) Read(string text)
    {
        var plain = text.Trim();
        string? refusal = null;
        var amount = plain.Length == 0 ? null : AmountReader.Read(plain, NumberStyle.Point, IsScaled(plain) ? AmountUnit.Number : AmountUnit.UsDollars, out refusal);
        amount = IsScaled(plain) ? amount * Usd : amount;
        refusal ??= amount switch
        {
            < 0 => "it is below 0: enter 0 or more",
            { } value when value != decimal.Truncate(value) => "it has cents: enter whole US dollars",
            > AmountReader.Largest => $"it is more than {AmountReader.Largest.ToString("#,0", CultureInfo.InvariantCulture)}: check its digits",
            _ => null,
        };
        return (refusal is null ? (long?)amount : null, refusal);
    }

    // 1.2B says its unit itself, 80,243 is in that of the sheet.
    private bool IsScaled(string text) => Usd > 1 && !text.Any(char.IsLetter) && !text.Contains('$', StringComparison.Ordinal);
}
