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

    /// <summary><c>balance</c> for <see cref="DebtBalance"/>.</summary>
    /// <exception cref="KeyNotFoundException">It is no kind of fact.</exception>
    public static string One(Type kind) => Words[kind];

    /// <summary><c>balance MARA 2025-09-30 (term loan)</c>: the kind and the key in words.</summary>
    public static string Of(Fact fact) => FormattableString.Invariant($"{One(fact.GetType())} {Name(fact)}");

    /// <summary><c>MARA 2025-09-30 (term loan)</c>: the key in words.</summary>
    public static string Name(Fact fact) => fact switch
    {
        DebtBalance balance => FormattableString.Invariant($"{balance.Ticker} {balance.PeriodEnd:yyyy-MM-dd} ({ChoiceWords.Of(balance.DebtClass)})"),
        DebtEvent one => FormattableString.Invariant($"{one.OfferingId} {one.OccurredOn:yyyy-MM-dd} ({ChoiceWords.Of(one.Kind)})"),
        Amendment amendment => FormattableString.Invariant($"{amendment.OfferingId} {amendment.ChangedOn:yyyy-MM-dd} ({ChoiceWords.Of(amendment.Field)})"),
        _ => fact.Key,
    };
}
