using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>What one offering costs. Null where it is not known.</summary>
/// <param name="Rate">What is paid on it at the day; the coupon, or the floating rate at the SOFR of the quarter.</param>
/// <param name="ToMaturity">The all-in rate to the stated maturity.</param>
/// <param name="ToFirstPut">The all-in rate to the first unconditional holder put; null too where there is none.</param>
/// <param name="ToMaturityNetOfCall">With the cost of the capped call taken off the proceeds.</param>
/// <param name="ToFirstPutNetOfCall">The same to the first put.</param>
public sealed record OfferingCost(
    HoldingRate Rate, AllInRate? ToMaturity, AllInRate? ToFirstPut, AllInRate? ToMaturityNetOfCall, AllInRate? ToFirstPutNetOfCall)
{
    public Ledger Ledger => Rate.Holding.Ledger;

    public static OfferingCost Of(HoldingRate rate) => rate.HasAllIn
        ? new(
            rate,
            AllInRate.ToMaturity(rate.Holding.Ledger),
            AllInRate.ToFirstPut(rate.Holding.Ledger),
            AllInRate.ToMaturity(rate.Holding.Ledger, isNetOfCall: true),
            AllInRate.ToFirstPut(rate.Holding.Ledger, isNetOfCall: true))
        : new(rate, null, null, null, null);
}
