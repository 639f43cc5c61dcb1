using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Miners;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>A miner at the end of a quarter beside others. Whole US dollars, percent, EH/s, bitcoin; null is not known.</summary>
/// <param name="YearBeforeUsd">What was owed four quarters before.</param>
/// <param name="Share">Of the principal of the miners in the answer, from 0 to 1.</param>
/// <param name="CouponPercent">Weighted by principal over fixed coupons of straight debt and convertibles together: it moves with their mix, so read the two below.</param>
/// <param name="StraightCouponPercent">Of straight debt, fixed and floating over SOFR.</param>
/// <param name="ConvertibleCouponPercent">Of convertibles.</param>
/// <param name="ListedCompanyUsd">What the listed company owes or guarantees in full.</param>
/// <param name="UnknownRecourseUsd">Principal with a recourse that is not known.</param>
/// <param name="NextDueOn">The next installment, maturity or unconditional holder put.</param>
/// <param name="ListedDebtPerEhsUsd">Of the debt on the listed company alone, at least; the next with all whose recourse is not known, at most. The same for each bitcoin.</param>
/// <param name="Reconciliation">Ties, Differs, Estimate or NoFiling.</param>
public sealed record ComparisonAnswer(
    string Ticker, string Name, Quarter Quarter, long? OwedUsd, long? YearBeforeUsd, decimal? Share, decimal? CouponPercent,
    decimal? StraightCouponPercent, decimal? ConvertibleCouponPercent, long ListedCompanyUsd, long UnknownRecourseUsd,
    DateOnly? NextDueOn, bool? NextDueIsPut, decimal? HashrateEhs, Quarter? HashrateQuarter, decimal? DebtPerEhsUsd, decimal? ListedDebtPerEhsUsd, decimal? ListedDebtPerEhsAtMostUsd,
    decimal? BtcHeld, Quarter? BtcQuarter, decimal? DebtPerBtcUsd, decimal? ListedDebtPerBtcUsd, decimal? ListedDebtPerBtcAtMostUsd, int Instruments, string Reconciliation)
{
    internal static ComparisonAnswer Of(MinerProfile one) => new(
        one.Miner.Ticker, one.Miner.Name, one.Quarter, one.OwedUsd, one.OnTheYear?.Before, Rounded(one.Share, 6), Rounded(one.Cost.MixedPercent, 4),
        Rounded(one.Cost.Straight.Percent, 4), Rounded(one.Cost.Convertible.Percent, 4), one.Recourse.FullUsd, one.Recourse.UnknownUsd,
        one.NextDue?.On, one.NextDue?.HasPut, one.Hashrate?.HashrateEhs, one.Hashrate?.Quarter, Rounded(one.DebtPerEhs, 0), Rounded(one.ListedDebtPerEhs?.Low, 0), Rounded(one.ListedDebtPerEhs?.High, 0),
        one.Bitcoin?.BtcHeld, one.Bitcoin?.Quarter, Rounded(one.DebtPerBitcoin, 0), Rounded(one.ListedDebtPerBitcoin?.Low, 0), Rounded(one.ListedDebtPerBitcoin?.High, 0), one.Instruments, one.Reconciliation.Status.ToString());

    internal static IEnumerable<IReadOnlyList<object?>> Csv(IEnumerable<ComparisonAnswer> answers) =>
    [
        ["ticker", "name", "quarter", "owed_usd", "year_before_usd", "share", "coupon_pct", "straight_coupon_pct", "convertible_coupon_pct", "listed_company_usd", "unknown_recourse_usd", "next_due_on", "next_due_is_put", "hashrate_ehs",
            "hashrate_quarter", "debt_per_ehs_usd", "listed_debt_per_ehs_usd", "listed_debt_per_ehs_at_most_usd", "btc_held", "btc_quarter", "debt_per_btc_usd", "listed_debt_per_btc_usd", "listed_debt_per_btc_at_most_usd", "instruments", "reconciliation"],
        .. answers.Select(one => new object?[]
        {
            one.Ticker, one.Name, one.Quarter.ToString(), one.OwedUsd, one.YearBeforeUsd, one.Share, one.CouponPercent, one.StraightCouponPercent, one.ConvertibleCouponPercent, one.ListedCompanyUsd, one.UnknownRecourseUsd, one.NextDueOn, one.NextDueIsPut,
            one.HashrateEhs, one.HashrateQuarter?.ToString(), one.DebtPerEhsUsd, one.ListedDebtPerEhsUsd, one.ListedDebtPerEhsAtMostUsd, one.BtcHeld, one.BtcQuarter?.ToString(), one.DebtPerBtcUsd, one.ListedDebtPerBtcUsd, one.ListedDebtPerBtcAtMostUsd, one.Instruments, one.Reconciliation,
        }),
    ];

    private static decimal? Rounded(decimal? number, int decimals) => number is { } known ? Math.Round(known, decimals) : null;
}

/// <summary>Ours against what a miner reported. Whole US dollars; a difference is positive where ours is larger.</summary>
/// <param name="Status">Ties, Differs, Estimate (the balance was put together from deals and confirms nothing) or NoFiling.</param>
/// <param name="Basis">Principal, Carrying or Mixed; null where nothing was reported.</param>
/// <param name="Confidence">The worst of the reported classes.</param>
/// <param name="Scope">Company, Consolidated or ParentAlone.</param>
public sealed record ReconciliationAnswer(
    string Ticker, Quarter Quarter, DateOnly ComparedOn, string Status, long OursUsd, long? ReportedUsd, string? Basis, string? Confidence,
    long? DifferenceUsd, decimal? DifferencePercent, string Scope, IReadOnlyList<string> SourceUrls)
{
    internal static ReconciliationAnswer Of(Reconciliation one) => new(
        one.Miner.Ticker, one.Quarter, one.ComparedOn, one.Status.ToString(), one.OursUsd, one.Reported?.AmountUsd, one.Reported is { AmountUsd: not null } basis ? basis.Basis.ToString() : null,
        one.Reported is { AmountUsd: not null } source ? source.Confidence.ToString().ToLowerInvariant() : null, one.DifferenceUsd, one.DifferencePercent is { } percent ? Math.Round(percent, 4) : null, one.Scope.ToString(),
        [.. (one.Reported?.Rows ?? []).Select(row => row.Source.Url).OfType<string>().Distinct()]);

    internal static IEnumerable<IReadOnlyList<object?>> Csv(IEnumerable<ReconciliationAnswer> answers) =>
    [
        ["ticker", "quarter", "compared_on", "status", "ours_usd", "reported_usd", "basis", "confidence", "difference_usd", "difference_pct", "scope", "source_urls"],
        .. answers.Select(one => new object?[]
        {
            one.Ticker, one.Quarter.ToString(), one.ComparedOn, one.Status, one.OursUsd, one.ReportedUsd, one.Basis, one.Confidence,
            one.DifferenceUsd, one.DifferencePercent, one.Scope, one.SourceUrls,
        }),
    ];
}
