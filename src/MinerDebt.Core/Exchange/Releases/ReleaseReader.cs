using System.Text.RegularExpressions;

namespace MinerDebt.Core.Exchange.Releases;

/// <summary>
/// Reads what a release or a filing says of a new debt: amounts, rates, days, terms of a conversion, use of the proceeds. It
/// goes by the words beside each number, and decides nothing: what it finds is offered with the words that it came from.
/// </summary>
public static class ReleaseReader
{
    /// <summary>Characters that are read; far more than any release has.</summary>
    public const int Longest = 120_000;

    private const int MostOfColumn = 6;

    private static readonly string[] Order =
    [
        "ticker", "instrument_type", "title", "status", "base_principal_usd", "option_principal_usd", "principal_usd", "net_proceeds_usd", "coupon_pct", "floating_rate", "issue_price_pct",
        "announced_on", "priced_on", "closed_on", "matures_on", "holder_put_on", "callable_from", "call_trigger_pct", "conversion_rate", "conversion_price_usd", "conversion_premium_pct",
        "reference_price_usd", "capped_call_cap_usd", "capped_call_cost_usd", "secured", "rule_144a", "use_of_proceeds", "use_note",
    ];

    /// <summary>Never fails, whatever the text; its time is as long as the text.</summary>
    public static ReleaseReading Read(string text)
    {
        var isCut = text.Length > Longest;
        var sentences = ReleaseSentence.Of(isCut ? text[..Longest] : text).ToList();
        var isLoan = IsLoan(sentences);
        var found = new List<ReleaseFinding>();
        try
        {
            foreach (var sentence in sentences)
            {
                found.AddRange(WordRules.Find(sentence));
                found.AddRange(AmountRules.Find(sentence, isLoan));
                found.AddRange(RateRules.Find(sentence));
                found.AddRange(DayRules.Find(sentence, isLoan));
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // What was read by then stands; the rest is said to be left out.
            isCut = true;
        }

        return new ReleaseReading([.. Order.SelectMany(column => Of(column, found))], isCut);
    }

    // Of notes the first sentences speak; a loan is what is left.
    private static bool IsLoan(IReadOnlyList<ReleaseSentence> sentences)
    {
        foreach (var sentence in sentences.Take(6))
        {
            var notes = sentence.Lower.IndexOf("notes", StringComparison.Ordinal);
            var loan = new[] { "loan", "credit facility", "credit agreement", "line of credit" }.Select(word => sentence.Lower.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
            if (notes >= 0 || loan >= 0)
            {
                return loan >= 0 && (notes < 0 || loan < notes);
            }
        }

        return false;
    }

    private static IEnumerable<ReleaseFinding> Of(string column, List<ReleaseFinding> found)
    {
        var values = found.Where(finding => finding.Column == column).GroupBy(finding => finding.Value)
            .Select(group => group.FirstOrDefault(finding => finding.Doubt is null) ?? group.First()).ToList();
        return column switch
        {
            // A title names the year alone, and the notes the day: the day says both.
            "matures_on" => values.Where(one => !values.Any(other => other.Value.Length > one.Value.Length && other.Value.StartsWith(one.Value, StringComparison.Ordinal))).Take(MostOfColumn),
            // A heading names all of it, of which the option is a part.
            "base_principal_usd" => values.Where(one => !found.Any(total => total.Column == "principal_usd" && total.Value == one.Value)).Take(MostOfColumn),
            "title" => values.OrderByDescending(one => one.Value.Contains('%')).Take(1),
            "ticker" or "instrument_type" or "status" or "use_note" => values.Take(1),
            "holder_put_on" when values.Count > 1 => [values[0] with { Value = string.Join("; ", values.Select(one => one.Value).Order(StringComparer.Ordinal)) }],
            "use_of_proceeds" when values.Count > 0 => [values[0] with { Value = string.Join("; ", values.Select(one => one.Value)) }],
            _ => values.Take(MostOfColumn),
        };
    }
}
