namespace MinerDebt.Core.Model;

/// <summary>How an offering can end other than by repayment at its maturity.</summary>
public sealed record InstrumentTerms : Fact, ISourced, IOfOffering
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key { get => OfferingId; protected init { } }

    /// <summary>The offering that it is about.</summary>
    public required string OfferingId { get; init; }

    /// <summary>What holders get for a conversion; null if it is not known or cannot be converted.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>Whether the lender may ask for all of it at any time; null if it is not known.</summary>
    public bool? OnDemand { get; init; }

    /// <summary>First day on which the issuer may redeem it.</summary>
    public DateOnly? CallableFrom { get; init; }

    /// <summary>Share price from which the issuer may redeem it, percent of the conversion price.</summary>
    public decimal? CallTriggerPercent { get; init; }

    /// <summary>Null if it is not known whether there is one.</summary>
    public CappedCallKind? CappedCall { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }
}

/// <summary>What holders get for a conversion.</summary>
public enum Settlement
{
    /// <summary>Shares.</summary>
    Physical,
    Cash,

    /// <summary>The principal in cash, what the shares are worth beyond it in shares.</summary>
    NetShare,

    /// <summary>Any of these, as the issuer chooses.</summary>
    IssuerElection,
}

/// <summary>What the issuer bought against the dilution of a conversion.</summary>
public enum CappedCallKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>Options that offset the dilution up to a share price.</summary>
    Cap,
    ZeroStrike,
    PrepaidForward,
}
