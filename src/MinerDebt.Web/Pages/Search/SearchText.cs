using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MinerDebt.Web.Pages.Search;

/// <summary>Takes texts apart into the words by which things are found.</summary>
internal static partial class SearchText
{
    /// <summary>Words and numbers in small letters without accents: <c>7.750%</c> is <c>7.75</c>.</summary>
    public static IEnumerable<string> Words(string text) => Parts().Matches(Plain(text)).Select(part => Word(part.Value));

    /// <summary>What a search asks for: words, and amounts such as <c>3.2B</c> or <c>$500 million</c>.</summary>
    public static IEnumerable<(string Word, (long From, long To)? Usd)> Asked(string text) => Questions().Matches(Plain(text))
        .Select(part => part.Groups["unit"].Success && Amount(part) is { } usd ? (Word(part.Value), usd) : (Word(part.Value), ((long, long)?)null));

    // Within what the digits leave open: 3.2B is from 3.15B to 3.25B.
    private static (long From, long To)? Amount(Match part)
    {
        var scale = part.Groups["unit"].Value[0] switch { 'k' => 1e3m, 'm' => 1e6m, _ => 1e9m };
        var digits = part.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        if (digits.Length > 12 || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var half = scale / 2;
        for (var decimals = point < 0 ? 0 : digits.Length - point - 1; decimals > 0; decimals--)
        {
            half /= 10;
        }

        return ((long)((number * scale) - half), (long)((number * scale) + half));
    }

    // One way to write each number, and each amount: 50m, whether it was $50.0M or 50 million.
    private static string Word(string part)
    {
        var match = Numbers().Match(part);
        return match.Success && decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.##########", CultureInfo.InvariantCulture) + (match.Groups["unit"].Value is [var unit, ..] ? unit : "")
            : part;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(char.ToLowerInvariant(letter));
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"\$[0-9][0-9,]*(?:\.[0-9]+)?\s?(?:k|m|mm|mn|million|b|bn|billion)(?![\p{L}\p{N}])|[0-9]+\.[0-9]+(?![\p{L}])|[\p{L}\p{N}]+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"\$?(?<number>[0-9][0-9,]*(?:\.[0-9]+)?)\s?(?<unit>k|m|mm|mn|million|b|bn|billion)(?![\p{L}\p{N}])|[0-9]+\.[0-9]+(?![\p{L}])|[\p{L}\p{N}]+")]
    private static partial Regex Questions();

    [GeneratedRegex(@"^\$?(?<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?:\s?(?<unit>k|m|mm|mn|million|b|bn|billion))?$")]
    private static partial Regex Numbers();
}
