using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>A miner's hashrate at a quarter's end beside that of a year before, and what it did meanwhile.</summary>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="Quarter">The last of the four quarters.</param>
/// <param name="HashrateEhs">EH/s at the quarter's end; null where it is not known.</param>
/// <param name="HashrateBeforeEhs">EH/s a year before; null where it is not known.</param>
/// <param name="SharePercent">Of the network's hashrate, percent; null where it is not known.</param>
/// <param name="ShareBeforePercent">Of the network a year before, percent; null where it is not known.</param>
/// <param name="StandStillEhs">EH/s that would keep the share of a year before.</param>
/// <param name="DebtAddedUsd">Principal owed, less that of a year before: negative where less is owed; null where either is not known.</param>
/// <param name="DebtPerEhsAddedUsd">US dollars of debt added for each EH/s added, negative where less is owed; null if none was added.</param>
/// <param name="ListedDebtAddedUsd">Of the debt added what the listed company owes or guarantees in full, at least; negative where less is owed.</param>
/// <param name="ListedDebtAddedAtMostUsd">The same with all whose recourse is not known, at most; negative where less is owed.</param>
/// <param name="ListedDebtPerEhsAddedUsd">That for each EH/s added, at least; null if none was added.</param>
/// <param name="ListedDebtPerEhsAddedAtMostUsd">The same at most; null if no hashrate was added.</param>
/// <param name="CapexUsd">Capital spending of the four quarters, as far as it is known; null where it is known of none.</param>
/// <param name="CapexQuarters">For how many of the four it is known.</param>
/// <param name="EquityRaisedUsd">Net cash from shares of the four quarters, as far as it is known; null where it is known of none.</param>
/// <param name="EquityQuarters">For how many of the four it is known.</param>
/// <param name="DebtRaisedUsd">Principal of new offerings of the four quarters.</param>
/// <param name="RevenueUsd">Total revenue of the quarter; null where it is not known.</param>
/// <param name="MiningRevenueUsd">Revenue from mining; null where it is not known.</param>
/// <param name="HostingRevenueUsd">Revenue from AI and hosting; null where it is not known.</param>
/// <param name="InterestExpenseUsd">Interest expense, positive; null where it is not known.</param>
/// <param name="AdjustedEbitdaUsd">Adjusted EBITDA as the miner reported it, negative for a loss; null where it is not known.</param>
/// <param name="InterestCover">Adjusted EBITDA ÷ interest expense of the quarter, negative for a loss; null where either is not known.</param>
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
