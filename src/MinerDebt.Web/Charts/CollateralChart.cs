using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Charts;

/// <summary>Pledged bitcoin on one price axis: for each loan the price at which it is worth the loan, and its thresholds.</summary>
public static class CollateralChart
{
    /// <param name="rows">Those without a known number of bitcoin have no place on the axis.</param>
    /// <param name="quarter">The name of the quarter whose price is given.</param>
    /// <param name="quarterUsd">Of one bitcoin; null if it is not known.</param>
    /// <param name="askedUsd">The price that the address asks for; null for none.</param>
    public static PriceAxisData Of(IReadOnlyList<Collateral> rows, string quarter, decimal? quarterUsd, decimal? askedUsd, Func<Collateral, string> href)
    {
        var price = askedUsd ?? quarterUsd;
        var drawn = rows.Where(one => one.PriceAt(100) is not null).ToList();
        return new PriceAxisData(
            "collateral", "Prices of bitcoin that matter for loans", Summary(drawn, price),
            [.. drawn.Select(one => Row(one, price, href(one)))],
            [
                .. quarterUsd is { } usd ? [new PriceLine(quarter, usd, false)] : Array.Empty<PriceLine>(),
                .. askedUsd is { } asked ? [new PriceLine("Price asked for", asked, true)] : Array.Empty<PriceLine>(),
            ]);
    }

    private static PriceRow Row(Collateral one, decimal? price, string href) => new(
        $"{one.Miner.Ticker}, {CreditText.Bitcoin(one.Pledge.BtcPledged)} BTC",
        one.PrincipalUsd!.Value,
        one.PriceAt(100)!.Value,
        price,
        [
            new PriceMark(PriceMarkKind.Worth, one.PriceAt(100)!.Value, false),
            .. Mark(PriceMarkKind.MarginCall, one.MarginCallPriceUsd, one.IsIllustrated),
            .. Mark(PriceMarkKind.Liquidation, one.LiquidationPriceUsd, one.IsIllustrated),
        ],
        [
            new WaterfallPart("Loan-to-value", CreditText.Ltv(one.LtvAt(price))),
            new WaterfallPart("Worth the loan at", CreditText.Price(one.PriceAt(100))),
            new WaterfallPart("Margin call at", one.MarginCallPriceUsd is { } call ? CreditText.Price(call) : "not public"),
            new WaterfallPart("Liquidation at", one.LiquidationPriceUsd is { } sale ? CreditText.Price(sale) : "not public"),
            .. one.IsIllustrated ? [new WaterfallPart("Thresholds", "illustration")] : Array.Empty<WaterfallPart>(),
        ],
        href);

    private static IEnumerable<PriceMark> Mark(PriceMarkKind kind, decimal? usd, bool isIllustration) =>
        usd is { } known ? [new PriceMark(kind, known, isIllustration)] : [];

    private static string Summary(IReadOnlyList<Collateral> rows, decimal? price) => rows.Count == 0
        ? "No number of pledged bitcoin is public."
        : $"At {CreditText.Price(price)} for one bitcoin: {string.Join(", ", rows.Select(one => $"{one.Miner.Ticker} at a loan-to-value of {CreditText.Ltv(one.LtvAt(price))}, worth the loan down to {CreditText.Price(one.PriceAt(100))}"))}.";
}
