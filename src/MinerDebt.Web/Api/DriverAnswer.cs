using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>A quarter of the market, the debt and what miners did. What is summed over miners is a lower bound.</summary>
/// <param name="Quarter">The quarter, at whose end amounts are owed and held.</param>
/// <param name="BtcPriceUsd">US dollars for one bitcoin at the quarter's end; null where it is not known.</param>
/// <param name="HashpriceUsd">US dollars for one PH/s and day at the quarter's end; null where it is not known.</param>
/// <param name="NetworkHashrateEhs">Of the whole network at the quarter's end, EH/s; null where it is not known.</param>
/// <param name="DebtUsd">Principal owed at the quarter's end; null outside the register.</param>
/// <param name="DebtRaisedUsd">Principal of new offerings of the quarter, facilities at their committed size, drawn or not.</param>
/// <param name="EquityRaisedUsd">Net cash from shares; null where it is known of no miner.</param>
/// <param name="EquityMiners">Over how many miners, also those that raised 0.</param>
/// <param name="CapexUsd">Capital spending, positive; null where it is known of no miner.</param>
/// <param name="CapexMiners">Over how many miners, also those that spent 0.</param>
/// <param name="BlockSubsidyBtc">Bitcoin for each block at the quarter's end; null where it is not known.</param>
/// <param name="RevenueUsd">Total revenue of the quarter; null where it is known of no miner.</param>
/// <param name="RevenueMiners">Over how many miners.</param>
/// <param name="MiningRevenueUsd">Revenue from mining of the quarter; null where it is known of no miner.</param>
/// <param name="MiningRevenueMiners">Over how many miners.</param>
/// <param name="HostingRevenueUsd">Revenue from AI and hosting of the quarter; null where it is known of no miner.</param>
/// <param name="HostingRevenueMiners">Over how many miners.</param>
/// <param name="InterestExpenseUsd">Interest expense of the quarter, positive; null where it is known of no miner.</param>
/// <param name="InterestExpenseMiners">Over how many miners.</param>
/// <param name="Miners">How many miners there are to sum over.</param>
public sealed record DriverAnswer(
    Quarter Quarter,
    decimal? BtcPriceUsd,
    decimal? HashpriceUsd,
    decimal? NetworkHashrateEhs,
    long? DebtUsd,
    long DebtRaisedUsd,
    long? EquityRaisedUsd,
    int EquityMiners,
    long? CapexUsd,
    int CapexMiners,
    decimal? BlockSubsidyBtc,
    long? RevenueUsd,
    int RevenueMiners,
    long? MiningRevenueUsd,
    int MiningRevenueMiners,
    long? HostingRevenueUsd,
    int HostingRevenueMiners,
    long? InterestExpenseUsd,
    int InterestExpenseMiners,
    int Miners)
{
    internal static DriverAnswer Of(DriverQuarter one)
    {
        var (equity, capex, revenue, mining, hosting, interest) = (
            one[MinerMeasure.Equity], one[MinerMeasure.Capex], one[MinerMeasure.Revenue], one[MinerMeasure.Mining], one[MinerMeasure.Hosting], one[MinerMeasure.Interest]);
        return new DriverAnswer(
            one.Quarter, one.Market?.BtcPriceUsd, one.Market?.HashpriceUsdPerPhsDay, one.Market?.NetworkHashrateEhs, one.DebtUsd, one.DebtRaisedUsd,
            equity.Usd, equity.Rows.Count, capex.Usd, capex.Rows.Count, one.Market?.BlockSubsidyBtc,
            revenue.Usd, revenue.Rows.Count, mining.Usd, mining.Rows.Count, hosting.Usd, hosting.Rows.Count, interest.Usd, interest.Rows.Count, equity.Of);
    }

    internal static IEnumerable<IReadOnlyList<object?>> Csv(IEnumerable<DriverAnswer> rows) =>
    [
        [
            "quarter", "btc_price_usd", "hashprice_usd", "network_hashrate_ehs", "debt_usd", "debt_raised_usd", "equity_raised_usd", "equity_miners",
            "capex_usd", "capex_miners", "block_subsidy_btc", "revenue_usd", "revenue_miners", "mining_revenue_usd", "mining_revenue_miners",
            "hosting_revenue_usd", "hosting_revenue_miners", "interest_expense_usd", "interest_expense_miners", "miners",
        ],
        .. rows.Select(row => new object?[]
        {
            row.Quarter.ToString(), row.BtcPriceUsd, row.HashpriceUsd, row.NetworkHashrateEhs, row.DebtUsd, row.DebtRaisedUsd, row.EquityRaisedUsd, row.EquityMiners,
            row.CapexUsd, row.CapexMiners, row.BlockSubsidyBtc, row.RevenueUsd, row.RevenueMiners, row.MiningRevenueUsd, row.MiningRevenueMiners,
            row.HostingRevenueUsd, row.HostingRevenueMiners, row.InterestExpenseUsd, row.InterestExpenseMiners, row.Miners,
        }),
    ];
}
