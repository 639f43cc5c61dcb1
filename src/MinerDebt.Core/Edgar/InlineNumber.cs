using System.Globalization;
using System.Text.RegularExpressions;

namespace MinerDebt.Core.Edgar;

/// <summary>A number as inline XBRL writes it: a text for people with what makes a value of it.</summary>
public static partial class InlineNumber
{
    private const int LargestScale = 15;

    /// <param name="text">As shown.</param>
    /// <param name="format">The transformation, with or without its prefix; null or empty for a plain number.</param>
    /// <param name="scale">The power of ten that the text is multiplied by; null or empty for none.</param>
    /// <param name="sign">A minus makes it negative.</param>
    /// <returns>Null for what is written in a way that is not known.</returns>
    public static decimal? Read(string text, string? format, string? scale, string? sign)
    {
        var power = 0;
        if (!string.IsNullOrEmpty(scale) && (!int.TryParse(scale, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) || Math.Abs(power) > LargestScale))
        {
            return null;
        }

        var shown = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        var plain = Name(format) switch
        {
            "" => Plain().IsMatch(shown) ? shown : null,
            "numdotdecimal" => WithPoint().IsMatch(shown) ? shown.Replace(",", "", StringComparison.Ordinal) : null,
            "numcommadecimal" => WithComma().IsMatch(shown) ? shown.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : null,
            "zerodash" or "numdash" => shown is "-" or "–" or "—" or "−" ? "0" : null,
            "fixedzero" => "0",
            _ => null,
        };
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        try
        {
            var value = power >= 0 ? number * Power(power) : number / Power(-power);
            return sign == "-" ? -value : value;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>How many digits after the point are right; null if it is not said.</summary>
    public static int? Decimals(string? text) =>
        text == "INF" ? int.MaxValue : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var digits) ? digits : null;

    private static decimal Power(int exponent) => Enumerable.Range(0, exponent).Aggregate(1m, (power, _) => power * 10);

    // Versions of the transformations write their names with dashes or without.
    private static string Name(string? format) => (format ?? "").Split(':')[^1].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(,[0-9]{3})+)?(\.[0-9]+)?$(?<=.)", RegexOptions.CultureInvariant)]
    private static partial Regex WithPoint();

    [GeneratedRegex(@"^([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)?(,[0-9]+)?$(?<=.)", RegexOptions.CultureInvariant)]
    private static partial Regex WithComma();
}
