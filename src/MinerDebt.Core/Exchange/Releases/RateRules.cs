namespace MinerDebt.Core.Exchange.Releases;

/// <summary>Which column a percentage or a number of shares belongs to, by the words beside it.</summary>
internal static class RateRules
{
    private static readonly string[] Benchmarks = ["secured overnight financing rate", "term sofr", "sofr", "prime rate", "base rate"];

    public static IEnumerable<ReleaseFinding> Find(ReleaseSentence sentence)
    {
        var percents = ReleaseMention.Percents(sentence);
        for (var index = 0; index < percents.Count; index++)
        {
            var percent = percents[index];
            var before = sentence.Before(percent.Start, 200, index > 0 ? percents[index - 1].End : 0);
            var after = sentence.After(percent.End, 70, index + 1 < percents.Count ? percents[index + 1].Start : int.MaxValue).TrimStart();
            if (Column(sentence, percent, before, after) is { } found)
            {
                yield return sentence.Finding(found.Column, found.Value ?? percent.Value, percent.Start, percent.End);
            }
        }

        foreach (var shares in sentence.Has("conversion rate", "exchange rate", "per $1,000") ? ReleaseMention.ShareCounts(sentence) : [])
        {
            if (!sentence.Before(shares.Start, 60).ContainsAny("exceed", "maximum", "no event"))
            {
                yield return sentence.Finding("conversion_rate", shares);
            }
        }

        if (sentence.Lower.IndexOf("will not bear regular interest", StringComparison.Ordinal) is >= 0 and var at)
        {
            yield return sentence.Finding("coupon_pct", "0", at, at + "will not bear regular interest".Length);
        }
    }

    private static (string Column, string? Value)? Column(ReleaseSentence sentence, ReleaseMention percent, string before, string after)
    {
        if (after.StartsWith("of the conversion price", StringComparison.Ordinal) && sentence.Has("redeem", "redemption"))
        {
            return ("call_trigger_pct", null);
        }

        if (before.EndsWithNear("premium of", 30) || before.EndsWithNear("premium of approximately", 10) || after.StartsWithAny("conversion premium", "premium over", "premium to", "premium above"))
        {
            var whole = sentence.Lower[..percent.Start];
            return whole.LastOf("cap price") > whole.LastOf("conversion price", "conversion rate", "conversion premium") ? null : ("conversion_premium_pct", null);
        }

        if (Benchmark(before) is { } benchmark)
        {
            return ("floating_rate", $"{benchmark} + {percent.Value}%");
        }

        if (before[^Math.Min(before.Length, 60)..].ContainsAny("issue price", "offering price", "priced at", "issued at", "sold at") && after.StartsWithAny("of par", "of their par", "of the principal", "of their principal", "of face", "of the aggregate principal"))
        {
            return ("issue_price_pct", null);
        }

        var isOld = before[^Math.Min(before.Length, 60)..].ContainsAny("existing", "outstanding", "repurchase", "redeem", "exchange for");
        if (after.StartsWithAny("convertible", "senior", "exchangeable", "secured", "notes due") && !isOld)
        {
            return ("coupon_pct", null);
        }

        var isRate = before[^Math.Min(before.Length, 90)..].ContainsAny("interest at", "interest rate", "rate of", "bear interest", "fixed rate", "coupon of", "annual rate", "rate equal to");
        return (isRate || after.StartsWithAny("per annum", "per year", "annual", "p.a", "fixed interest", "interest rate")) && percent.Number <= 40
            && !after.StartsWithAny("of ", "loan-to-value", "ltv") && !before.ContainsAny("default", "loan-to-value", "margin call") && !isOld ? ("coupon_pct", null) : null;
    }

    private static string? Benchmark(string before)
    {
        foreach (var name in Benchmarks)
        {
            if (before.LastIndexOf(name, StringComparison.Ordinal) is >= 0 and var at && before[(at + name.Length)..] is { Length: < 90 } rest && rest.ContainsAny("plus", "+", "margin", "over", "spread"))
            {
                return name switch
                {
                    "prime rate" => "Prime",
                    "base rate" => "Base rate",
                    _ => "SOFR",
                };
            }
        }

        return null;
    }
}
