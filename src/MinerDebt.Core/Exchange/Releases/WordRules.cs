using System.Text.RegularExpressions;

namespace MinerDebt.Core.Exchange.Releases;

/// <summary>What is said in words: company, kind, title, security, use of proceeds.</summary>
internal static class WordRules
{
    private static readonly Regex Ticker = Pattern(@"\((nasdaq|nyse|nyse american|tsx|nasdaq: ?[a-z]+ ?[|;/,] ?tsx)[^():]{0,12}: ?(?<ticker>[a-z.]{1,6})\b");
    private static readonly Regex Title = Pattern(@"(?<title>([0-9]+(\.[0-9]+)?% )?(convertible|exchangeable|senior secured|green) (senior )?(secured )?notes due 20[0-9]{2})\b");

    private static readonly (string Value, string[] Words)[] Types =
    [
        ("ConvertibleNote", ["convertible senior notes", "convertible notes", "exchangeable senior notes", "exchangeable notes"]),
        ("SeniorSecuredNote", ["senior secured notes"]),
        ("BitcoinBackedLoan", ["bitcoin-backed", "backed by bitcoin", "secured by bitcoin", "bitcoin collateral", "collateralized by bitcoin"]),
        ("TermLoan", ["term loan"]),
        ("CreditFacility", ["revolving credit facility", "revolving credit"]),
    ];

    private static readonly (string Value, string[] Words)[] Uses =
    [
        ("CappedCall", ["capped call"]), ("Refinancing", ["repay", "refinanc", "repurchase of existing", "repurchase a portion of its existing", "redeem", "existing convertible notes", "existing notes"]),
        ("BitcoinPurchase", ["acquire bitcoin", "acquisition of bitcoin", "purchase bitcoin", "purchase of bitcoin", "additional bitcoin"]),
        ("ShareRepurchase", ["repurchase shares", "share repurchase", "repurchase of shares", "shares of its common stock repurchased", "repurchase up to"]),
        ("DataCenter", ["data center", "data centre"]), ("HpcAi", ["high-performance computing", "high performance computing", "artificial intelligence", " ai ", "gpu", "hpc"]),
        ("MiningHardware", ["miners", "mining equipment", "mining machines"]), ("Power", ["power", "energy", "substation"]), ("GeneralCorporate", ["general corporate", "working capital"]),
    ];

    public static IEnumerable<ReleaseFinding> Find(ReleaseSentence sentence)
    {
        if (Ticker.Match(sentence.Text) is { Success: true } ticker)
        {
            yield return sentence.Finding("ticker", ticker.Groups["ticker"].Value.ToUpperInvariant(), ticker.Index, ticker.Index + ticker.Length);
        }

        var isOld = sentence.Has("existing", "outstanding notes", "repurchase a portion");
        foreach (var title in Title.Matches(sentence.Text).Where(_ => !isOld))
        {
            yield return sentence.Finding("title", Capitals(title.Value), title.Index, title.Index + title.Length);
        }

        // What comes first is what the release is about.
        foreach (var (value, words) in Types)
        {
            if (First(sentence, words) is { } at && sentence.Number < 8 && !isOld)
            {
                yield return sentence.Finding("instrument_type", value, at.Start, at.End);
                break;
            }
        }

        if (First(sentence, ["rule 144a"]) is { } rule)
        {
            yield return sentence.Finding("rule_144a", "yes", rule.Start, rule.End);
        }

        if (!isOld && First(sentence, ["senior, unsecured", "senior unsecured", "unsecured obligations", "be unsecured"]) is { } unsecured)
        {
            yield return sentence.Finding("secured", "no", unsecured.Start, unsecured.End);
        }
        else if (!isOld && First(sentence, ["senior secured notes", "will be secured by", "is secured by", "secured by a first", "secured term loan", "collateralized by", "bitcoin-backed"]) is { } secured)
        {
            yield return sentence.Finding("secured", "yes", secured.Start, secured.End);
        }

        if (sentence.Has("proceeds") && First(sentence, ["intends to use", "plans to use", "expects to use", "will use", "will be used", "to be used", "used the", "intend to use", "expects to contribute"]) is { } use)
        {
            var words = sentence.Text.Trim();
            yield return sentence.Finding("use_note", words.Length <= 1_200 ? words : words[..1_200], use.Start, use.End);
            foreach (var (value, names) in Uses)
            {
                if (First(sentence, names) is { } name)
                {
                    yield return sentence.Finding("use_of_proceeds", value, name.Start, name.End);
                }
            }
        }

        if (sentence.Number < 3 && First(sentence, ["announces closing", "announces the closing", "closes", "completes", "announces completion", "announced the closing", "announced that it has closed", "has completed", "announced the completion"]) is { } closed)
        {
            yield return sentence.Finding("status", "Outstanding", closed.Start, closed.End);
        }
        else if (sentence.Number < 3 && First(sentence, ["announces pricing", "prices", "announces proposed", "announces intention", "proposed private offering", "announced the pricing", "announced its intention"]) is { } announced)
        {
            yield return sentence.Finding("status", "Announced", announced.Start, announced.End);
        }
    }

    private static (int Start, int End)? First(ReleaseSentence sentence, string[] words)
    {
        foreach (var word in words)
        {
            if (sentence.Lower.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at)
            {
                return (at, at + word.Length);
            }
        }

        return null;
    }

    private static string Capitals(string title) => string.Join(' ', title.Split(' ').Select(word => word is "due" ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    private static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2));
}
