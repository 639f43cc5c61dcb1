using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>Sums over a list of offerings as they were made: a flow, never what is owed. Whole US dollars.</summary>
/// <param name="NotCountedCount">Offerings of joint ventures and inside groups, which no sum includes.</param>
/// <param name="UnknownCount">Other offerings without a known principal, which no sum includes.</param>
/// <param name="NewMoneyUsd">The part that <see cref="Issuance"/> counts: new money, dated, neither announced only nor withdrawn.</param>
/// <param name="Drawn">How much of that part was drawn in steps, and how much has not been drawn.</param>
/// <param name="Straight">Fixed coupons of straight debt.</param>
/// <param name="Convertible">Fixed coupons of convertibles, which are never averaged with the others.</param>
public sealed record OfferingTotals(int Count, int NotCountedCount, int UnknownCount, long PrincipalUsd, long NewMoneyUsd, DrawdownTotal Drawn, FixedCoupons Straight, FixedCoupons Convertible)
{
    public static OfferingTotals Of(IReadOnlyCollection<Ledger> ledgers)
    {
        var newMoney = ledgers.Where(ledger => Issuance.QuarterOf(ledger) is not null).ToList();
        var covered = ledgers.Where(ledger => ledger.IsCounted).Select(ledger => ledger.Offering).Where(offering => offering is { CouponPercent: not null, PrincipalUsd: > 0 }).ToList();
        return new OfferingTotals(
            ledgers.Count,
            ledgers.Count(ledger => !ledger.IsCounted),
            ledgers.Count(ledger => ledger.IsCounted && ledger.Offering.PrincipalUsd is null),
            ledgers.Where(ledger => ledger.IsCounted).Sum(ledger => ledger.Offering.PrincipalUsd ?? 0),
            newMoney.Sum(ledger => ledger.Offering.PrincipalUsd ?? 0),
            DrawdownTotal.Of(newMoney),
            FixedCoupons.Of([.. covered.Where(offering => offering.Type != InstrumentType.ConvertibleNote)]),
            FixedCoupons.Of([.. covered.Where(offering => offering.Type == InstrumentType.ConvertibleNote)]));
    }
}

/// <summary>Fixed coupons weighted by principal; a zero coupon counts as 0.</summary>
/// <param name="PrincipalUsd">Of what has a fixed coupon, whole US dollars.</param>
/// <param name="Percent">A year; null if nothing has one.</param>
public sealed record FixedCoupons(long PrincipalUsd, decimal? Percent)
{
    internal static FixedCoupons Of(IReadOnlyList<Offering> offerings)
    {
        var principal = offerings.Sum(offering => offering.PrincipalUsd!.Value);
        return new FixedCoupons(principal, principal == 0 ? null : offerings.Sum(offering => offering.PrincipalUsd!.Value * offering.CouponPercent!.Value) / principal);
    }
}
