using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>
/// Bitcoin pledged for a loan, or for several together, and what its price means for them. Loan-to-value = loan ÷ (bitcoin
/// pledged × price); a threshold is reached at the price loan ÷ (bitcoin pledged × threshold). What is not public stays
/// unknown: no threshold is assumed.
/// </summary>
/// <param name="ValuedOn">The day on which loan and price are taken.</param>
/// <param name="PrincipalUsd">Owed on the loans that day, whole US dollars; null if it is not known.</param>
/// <param name="BtcPriceUsd">At the end of that day's quarter; null if it is not known.</param>
/// <param name="Holding">What the miner held, in the quarter or at most two before; null if it is not known.</param>
public sealed record Collateral(Pledge Pledge, Miner Miner, IReadOnlyList<Ledger> Loans, DateOnly ValuedOn, long? PrincipalUsd, decimal? BtcPriceUsd, MinerQuarter? Holding)
{
    /// <summary>
    /// The pledge of another lender whose thresholds stand in where those of this one are not public: an illustration,
    /// made on request alone.
    /// </summary>
    public Pledge? Illustration { get; init; }

    /// <summary>Whether a threshold is that of another lender.</summary>
    public bool IsIllustrated => Illustration is not null && !HasThresholds;

    /// <summary>Whether a threshold of its own is public.</summary>
    public bool HasThresholds => Pledge.MarginCallLtvPercent is not null || Pledge.LiquidationLtvPercent is not null;

    public decimal? MarginCallLtvPercent => HasThresholds ? Pledge.MarginCallLtvPercent : Illustration?.MarginCallLtvPercent;

    public decimal? LiquidationLtvPercent => HasThresholds ? Pledge.LiquidationLtvPercent : Illustration?.LiquidationLtvPercent;

    /// <summary>At the price of the quarter; null if anything is not known.</summary>
    public decimal? LtvPercent => LtvAt(BtcPriceUsd);

    /// <summary>US dollars for one bitcoin at which the lender may ask for more; null if it is not known, or nothing is owed.</summary>
    public decimal? MarginCallPriceUsd => PriceAt(MarginCallLtvPercent);

    /// <summary>US dollars for one bitcoin at which the lender may sell; null if it is not known, or nothing is owed.</summary>
    public decimal? LiquidationPriceUsd => PriceAt(LiquidationLtvPercent);

    /// <summary>The part of the miner's bitcoin that is pledged for this, from 0; null if either is not known.</summary>
    public decimal? ShareOfHolding => Holding?.BtcHeld > 0 ? Pledge.BtcPledged / Holding.BtcHeld : null;

    /// <summary>
    /// How far bitcoin may fall from its price at the start until the lender asks for more, percent: 1 − initial ÷ margin
    /// call loan-to-value, with loan and pledge as they were. Known also where the number of bitcoin is not.
    /// </summary>
    public decimal? FallToMarginCallPercent => Fall(Pledge.MarginCallLtvPercent);

    /// <summary>The same until the lender may sell.</summary>
    public decimal? FallToLiquidationPercent => Fall(Pledge.LiquidationLtvPercent);

    public decimal? LtvAt(decimal? priceUsd) =>
        PrincipalUsd is { } loan && Pledge.BtcPledged is > 0 and var bitcoin && priceUsd is > 0 and var price ? 100m * loan / (bitcoin * price) : null;

    /// <summary>US dollars for one bitcoin at which the loan-to-value is so many percent.</summary>
    public decimal? PriceAt(decimal? ltvPercent) =>
        PrincipalUsd is > 0 and var loan && Pledge.BtcPledged is > 0 and var bitcoin && ltvPercent is > 0 and var ltv ? loan / (bitcoin * ltv / 100m) : null;

    /// <summary>
    /// Bitcoin to post at a price at or below that of the margin call, up to the loan-to-value at the start: loan ÷
    /// (initial × price) − bitcoin pledged. 0 above it; null if anything is not known.
    /// </summary>
    public decimal? BitcoinToPost(decimal priceUsd) => (MarginCallPriceUsd, Pledge.InitialLtvPercent ?? Illustration?.InitialLtvPercent) switch
    {
        (null, _) => null,
        ({ } call, _) when priceUsd > call => 0,
        (_, > 0 and var initial) when priceUsd > 0 => Math.Max(0, (PrincipalUsd!.Value / (initial / 100m * priceUsd)) - Pledge.BtcPledged!.Value),
        _ => null,
    };

    private decimal? Fall(decimal? thresholdPercent) =>
        Pledge.InitialLtvPercent is { } initial && thresholdPercent is > 0 ? 100m - (100m * initial / thresholdPercent) : null;
}
