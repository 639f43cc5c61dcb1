using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange.Releases;

/// <summary>An amount, a percentage, a day or a number of shares that a sentence mentions.</summary>
/// <param name="Start">In the sentence.</param>
/// <param name="End">After its last character.</param>
/// <param name="Value">As the data set writes it.</param>
/// <param name="Number">Where it is a number.</param>
internal sealed record ReleaseMention(int Start, int End, string Value, decimal Number)
{
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";

    // Patterns that never go back: their time is as long as the text, whatever is in it.
    private static readonly Regex Money = Pattern(@"\$ ?(?<number>[0-9][0-9,]*(\.[0-9]+)?)(?<unit>[ -]?(billion|million|thousand|bn|mm|m|b|k)\b)?");
    private static readonly Regex Percent = Pattern(@"(?<number>[0-9]+(\.[0-9]+)?)(?<part>[ -]?[¼½¾⅛⅜⅝⅞]|[ -][1-7]/[248])? ?(%|per ?cent\b)|\b(?<zero>zero) percent\b");
    private static readonly Regex Shares = Pattern(@"\b(?<number>[0-9][0-9,]*(\.[0-9]+)?) (class [a-c] )?(shares|ordinary shares|common shares|subordinate voting shares|american depositary shares|adss?)\b");
    private static readonly Regex Days = Pattern(
        $@"\b(?<month>{Months})\.? (?<day>[0-9]{{1,2}})(st|nd|rd|th)?,? (?<year>20[0-9]{{2}})\b|\b(?<day>[0-9]{{1,2}}) (?<month>{Months})\.?,? (?<year>20[0-9]{{2}})\b"
        + $@"|\b(?<year>20[0-9]{{2}})-(?<number>[0-9]{{2}})-(?<day>[0-9]{{2}})\b|\b(?<month>{Months})\.?,? (?<year>20[0-9]{{2}})\b|\bdue (in )?(?<year>20[0-9]{{2}})\b");

    private static readonly Dictionary<string, decimal> Parts = new()
    {
        ["¼"] = 0.25m,
        ["½"] = 0.5m,
        ["¾"] = 0.75m,
        ["⅛"] = 0.125m,
        ["⅜"] = 0.375m,
        ["⅝"] = 0.625m,
        ["⅞"] = 0.875m,
    };

    /// <summary>Amounts in US dollars; another dollar, such as C$, is none.</summary>
    public static IReadOnlyList<ReleaseMention> Amounts(ReleaseSentence sentence) =>
    [
        .. from match in Money.Matches(sentence.Text)
           where match.Index == 0 || !char.IsLetter(sentence.Text[match.Index - 1]) || sentence.Text[..match.Index].EndsWith("US", StringComparison.Ordinal)
           let number = Read(match.Groups["number"].Value) * Unit(match.Groups["unit"].Value.Trim(' ', '-').ToLowerInvariant())
           where number is >= 0 and <= 1_000_000_000_000
           select new ReleaseMention(match.Index, match.Index + match.Length, FactColumn.Write(number), number.Value),
    ];

    public static IReadOnlyList<ReleaseMention> Percents(ReleaseSentence sentence) =>
    [
        .. from match in Percent.Matches(sentence.Text)
           let number = match.Groups["zero"].Success ? 0 : Read(match.Groups["number"].Value) + Part(match.Groups["part"].Value.Trim(' ', '-'))
           where number is >= 0 and <= 10_000
           select new ReleaseMention(match.Index, match.Index + match.Length, FactColumn.Write(number), number.Value),
    ];

    public static IReadOnlyList<ReleaseMention> ShareCounts(ReleaseSentence sentence) =>
    [
        .. from match in Shares.Matches(sentence.Text)
           let number = Read(match.Groups["number"].Value)
           where number is > 0 and <= 1_000_000_000
           select new ReleaseMention(match.Index, match.Groups["number"].Index + match.Groups["number"].Length, FactColumn.Write(number), number.Value),
    ];

    /// <summary>Days, months and years, each as far as it is known.</summary>
    public static IReadOnlyList<ReleaseMention> Dates(ReleaseSentence sentence) =>
    [
        .. from match in Days.Matches(sentence.Text)
           let date = Date(match)
           where date is not null
           select new ReleaseMention(match.Index, match.Index + match.Length, date, 0),
    ];

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));

    private static decimal? Read(string text) =>
        text.Length <= 25 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal Unit(string unit) => unit switch
    {
        "billion" or "bn" or "b" => 1_000_000_000,
        "million" or "mm" or "m" => 1_000_000,
        "thousand" or "k" => 1_000,
        _ => 1,
    };

    private static decimal Part(string part) => part switch
    {
        "" => 0,
        { Length: 3 } => (part[0] - '0') / (decimal)(part[2] - '0'),
        _ => Parts[part],
    };

    private static string? Date(Match match)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var month = match.Groups["month"].Success ? Month(match.Groups["month"].Value)
            : match.Groups["number"].Success ? int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (month is 0)
        {
            return new PartialDate(year).ToString();
        }

        if (!match.Groups["day"].Success)
        {
            return new PartialDate(year, month).ToString();
        }

        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        return month <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? FactColumn.Write(new DateOnly(year, month, day)) : null;
    }

    private static int Month(string name) =>
        Array.IndexOf(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], name[..3].ToLowerInvariant()) + 1;
}
