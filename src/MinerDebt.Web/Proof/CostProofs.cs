using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheets of what debt pays: coupons, their change, and a year's interest.</summary>
internal static class CostProofs
{
    public static ProofSheet Coupon(DebtBook book, Selection selection, Quarter quarter)
    {
        var cost = Cost(book, selection, quarter);
        return new ProofSheet(
            $"{Subject.Of(book, selection)}: average coupons at the end of {quarter.Label}",
            CreditText.Coupons(cost),
            $"Coupon weighted by principal, straight debt and convertibles apart: a convertible pays less because holders may convert. {Known(cost.Straight, "straight debt")} {Known(cost.Convertible, "convertibles")} A zero coupon counts as 0; rates that are not known, or over another base than SOFR, are left out.",
            Lines(cost, one => $"{Kind(one)}: {Rate(one)}"),
            [],
            DebtOutstanding.Unknown(book, selection))
        { Facts = Sofr(book, cost, quarter) };
    }

    public static ProofSheet Interest(DebtBook book, Selection selection, Quarter quarter)
    {
        var cost = Cost(book, selection, quarter);
        return new ProofSheet(
            $"{Subject.Of(book, selection)}: interest of the twelve months after {quarter.Label}, at the run rate",
            Shares.Value(cost.RunRateUsd),
            $"What was owed on {Terms.LongDay(quarter.End)} × its rate, as if nothing were repaid or borrowed: {Shares.Value(cost.FixedInterestUsd)} on fixed coupons and {Shares.Value(cost.FloatingInterestUsd)} on floating rates at the SOFR of the quarter. The rate of {Usd.Short(cost.TotalUsd - cost.KnownUsd)} is not known, so that it is at least this.",
            Lines(cost, one => one.InterestUsd is { } interest ? $"{Rate(one)}: {Terms.Usd((decimal?)interest)} a year" : $"{Rate(one)}"),
            [],
            DebtOutstanding.Unknown(book, selection))
        { Facts = Sofr(book, cost, quarter) };
    }

    /// <returns>Null if nothing had a fixed coupon at either end, or the quarters are not one before the other.</returns>
    public static ProofSheet? Change(DebtBook book, Selection selection, Quarter from, Quarter to)
    {
        if (from >= to || CouponChange.Of(Cost(book, selection, from), Cost(book, selection, to)) is not { } change)
        {
            return null;
        }

        return new ProofSheet(
            $"{Subject.Of(book, selection)}: the average fixed coupon from {from.Label} to {to.Label}",
            $"{CreditText.Points(change.TotalPoints)} points: {CreditText.Split(change)}",
            $"Over fixed coupons of both kinds it went from {Terms.Percent(change.Before.MixedPercent)} to {Terms.Percent(change.After.MixedPercent)}. {Kinds(change)} Rates: sum of weight before × change of the kind's average. Mix: sum of the kind's average now × change of its weight.",
            Lines(change.After, one => one.Kind == RateKind.Fixed ? $"{Kind(one)}: {Rate(one)}" : $"{Kind(one)}: {Rate(one)}, left out"),
            [],
            []);
    }

    private static CostOfDebt Cost(DebtBook book, Selection selection, Quarter quarter) =>
        CostOfDebt.Of(book, selection, quarter);

    private static string Kinds(CouponChange change) =>
        $"Straight debt: {Kind(change.Before.Straight, change.Before.FixedUsd)}, then {Kind(change.After.Straight, change.After.FixedUsd)}. Convertibles: {Kind(change.Before.Convertible, change.Before.FixedUsd)}, then {Kind(change.After.Convertible, change.After.FixedUsd)}.";

    private static string Kind(CouponAverage kind, long all) => $"{Terms.Percent(kind.FixedPercent)} on {Terms.Share((decimal)kind.FixedUsd / all)}";

    private static string Known(CouponAverage kind, string name) => kind.TotalUsd == 0
        ? $"There is no {name}."
        : $"Of {Usd.Short(kind.TotalUsd)} {name} the rate of {Usd.Short(kind.FixedUsd)} is fixed and of {Usd.Short(kind.FloatingUsd)} floats over SOFR ({Terms.Share(kind.KnownShare)} known).";

    private static string Kind(HoldingRate one) => one.IsConvertible ? "convertible" : "straight debt";

    private static string Rate(HoldingRate one) => one switch
    {
        { Kind: RateKind.Fixed } => one.Text!,
        { Kind: RateKind.Floating } => $"{one.Text} = {Terms.Percent(one.Percent)}",
        { Text: { } text } => $"{text}, not counted",
        _ => "rate not known, not counted",
    };

    private static IReadOnlyList<ProofLine> Lines(CostOfDebt cost, Func<HoldingRate, string> note) =>
        [.. cost.Rates.OrderByDescending(one => one.PrincipalUsd).Select(one => new ProofLine(one.Holding.Ledger, one.PrincipalUsd, note(one), one.Holding.Events))];

    private static IReadOnlyList<ProofFact> Sofr(DebtBook book, CostOfDebt cost, Quarter quarter) => cost.Rates.Any(one => one.Kind == RateKind.Floating)
        ? [new ProofFact($"SOFR of {quarter.Label}", Terms.Percent(cost.SofrPercent)) { Source = book.Facts.Find<MarketQuarter>(quarter.ToString())?.Source }]
        : [];
}
