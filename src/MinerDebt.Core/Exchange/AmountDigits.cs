using System.Globalization;
using System.Text.RegularExpressions;

namespace MinerDebt.Core.Exchange;

/// <summary>Digits with the signs between them: which one parts the decimals, which ones the thousands.</summary>
internal static partial class AmountDigits
{
    private const int MostDigits = 28;

    /// <summary>Null if the signs make no number in any style.</summary>
    /// <param name="hasExponent">Then there are no thousands: the only sign parts the decimals.</param>
    public static decimal? Read(string text, bool hasExponent, NumberStyle? style)
    {
        var form = Form().Match(text);
        var byText = StyleOf(text, hasExponent);
        if (!form.Success || text.Count(char.IsAsciiDigit) > MostDigits || (byText ?? style) is null && IsAmbiguous(text))
        {
            return null;
        }

        var decimalSign = (byText ?? style) != NumberStyle.Comma ? '.' : ',';
        var last = text.LastIndexOf(decimalSign);
        var whole = last < 0 ? text : text[..last];
        var digits = string.Concat(whole.Where(char.IsAsciiDigit));
        return Grouped().IsMatch(whole) && !whole.Contains(decimalSign)
            && decimal.TryParse(last < 0 ? digits : $"{digits}.{text[(last + 1)..]}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? value : null;
    }

    /// <summary>A single sign with up to three digits before it and three behind it.</summary>
    public static bool IsAmbiguous(string text) => Ambiguous().IsMatch(text);

    /// <summary>Null where both fit: without a sign, or if it is ambiguous.</summary>
    public static NumberStyle? StyleOf(string text, bool hasExponent)
    {
        var (points, commas) = (text.Count(character => character == '.'), text.Count(character => character == ','));
        return (points, commas) switch
        {
            (0, 0) => null,
            ( > 0, > 0) => text.LastIndexOf('.') > text.LastIndexOf(',') ? NumberStyle.Point : NumberStyle.Comma,
            ( > 1, 0) => NumberStyle.Comma,
            (0, > 1) => NumberStyle.Point,
            _ when !hasExponent && IsAmbiguous(text) => null,
            (1, 0) => NumberStyle.Point,
            _ => NumberStyle.Comma,
        };
    }

    [GeneratedRegex(@"\A[0-9]*(?:[.,' ][0-9]+)*\z")]
    private static partial Regex Form();

    // No thousands, or three digits in each group with the same sign between all of them.
    [GeneratedRegex(@"\A(?:[0-9]*|[0-9]{1,3}(?:(?<sign>[.,' ])[0-9]{3})(?:\k<sign>[0-9]{3})*)\z")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\A[1-9][0-9]{0,2}[.,][0-9]{3}\z")]
    private static partial Regex Ambiguous();
}
