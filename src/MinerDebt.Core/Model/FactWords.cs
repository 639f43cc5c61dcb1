namespace MinerDebt.Core.Model;

/// <summary>What one fact of a kind is called in a sentence.</summary>
public static class FactWords
{
    private static readonly Dictionary<Type, string> Words = new()
    {
        [typeof(Miner)] = "miner",
        [typeof(Offering)] = "offering",
        [typeof(DebtEvent)] = "event",
        [typeof(DebtBalance)] = "balance",
        [typeof(PublishedFigure)] = "published figure",
        [typeof(MarketQuarter)] = "market quarter",
        [typeof(MinerQuarter)] = "miner quarter",
        [typeof(HostingContract)] = "contract",
        [typeof(Obligor)] = "obligor",
        [typeof(InstrumentTerms)] = "terms",
        [typeof(ScheduledPayment)] = "scheduled payment",
        [typeof(Amendment)] = "amendment",
        [typeof(Pledge)] = "pledge",
        [typeof(LadderRow)] = "ladder row",
        [typeof(Filing)] = "filing",
        [typeof(Coverage)] = "statement on coverage",
    };

    // What a key has that is a name of the program.
    private static readonly Dictionary<Type, string[]> Choices = new()
    {
        [typeof(DebtBalance)] = Enum.GetNames<DebtClass>(),
        [typeof(DebtEvent)] = Enum.GetNames<DebtEventKind>(),
        [typeof(Amendment)] = Enum.GetNames<AmendedField>(),
        [typeof(PublishedFigure)] = Enum.GetNames<PublishedMetric>(),
    };

    /// <summary><c>balance</c> for <see cref="DebtBalance"/>.</summary>
    /// <exception cref="KeyNotFoundException">It is no kind of fact.</exception>
    public static string One(Type kind) => Words[kind];

    /// <summary><c>balance MARA 2025-09-30 (term loan)</c>: the kind and the key in words.</summary>
    public static string Of(Fact fact) => FormattableString.Invariant($"{One(fact.GetType())} {Name(fact)}");

    /// <summary><c>MARA 2025-09-30 (term loan)</c>: the key in words.</summary>
    public static string Name(Fact fact) => Name(fact.GetType(), fact.Key);

    /// <summary>The same of a fact that may be gone, by its kind and key.</summary>
    public static string Name(Type kind, string key)
    {
        var words = key.Split(' ');
        var at = Choices.TryGetValue(kind, out var choices) ? Array.FindLastIndex(words, word => choices.Contains(word)) : -1;
        if (at < 0)
        {
            return key;
        }

        words[at] = at == words.Length - 1 ? $"({ChoiceWords.Of(words[at])})" : ChoiceWords.Of(words[at]);
        return string.Join(' ', words);
    }
}
