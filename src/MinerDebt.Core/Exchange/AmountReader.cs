using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Core.Changes;

namespace MinerDebt.Core.Exchange;

/// <summary>Reads amounts as people and spreadsheets write them: <c>$1.2bn</c>, <c>(1,234)</c>, <c>1 234,56</c>, <c>1.2E+9</c>.</summary>
public static partial class AmountReader
{
    /// <summary>The largest amount that the program takes.</summary>
    public const long Largest = Rule.LargestUsd;

    /// <summary>What is said of an amount that is no whole number of dollars.</summary>
    internal const string Cents = "it has cents: enter whole US dollars";

    private const int LongestText = 100;

    /// <summary>What the numbers of a column are of; null if it has none.</summary>
    public static AmountUnit? UnitOf(FactColumn column) => column.Type switch
    {
        CellType.Whole => column.Name.EndsWith("_usd", StringComparison.Ordinal) ? AmountUnit.UsDollars : AmountUnit.Pieces,
        CellType.Number => column.Name.EndsWith("_pct", StringComparison.Ordinal) ? AmountUnit.Percent : AmountUnit.Number,
        _ => null,
    };

    /// <param name="style">Decides only where the text does not; null if nothing is known, then such a text is refused.</param>
    /// <param name="refusal">What is wrong and what to do, as a sentence without its full stop; null if it was read.</param>
    public static decimal? Read(string text, NumberStyle? style, AmountUnit unit, out string? refusal)
    {
        if (IsDash(text))
        {
            refusal = "a dash can mean 0 or not known: enter 0, or leave it blank";
            return null;
        }

        var match = Match(text);
        var number = match.Success ? AmountDigits.Read(match.Groups["number"].Value, match.Groups["exponent"].Success, style) : null;
        var scaled = number is null ? null : Scaled(number.Value, match);
        refusal = (match, number, scaled, unit) switch
        {
            ({ Success: true }, null, _, _) when style is null && AmountDigits.IsAmbiguous(match.Groups["number"].Value) =>
                $"{text} can be two numbers: choose how numbers are written, or write all decimals or none",
            ({ Success: true }, { } many, _, _) when IsThousandBillions(match, many) => $"{text} can be two amounts a thousand times apart: write it in millions, or with all digits",
            ({ Success: false }, _, _, _) or (_, null, _, _) => Advice(unit),
            (_, _, null, _) => Rule.Say($"it is more than {Rule.LargestUsd:#,0}: check its digits"),
            (_, _, _, not AmountUnit.Percent) when match.Groups["percent"].Success => $"{Advice(unit)}, without a percent sign",
            (_, _, _, AmountUnit.Percent) when match.Groups["dollar"].Success || match.Groups["word"].Value.Length > 0 => Advice(unit),
            (_, _, _, AmountUnit.Pieces) when match.Groups["dollar"].Success => Advice(unit),
            (_, _, { } value, AmountUnit.UsDollars) when value != decimal.Truncate(value) => Cents,
            (_, _, { } value, AmountUnit.Pieces) when value != decimal.Truncate(value) => Advice(unit),
            _ => null,
        };
        return refusal is null ? scaled : null;
    }

    /// <summary>Whether only the style of the file tells which number it is.</summary>
    public static bool IsAmbiguous(string text) => Match(text) is { Success: true } match && !match.Groups["exponent"].Success && AmountDigits.IsAmbiguous(match.Groups["number"].Value);

    /// <summary>A dash alone, which stands for 0 in some tables and for what is not known in others.</summary>
    public static bool IsDash(string text) => Dash().IsMatch(text);

    /// <summary>Whether the text itself says how large its unit is, as <c>1.2bn</c> does.</summary>
    public static bool SaysUnit(string text) => Match(text) is { Success: true } match && (match.Groups["word"].Value.Length > 0 || match.Groups["exponent"].Success);

    // Nobody owes a thousand billions: the sign was meant to part decimals, or the word is wrong.
    private static bool IsThousandBillions(Match match, decimal number) =>
        number >= 1_000 && Power(match.Groups["word"].Value) >= 9 && AmountDigits.IsAmbiguous(match.Groups["number"].Value);

    /// <summary>The style that the text must have been written in; null if it fits both or none.</summary>
    public static NumberStyle? StyleOf(string text)
    {
        if (text.AsSpan().IndexOfAny(',', '.') < 0)
        {
            return null;
        }

        var match = Match(text);
        return match.Success ? AmountDigits.StyleOf(match.Groups["number"].Value, match.Groups["exponent"].Success) : null;
    }

    private static Match Match(string text) => text.Length > LongestText ? System.Text.RegularExpressions.Match.Empty : Amount().Match(Plain(text));

    /// <summary>Null beyond the largest amount that the program takes.</summary>
    private static decimal? Scaled(decimal number, Match match)
    {
        var exponent = match.Groups["exponent"].Success
            ? int.Parse(match.Groups["exponent"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var power = exponent + Power(match.Groups["word"].Value);
        if (number != 0 && (double)Math.Abs(number) * Math.Pow(10, power) > Rule.LargestUsd * 1.01)
        {
            return null;
        }

        for (; power > 0 && number != 0; power--)
        {
            number *= 10;
        }

        for (; power < 0 && number != 0; power++)
        {
            number /= 10;
        }

        var isNegative = match.Groups["minus"].Success || match.Groups["open"].Success;
        return number > Rule.LargestUsd ? null : isNegative ? -number : number;
    }

    private static int Power(string word) => word.ToLowerInvariant() switch
    {
        "" => 0,
        "k" or "thousand" => 3,
        "m" or "mn" or "mm" or "mln" or "mio" or "million" => 6,
        "b" or "bn" or "bln" or "mrd" or "billion" => 9,
        "tn" or "trillion" => 12,
        _ => throw new UnreachableException(word),
    };

    private static string Advice(AmountUnit unit) => unit switch
    {
        AmountUnit.UsDollars => "it is not an amount of US dollars: write it as 3200000000, 3,200,000,000 or $3.2bn",
        AmountUnit.Pieces => "it is not a whole number: write it as 1500000, 1,500,000 or 1.5M",
        AmountUnit.Percent => "it is not a percentage: write it as 7.75 or 7.75%",
        _ => "it is not a number: write it as 7.75",
    };

    /// <summary>Spaces that do not break a line and the minus of typesetters, as the keyboard has them.</summary>
    private static string Plain(string text) => Spaces().Replace(text, " ").Replace('\u2212', '-').Replace('\u2013', '-').Replace('\u2014', '-').Replace('\u2019', '\'').Trim();

    [GeneratedRegex(@"\A\s*(?:\$|US\$|USD)?[\s\u00A0]*[-\u2010-\u2015\u2212]+\s*\z")]
    private static partial Regex Dash();

    [GeneratedRegex(@"[\u00A0\u2007\u2009\u202F\t]")]
    private static partial Regex Spaces();

    [GeneratedRegex("""
        \A (?<minus>-)? \ ? (?<dollar>\$|US\$|USD)? \ ?
        (?(minus)|(?:(?<open>\()|(?<minus>-))? \ ? (?<dollar>\$|US\$|USD)?) \ ?
        (?<number>[0-9.,' ]*[0-9])
        (?:E(?<exponent>[+-]?[0-9]{1,3}))?
        \ ? (?<word>k|thousand|m|mn|mm|mln|mio|million|b|bn|bln|mrd|billion|tn|trillion|)
        \ ? (?<percent>%)? (?<dollar>\$|USD)?
        \ ? (?(open)\)) \z
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Amount();
}
