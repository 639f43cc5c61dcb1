using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>A miner's hashrate at a quarter's end beside that of a year before, and what it did meanwhile.</summary>
/// <param name="HashrateEhs">EH/s.</param>
/// <param name="SharePercent">Of the network's hashrate.</param>
/// <param name="StandStillEhs">EH/s that would keep the share of a year before.</param>
/// <param name="DebtAddedUsd">Principal owed, less that of a year before.</param>
/// <param name="DebtPerEhsAddedUsd">For each EH/s added; null if none was added.</param>
/// <param name="ListedDebtAddedUsd">Of it what the listed company owes or guarantees in full, at least; the next with all whose recourse is not known at most.</param>
/// <param name="ListedDebtPerEhsAddedUsd">That for each EH/s added, at least; the next at most.</param>
/// <param name="CapexUsd">Of the four quarters, as far as they are known.</param>
/// <param name="CapexQuarters">For how many of the four it is known.</param>
/// <param name="DebtRaisedUsd">Principal of new offerings of the four quarters.</param>
/// <param name="RevenueUsd">Of the quarter, as all that follows.</param>
/// <param name="InterestCover">Adjusted EBITDA ÷ interest expense of the quarter.</param>
public sealed record MinerDriverAnswer(
    string Ticker,
    Quarter Quarter,
    decimal? HashrateEhs,
    decimal? HashrateBeforeEhs,
    decimal? SharePercent,
    decimal? ShareBeforePercent,
    decimal? StandStillEhs,
    long? DebtAddedUsd,
    decimal? DebtPerEhsAddedUsd,
    long? ListedDebtAddedUsd,
    long? ListedDebtAddedAtMostUsd,
    decimal? ListedDebtPerEhsAddedUsd,
    decimal? ListedDebtPerEhsAddedAtMostUsd,
    long? CapexUsd,
    int CapexQuarters,
    long? EquityRaisedUsd,
    int EquityQuarters,
    long DebtRaisedUsd,
    long? RevenueUsd,
    long? MiningRevenueUsd,
    long? HostingRevenueUsd,
    long? InterestExpenseUsd,
    long? AdjustedEbitdaUsd,
    decimal? InterestCover)
{
    private const int Digits = 4;

    internal static MinerDriverAnswer Of(MinerYear one) => new(
        one.Miner.Ticker, one.Quarter, one.Now?.HashrateEhs, one.Then?.HashrateEhs, Rounded(one.SharePercent), Rounded(one.ShareThenPercent), Rounded(one.StandStillEhs),
        one.DebtAddedUsd, Rounded(one.DebtPerEhsAdded, 0),
        (long?)one.Listed?.Usd.Low, (long?)one.Listed?.Usd.High, Rounded(one.ListedPerEhsAdded?.Low, 0), Rounded(one.ListedPerEhsAdded?.High, 0), one.Capex.Usd, one.Capex.Rows.Count, one.Equity.Usd, one.Equity.Rows.Count, one.DebtRaisedUsd,
        one.Now?.RevenueUsd, one.Now?.MiningRevenueUsd, one.Now?.HpcRevenueUsd, one.Now?.InterestExpenseUsd, one.Now?.AdjustedEbitdaUsd, Rounded(one.InterestCover));

    internal static IEnumerable<IReadOnlyList<object?>> Csv(IEnumerable<MinerDriverAnswer> rows) =>
    [
        [
            "ticker", "quarter", "hashrate_ehs", "hashrate_before_ehs", "share_pct", "share_before_pct", "stand_still_ehs", "debt_added_usd", "debt_per_ehs_added_usd",
            "listed_debt_added_usd", "listed_debt_added_at_most_usd", "listed_debt_per_ehs_added_usd", "listed_debt_per_ehs_added_at_most_usd",
            "capex_usd", "capex_quarters", "equity_raised_usd", "equity_quarters", "debt_raised_usd", "revenue_usd", "mining_revenue_usd", "hosting_revenue_usd",
            "interest_expense_usd", "adjusted_ebitda_usd", "interest_cover",
        ],
        .. rows.Select(row => new object?[]
        {
            row.Ticker, row.Quarter.ToString(), row.HashrateEhs, row.HashrateBeforeEhs, row.SharePercent, row.ShareBeforePercent, row.StandStillEhs, row.DebtAddedUsd, row.DebtPerEhsAddedUsd,
            row.ListedDebtAddedUsd, row.ListedDebtAddedAtMostUsd, row.ListedDebtPerEhsAddedUsd, row.ListedDebtPerEhsAddedAtMostUsd,
            row.CapexUsd, row.CapexQuarters, row.EquityRaisedUsd, row.EquityQuarters, row.DebtRaisedUsd, row.RevenueUsd, row.MiningRevenueUsd, row.HostingRevenueUsd,
            row.InterestExpenseUsd, row.AdjustedEbitdaUsd, row.InterestCover,
        }),
    ];

    private static decimal? Rounded(decimal? number, int digits = Digits) => number is { } known ? decimal.Round(known, digits, MidpointRounding.AwayFromZero) : null;
}
