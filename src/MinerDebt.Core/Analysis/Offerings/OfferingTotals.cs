using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>Sums over a list of offerings as they were made: a flow, never what is owed. Whole US dollars.</summary>
/// <param name="NotCountedCount">Offerings of joint ventures and inside groups, which no sum includes.</param>
/// <param name="UnknownCount">Other offerings without a known principal, which no sum includes.</param>
/// <param name="NewMoneyUsd">The part that <see cref="Issuance"/> counts: new money, dated, neither announced only nor withdrawn.</param>
/// <param name="CoveredUsd">Principal with a fixed coupon.</param>
/// <param name="WeightedCoupon">Coupon weighted by principal, over what has a fixed coupon, percent; null if nothing has.</param>
public sealed record OfferingTotals(int Count, int NotCountedCount, int UnknownCount, long PrincipalUsd, long NewMoneyUsd, long CoveredUsd, decimal? WeightedCoupon)
{
    public static OfferingTotals Of(IReadOnlyCollection<Ledger> ledgers)
    {
        var covered = ledgers.Where(ledger => ledger.IsCounted).Select(ledger => ledger.Offering).Where(offering => offering is { CouponPercent: not null, PrincipalUsd: > 0 }).ToList();
        var principal = covered.Sum(offering => offering.PrincipalUsd!.Value);
        return new OfferingTotals(
            ledgers.Count,
            ledgers.Count(ledger => !ledger.IsCounted),
            ledgers.Count(ledger => ledger.IsCounted && ledger.Offering.PrincipalUsd is null),
            ledgers.Where(ledger => ledger.IsCounted).Sum(ledger => ledger.Offering.PrincipalUsd ?? 0),
            ledgers.Where(ledger => Issuance.QuarterOf(ledger) is not null).Sum(ledger => ledger.Offering.PrincipalUsd ?? 0),
            principal,
            principal == 0 ? null : covered.Sum(offering => offering.PrincipalUsd!.Value * offering.CouponPercent!.Value) / principal);
    }
}
