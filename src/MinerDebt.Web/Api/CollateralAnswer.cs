using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>Bitcoin pledged for a loan, or for several together. Null is not known or not public.</summary>
/// <param name="OfferingIds">The loans that it secures.</param>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="AsOf">The day of the pledge.</param>
/// <param name="ValuedOn">The day on which the loans and the price are taken: that of the pledge, or the end of the quarter asked for.</param>
/// <param name="BtcPledged">Bitcoin; null where it is not known.</param>
/// <param name="PrincipalUsd">Owed on the loans on that day, whole US dollars.</param>
/// <param name="BtcPriceUsd">Of one bitcoin at the end of that day's quarter.</param>
/// <param name="LtvPercent">Loan ÷ (bitcoin pledged × price).</param>
/// <param name="InitialLtvPercent">When the loan was made.</param>
/// <param name="MarginCallLtvPercent">From which the lender may ask for more bitcoin.</param>
/// <param name="LiquidationLtvPercent">From which the lender may sell the bitcoin.</param>
/// <param name="MarginCallPriceUsd">Loan ÷ (bitcoin pledged × margin call threshold): US dollars for one bitcoin.</param>
/// <param name="LiquidationPriceUsd">The same at the liquidation threshold.</param>
/// <param name="ShareOfHolding">Of the bitcoin that the miner held, from 0.</param>
/// <param name="Source">Where the pledge was read.</param>
public sealed record CollateralAnswer(
    IReadOnlyList<string> OfferingIds, string Ticker, DateOnly AsOf, DateOnly ValuedOn, decimal? BtcPledged, long? PrincipalUsd, decimal? BtcPriceUsd, decimal? LtvPercent,
    decimal? InitialLtvPercent, decimal? MarginCallLtvPercent, decimal? LiquidationLtvPercent, decimal? MarginCallPriceUsd, decimal? LiquidationPriceUsd, decimal? ShareOfHolding,
    Source Source)
{
    internal static CollateralAnswer Of(Collateral one) => new(
        one.Pledge.OfferingIds, one.Miner.Ticker, one.Pledge.AsOf, one.ValuedOn, one.Pledge.BtcPledged, one.PrincipalUsd, one.BtcPriceUsd, Rounded(one.LtvPercent, 4),
        one.Pledge.InitialLtvPercent, one.Pledge.MarginCallLtvPercent, one.Pledge.LiquidationLtvPercent,
        Rounded(one.MarginCallPriceUsd, 2), Rounded(one.LiquidationPriceUsd, 2), Rounded(one.ShareOfHolding, 6), one.Pledge.Source);

    internal static IEnumerable<IReadOnlyList<object?>> Csv(IEnumerable<CollateralAnswer> answers) =>
    [
        ["offering_ids", "ticker", "as_of", "valued_on", "btc_pledged", "principal_usd", "btc_price_usd", "ltv_pct", "initial_ltv_pct", "margin_call_ltv_pct", "liquidation_ltv_pct",
            "margin_call_price_usd", "liquidation_price_usd", "share_of_holding", "source_url", "confidence"],
        .. answers.Select(one => new object?[]
        {
            string.Join(';', one.OfferingIds), one.Ticker, one.AsOf, one.ValuedOn, one.BtcPledged, one.PrincipalUsd, one.BtcPriceUsd, one.LtvPercent, one.InitialLtvPercent,
            one.MarginCallLtvPercent, one.LiquidationLtvPercent, one.MarginCallPriceUsd, one.LiquidationPriceUsd, one.ShareOfHolding, one.Source.Url, one.Source.Confidence?.ToString().ToLowerInvariant(),
        }),
    ];

    private static decimal? Rounded(decimal? number, int decimals) => number is { } known ? Math.Round(known, decimals) : null;
}
