namespace MinerDebt.Core.Model;

/// <summary>A debt financing: a note, a loan or a facility. Amounts are whole US dollars, percentages are percent.</summary>
public sealed record Offering : Fact, ISourced, IOfMiner, IKnownOn
{
    public override string Key { get => Id; protected init { } }

    /// <summary>A slug that never changes, for example <c>wulf-2025-10-ssn-2030</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The issuer, a <see cref="Miner.Ticker"/>.</summary>
    public required string Ticker { get; init; }

    public required InstrumentType Type { get; init; }

    public required string Title { get; init; }

    /// <summary>ISO 4217 code in which the debt is owed, or <c>XBT</c> for a debt owed in bitcoin.</summary>
    public required string Currency { get; init; }

    public long? BasePrincipalUsd { get; init; }

    /// <summary>The part of the option to buy more that was exercised.</summary>
    public long? OptionPrincipalUsd { get; init; }

    /// <summary>Base plus exercised option; the committed size for a facility.</summary>
    public long? PrincipalUsd { get; init; }

    public long? NetProceedsUsd { get; init; }

    /// <summary>Fixed coupon, percent a year, exact to the thousandth; 0 is a zero coupon, null with a <see cref="FloatingRate"/>.</summary>
    public decimal? CouponPercent { get; init; }

    /// <summary>The rate where it is not fixed, for example <c>SOFR + 2.75%</c>.</summary>
    public string? FloatingRate { get; init; }

    public DateOnly? AnnouncedOn { get; init; }

    public DateOnly? PricedOn { get; init; }

    public DateOnly? ClosedOn { get; init; }

    /// <summary>Stated maturity, as far as it is known.</summary>
    public PartialDate? MaturesOn { get; init; }

    public decimal? IssuePricePercent { get; init; }

    /// <summary>Shares per $1,000 of principal.</summary>
    public decimal? ConversionRate { get; init; }

    public decimal? ConversionPriceUsd { get; init; }

    /// <summary>Conversion price over the reference price, percent.</summary>
    public decimal? ConversionPremiumPercent { get; init; }

    /// <summary>Share price at pricing.</summary>
    public decimal? ReferencePriceUsd { get; init; }

    /// <summary>Share price up to which capped calls offset dilution.</summary>
    public decimal? CappedCallCapUsd { get; init; }

    public long? CappedCallCostUsd { get; init; }

    /// <summary>Dates on which holders may ask for repayment, the earliest first.</summary>
    public IReadOnlyList<HolderPut> HolderPuts { get; init; } = [];

    public bool? Secured { get; init; }

    /// <summary>Sold to qualified institutional buyers under Rule 144A.</summary>
    public bool? Rule144A { get; init; }

    /// <summary>False where it replaced a debt without new cash: such an offering is listed, not summed.</summary>
    public required bool NewMoney { get; init; }

    public IReadOnlyList<UseOfProceeds> UseOfProceeds { get; init; } = [];

    public string? UseNote { get; init; }

    public required OfferingStatus Status { get; init; }

    /// <summary>As last reported; a convenience, since the events decide.</summary>
    public long? OutstandingUsd { get; init; }

    public DateOnly? OutstandingAsOf { get; init; }

    public required Source Source { get; init; }

    /// <summary>Address of a second source.</summary>
    public string? SecondSourceUrl { get; init; }

    public DateOnly? KnownOn { get; init; }

    public string? KnownSourceUrl { get; init; }

    /// <summary>The day that puts the offering into a quarter: closing, else pricing.</summary>
    public DateOnly? DatedOn => ClosedOn ?? PricedOn;
}

public enum OfferingStatus
{
    Outstanding,
    PartlyRepaid,
    Repaid,
    Converted,
    Announced,
    Withdrawn,
}

public enum UseOfProceeds
{
    HpcAi,
    MiningHardware,
    DataCenter,
    BitcoinPurchase,
    Refinancing,
    CappedCall,
    ShareRepurchase,
    Power,
    GeneralCorporate,
}
