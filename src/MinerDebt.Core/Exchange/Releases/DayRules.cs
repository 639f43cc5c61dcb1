namespace MinerDebt.Core.Exchange.Releases;

/// <summary>Which column a day belongs to, by the words beside it.</summary>
internal static class DayRules
{
    private static readonly string[] Wires = ["globe newswire", "globenewswire", "prnewswire", "pr newswire", "business wire", "businesswire", "accesswire", "access newswire", "newsfile", "cnw"];

    public static IEnumerable<ReleaseFinding> Find(ReleaseSentence sentence, bool isLoan)
    {
        foreach (var date in ReleaseMention.Dates(sentence))
        {
            var (before, after) = (sentence.Before(date.Start, 150), sentence.After(date.End, 60));
            foreach (var (column, doubt) in Columns(sentence, date, before, after, isLoan))
            {
                yield return sentence.Finding(column, date) with { Doubt = doubt };
            }
        }
    }

    private static IEnumerable<(string Column, string? Doubt)> Columns(ReleaseSentence sentence, ReleaseMention date, string before, string after, bool isLoan)
    {
        var isDay = date.Value.Length == 10;
        if (isDay && sentence.Number < 6 && (after.ContainsAny([.. Wires]) || before.EndsWithNear("wire)", 12)))
        {
            var opening = sentence.Lower;
            yield return ("announced_on", opening.ContainsAny("pricing of", "closing of", "completion of", "closed", "completed") ? "It is the day of this release. The deal may have been announced before." : null);
            if (opening.ContainsAny("pricing of", "has priced", "priced"))
            {
                yield return ("priced_on", null);
            }

            yield break;
        }

        var near = before[^Math.Min(before.Length, 60)..];
        var isOld = before[^Math.Min(before.Length, 80)..].ContainsAny("existing", "outstanding", "previously issued");
        if ((near.ContainsAny("matur") && near.LastOf("matur") > near.LastOf("on or after", "redeem", "prior to")) || sentence.Text[date.Start..date.End].StartsWith("due", StringComparison.OrdinalIgnoreCase) || before.TrimEnd().EndsWith(" due", StringComparison.Ordinal))
        {
            if (!isOld)
            {
                yield return ("matures_on", null);
            }
        }
        else if (isDay && sentence.Has("redeem", "redemption") && near.ContainsAny("on or after", "prior to", "before"))
        {
            yield return ("callable_from", null);
        }
        else if (isDay && sentence.Has("require", "right to put", "put right") && sentence.Has("repurchase") && near.TrimEnd().EndsWith(" on", StringComparison.Ordinal))
        {
            yield return ("holder_put_on", null);
        }
        else if (isDay && before.ContainsAny("expected to close", "expected to settle", "scheduled to settle", "scheduled to close", "expects to close", "expected to occur", "to be issued on", "anticipated to close"))
        {
            yield return ("closed_on", "It is when the closing was expected. Take it only if it closed on that day.");
        }
        else if (isDay && near.TrimEnd().EndsWithAny(" closed on", "completed on", "settled on", "issued on", "closing on", "consummated on", "closing date of", "funded on")
            || (isDay && before.Trim() is "on" or "effective" && after.ContainsAny("completed", "closed", "issued", "consummated")))
        {
            yield return ("closed_on", null);
        }
        else if (isDay && isLoan && (before.Trim() is "on" or "effective" or "dated as of" || near.ContainsAny("entered into", "dated")) && sentence.Has("entered into", "credit agreement", "loan agreement"))
        {
            yield return ("closed_on", "It is when it was signed. Take it only if the loan was made on that day.");
        }
        else if (isDay && near.TrimEnd().EndsWithAny("priced on", "pricing on") || (isDay && before.Trim() == "on" && after.Contains("priced", StringComparison.Ordinal)))
        {
            yield return ("priced_on", null);
        }
        else if (isDay && near.TrimEnd().EndsWithAny("announced on", "announcement on"))
        {
            yield return ("announced_on", null);
        }
    }

    private static bool EndsWithAny(this string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
