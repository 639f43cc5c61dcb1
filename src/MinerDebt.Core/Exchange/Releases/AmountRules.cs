namespace MinerDebt.Core.Exchange.Releases;

/// <summary>Which column of an offering an amount of US dollars belongs to, by the words beside it.</summary>
internal static class AmountRules
{
    private const int Near = 110;

    // Below it an amount is a price.
    private const decimal SmallestAmount = 10_000;

    private static readonly string[] Prices = ["conversion price", "cap price", "last reported sale price", "closing price", "closing sale price", "reference price", "sale price"];

    public static IEnumerable<ReleaseFinding> Find(ReleaseSentence sentence, bool isLoan)
    {
        var amounts = ReleaseMention.Amounts(sentence);
        string? last = null;
        for (var index = 0; index < amounts.Count; index++)
        {
            var amount = amounts[index];
            var before = sentence.Before(amount.Start, 260, index > 0 ? amounts[index - 1].End : 0);
            var after = sentence.After(amount.End, 140, index + 1 < amounts.Count ? amounts[index + 1].Start : int.MaxValue);
            // "net proceeds of $511.2 million (or $584.3 million if the option is used in full)".
            if (last == "net_proceeds_usd" && before.TrimStart().StartsWith("(or", StringComparison.Ordinal))
            {
                yield return sentence.Finding("net_proceeds_usd", amount) with { Doubt = "It is what comes in if the option is used in full." };
                continue;
            }

            last = null;
            if (Column(sentence, amount, before, after, isLoan) is { } found)
            {
                last = found.Column;
                yield return sentence.Finding(found.Column, amount) with { Doubt = found.Doubt };
            }
        }
    }

    private static (string Column, string? Doubt)? Column(ReleaseSentence sentence, ReleaseMention amount, string before, string after, bool isLoan)
    {
        // "per $1,000 principal amount of notes", and the par value of a share.
        if (amount.Number == 1_000 || after.TrimStart().StartsWith("par value", StringComparison.Ordinal))
        {
            return null;
        }

        if (amount.Number < SmallestAmount)
        {
            return Price(before);
        }

        if (amount.Number != decimal.Truncate(amount.Number))
        {
            return null;
        }

        if (after[..Math.Min(after.Length, Near)].Contains("capped call", StringComparison.Ordinal) && sentence.Has("use", "used", "pay", "fund", "cost")
            || before.EndsWithNear("cost of the capped call", 40))
        {
            return ("capped_call_cost_usd", null);
        }

        if (before.LastIndexOf("net proceeds", StringComparison.Ordinal) is >= 0 and var net && !after.TrimStart().StartsWith("of the net proceeds", StringComparison.Ordinal)
            && !before[net..].ContainsAny("to repurchase", "to repay", "to pay", "to fund", "to purchase", "to acquire", "to redeem", "to finance"))
        {
            return ("net_proceeds_usd", null);
        }

        return Principal(sentence, before, after, isLoan);
    }

    private static (string, string?)? Price(string before)
    {
        // The words that are nearest before it; a price may stand after the one that it is compared with.
        var (nearest, place) = ("", -1);
        foreach (var words in Prices)
        {
            if (before.LastIndexOf(words, StringComparison.Ordinal) is var at && at > place)
            {
                (nearest, place) = (words, at);
            }
        }

        return nearest switch
        {
            "" => null,
            "conversion price" => ("conversion_price_usd", null),
            "cap price" => ("capped_call_cap_usd", null),
            _ => ("reference_price_usd", null),
        };
    }

    private static (string, string?)? Principal(ReleaseSentence sentence, string before, string after, bool isLoan)
    {
        var close = before[^Math.Min(before.Length, 70)..];
        if (close.ContainsAny("previously announced", "originally announced", "increased from", "upsized from", "upsize from", "repurchase", "redeem", "exchange for", "retire", "in exchange", "repay")
            || after[..Math.Min(after.Length, 90)].ContainsAny("existing", "previously announced", "of its outstanding", "of the outstanding", "initial offering size")
            || after.TrimStart().StartsWith("of the net proceeds", StringComparison.Ordinal))
        {
            return null;
        }

        var isOption = close.Contains("additional", StringComparison.Ordinal) || (close.ContainsAny("includes", "including", "inclusive") && after.Contains("option", StringComparison.Ordinal));
        if (isOption && sentence.Has("option"))
        {
            return sentence.Has("exercised", "exercise in full", "full exercise", "exercise of the option", "exercise by the initial purchasers") && !sentence.Has("to purchase, for", "granted")
                ? ("option_principal_usd", null) : ("option_principal_usd", "The option was granted here. Take it only if it was used.");
        }

        var isPrincipal = after.TrimStart().StartsWithAny("aggregate principal", "in aggregate principal", "principal amount", "in principal amount", "of aggregate principal", "aggregate original principal", "in aggregate original principal")
            || close.EndsWithNear("principal amount of", 30);
        var names = after[..Math.Min(after.Length, 75)];
        if (isLoan ? isPrincipal || names.ContainsAny("term loan", "credit facility", "loan facility", "revolving", "loan", "credit agreement", "line of credit") || close.ContainsAny("loan of", "facility of", "borrow", "loan in the amount of", "up to", "aggregate amount of")
            : isPrincipal || names.ContainsAny("convertible", "senior secured notes", "senior notes", "exchangeable", "notes offering", "private offering"))
        {
            var isTotal = isLoan || (sentence.Has("option") && sentence.Has("which includes", "including", "inclusive", "includes") && sentence.Has("exercise"));
            return (isTotal ? "principal_usd" : "base_principal_usd", null);
        }

        return null;
    }
}
