using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Miners;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>A miner at the end of a quarter beside others. Whole US dollars, percent, EH/s, bitcoin; null is not known.</summary>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="Name">The name of the miner.</param>
/// <param name="Quarter">The quarter at whose end everything is taken.</param>
/// <param name="OwedUsd">Principal owed, whole US dollars; null where it is not known.</param>
/// <param name="YearBeforeUsd">Principal owed four quarters before; null where it is not known.</param>
/// <param name="Share">Of the principal of the miners in the answer, from 0 to 1.</param>
/// <param name="CouponPercent">Weighted by principal over fixed coupons of straight debt and convertibles together: it moves with their mix, so read the two below.</param>
/// <param name="StraightCouponPercent">Of straight debt, fixed and floating over SOFR.</param>
/// <param name="ConvertibleCouponPercent">Of convertibles.</param>
/// <param name="ListedCompanyUsd">What the listed company owes or guarantees in full.</param>
/// <param name="UnknownRecourseUsd">Principal with a recourse that is not known.</param>
/// <param name="NextDueOn">The next installment, maturity or unconditional holder put.</param>
/// <param name="NextDueIsPut">Whether a holder put is what falls due next; null where nothing with a known day does.</param>
/// <param name="HashrateEhs">EH/s; null where it is not known.</param>
/// <param name="HashrateQuarter">The quarter that the hashrate is of; null where no hashrate is known.</param>
/// <param name="DebtPerEhsUsd">US dollars owed for each EH/s; null where the hashrate is not known.</param>
/// <param name="ListedDebtPerEhsUsd">Debt on the listed company alone for each EH/s, US dollars, at least; null where the hashrate is not known.</param>
/// <param name="ListedDebtPerEhsAtMostUsd">The same with all whose recourse is not known, at most.</param>
/// <param name="BtcHeld">Bitcoin held; null where it is not known.</param>
/// <param name="BtcQuarter">The quarter that the bitcoin is of; null where none is known.</param>
/// <param name="DebtPerBtcUsd">US dollars owed for each bitcoin held; null where none is held or that is not known.</param>
/// <param name="ListedDebtPerBtcUsd">Debt on the listed company alone for each bitcoin held, US dollars, at least; null where none is held or that is not known.</param>
/// <param name="ListedDebtPerBtcAtMostUsd">The same with all whose recourse is not known, at most.</param>
/// <param name="Instruments">How many instruments something was owed on.</param>
/// <param name="Reconciliation">Ties, Differs, Estimate or NoFiling.</param>
public sealed record ComparisonAnswer(
    string Ticker, string Name, Quarter Quarter, long? OwedUsd, long? YearBeforeUsd, decimal? Share, decimal? CouponPercent,
    decimal? StraightCouponPercent, decimal? ConvertibleCouponPercent, long ListedCompanyUsd, long UnknownRecourseUsd,
    DateOnly? NextDueOn, bool? NextDueIsPut, decimal? HashrateEhs, Quarter? HashrateQuarter, decimal? DebtPerEhsUsd, decimal? ListedDebtPerEhsUsd, decimal? ListedDebtPerEhsAtMostUsd,
    decimal? BtcHeld, Quarter? BtcQuarter, decimal? DebtPerBtcUsd, decimal? ListedDebtPerBtcUsd, decimal? ListedDebtPerBtcAtMostUsd, int Instruments, [property: Words(typeof(ReconciliationStatus), Letters.AsTheyAre)] string Reconciliation)
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
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="Quarter">The quarter that was reported.</param>
/// <param name="ComparedOn">The end of the fiscal period that was reported; the quarter's end where nothing was.</param>
/// <param name="Status">Ties, Differs, Estimate (the balance was put together from deals and confirms nothing) or NoFiling.</param>
/// <param name="OursUsd">Principal of our instruments on that day, whole US dollars.</param>
/// <param name="ReportedUsd">Debt that the miner reported, whole US dollars; null where it reported none.</param>
/// <param name="Basis">Principal, Carrying or Mixed; null where nothing was reported.</param>
/// <param name="Confidence">The worst of the reported classes.</param>
/// <param name="DifferenceUsd">Ours less reported, whole US dollars: positive where ours is larger; null where nothing was reported.</param>
/// <param name="DifferencePercent">The same in percent of what was reported, with its sign; null where nothing or 0 was reported.</param>
/// <param name="Scope">Company, Consolidated or ParentAlone.</param>
/// <param name="SourceUrls">Addresses of what it was reported in; empty where nothing was.</param>
public sealed record ReconciliationAnswer(
    string Ticker, Quarter Quarter, DateOnly ComparedOn, [property: Words(typeof(ReconciliationStatus), Letters.AsTheyAre)] string Status, long OursUsd, long? ReportedUsd,
    [property: Words(typeof(BalanceBasis), Letters.AsTheyAre)] string? Basis, [property: Words(typeof(Confidence), Letters.Small)] string? Confidence,
    long? DifferenceUsd, decimal? DifferencePercent, [property: Words(typeof(ReconciliationScope), Letters.AsTheyAre)] string Scope, IReadOnlyList<string> SourceUrls)
{
    internal static ReconciliationAnswer Of(Reconciliation one) => new(
        one.Miner.Ticker, one.Quarter, one.ComparedOn, one.Status.ToString(), one.OursUsd, one.Reported?.AmountUsd, one.Reported is { AmountUsd: not null } basis ? basis.Basis.ToString() : null,
        one.Reported is { AmountUsd: not null } source ? source.Confidence.ToString().ToLowerInvariant() : null, one.DifferenceUsd, one.DifferencePercent is { } percent ? Math.Round(percent, 4) : null, one.Scope.ToString(),
        [.. (one.Reported?.Rows ?? []).Select(row => row.Source.Url).OfType<string>().Distinct()]);

    internal static IEnumerable<IReadOnlyList<object?>> Csv(IEnumerable<ReconciliationAnswer> answers) =>
        answers.Select(one => (IReadOnlyList<object?>)
        [
            one.Ticker, one.Quarter.ToString(), one.ComparedOn, one.Status, one.OursUsd, one.ReportedUsd, one.Basis, one.Confidence,
            one.DifferenceUsd, one.DifferencePercent, one.Scope, one.SourceUrls,
        ]).Prepend(["ticker", "quarter", "compared_on", "status", "ours_usd", "reported_usd", "basis", "confidence", "difference_usd", "difference_pct", "scope", "source_urls"]);
}
