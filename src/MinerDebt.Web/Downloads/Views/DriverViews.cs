using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Views;

/// <summary>The market, and what miners did beside their debt.</summary>
internal static class DriverViews
{
    // More columns would be lines.
    private const int Drawn = 40;

    public static ChartView Funding(ChartRequest request)
    {
        var view = new DriverView(request.Book, request.Query);
        var title = TitleOf(request, view, "Equity raised against debt raised");
        var summary = string.Join(' ', new[] { view.Quarters[0], view.Quarters[^1] }.Distinct()
            .Select(one => $"{one.Quarter.Label}: debt raised {Usd.Short(one.DebtRaisedUsd)}, equity raised {Terms.Usd(one[MinerMeasure.Equity].Usd)}, capital spending {Terms.Usd(one[MinerMeasure.Capex].Usd)}."));
        var chart = DriverChart.Funding("funding", title, summary, view.Quarters, quarter => request.Open(ProofLink.Driver(DriverFigure.Equity, quarter)));
        return new ChartView(title, "During each quarter, US dollars", new Drawing.Columns(chart, ChartShape.Grouped), new DataTable(
            [
                Tables.Quarter,
                new("debt_raised_usd", DataType.Whole, "Principal of new offerings, facilities at their committed size.", "USD"),
                new("equity_raised_usd", DataType.Whole, "Net cash from shares, summed over the companies for which it is known. Empty where it is known of none.", "USD"),
                new("equity_companies", DataType.Whole, "For how many companies it is known."),
                new("capex_usd", DataType.Whole, "Capital spending, summed over the companies for which it is known. Empty where it is known of none.", "USD"),
                new("capex_companies", DataType.Whole, "For how many companies it is known."),
                new("companies", DataType.Whole, "How many companies there are."),
            ],
            view.Quarters.Select(one => (IReadOnlyList<object?>)
            [
                one.Quarter.ToString(), one.DebtRaisedUsd, one[MinerMeasure.Equity].Usd, one[MinerMeasure.Equity].Rows.Count,
                one[MinerMeasure.Capex].Usd, one[MinerMeasure.Capex].Rows.Count, one[MinerMeasure.Equity].Of,
            ])))
        {
            Notes = ["Debt raised is complete, with facilities at their committed size, drawn or not. What is summed over companies is a lower bound: most statements do not tell all of it."],
            Sources = view.Quarters.SelectMany(one => one[MinerMeasure.Equity].Rows.Concat(one[MinerMeasure.Capex].Rows)).Select(row => row.Source),
        };
    }

    public static ChartView Debt(ChartRequest request)
    {
        var view = new DriverView(request.Book, request.Query);
        return Line(request, view, "owed", "Debt owed", "Principal owed at quarter end, US dollars", "debt_usd", "USD", ChartUnit.Usd, 0, one => one.DebtUsd,
            quarter => view.IsInRegister(quarter) ? request.Open(ProofLink.Debt(quarter)) : null) with
        {
            Title = TitleOf(request, view, "Debt owed"),
            Sources = FigureSources.OfEvents(view.Selection.Ledgers(request.Book), view.At.End),
        };
    }

    public static ChartView Bitcoin(ChartRequest request) =>
        Market(request, "btc", "Bitcoin price", "At quarter end, US dollars", "btc_price_usd", "USD", ChartUnit.Usd, 1, DriverFigure.Btc, market => market.BtcPriceUsd);

    public static ChartView Hashrate(ChartRequest request) =>
        Market(request, "network", "Network hashrate", "At quarter end, EH/s", "network_hashrate_ehs", "EH/s", ChartUnit.Ehs, 2, DriverFigure.Network, market => market.NetworkHashrateEhs);

    public static ChartView Hashprice(ChartRequest request) =>
        Market(request, "hashprice", "Hashprice, for one PH/s and day", "At quarter end, US dollars", "hashprice_usd", "USD", ChartUnit.Cents, 3, DriverFigure.Hashprice, market => market.HashpriceUsdPerPhsDay);

    /// <summary>The largest shares of the network's hashrate.</summary>
    public static ChartView NetworkShares(ChartRequest request)
    {
        var view = new DriverView(request.Book, request.Query);
        var shares = NetworkShare.All(request.Book, view.Selection);
        var title = TitleOf(request, view, "Share of the network’s hashrate");
        var summary = shares.Count == 0 ? "No hashrate is known."
            : $"Share of the network’s hashrate, the newest known: {string.Join(", ", shares.Take(SeriesColours.Count).Select(share => $"{share.Miner.Ticker} {Terms.Percent(share.Latest)}"))}.";
        var chart = DriverChart.Shares("shares", title, summary, shares, view.Selection.Quarters, request.Book);
        return new ChartView(title, "At quarter end, percent", new Drawing.Columns(chart, ChartShape.Lines), new DataTable(
            [Tables.Quarter, Tables.Ticker, new("share_pct", DataType.Number, "The company's hashrate ÷ that of the network. Empty where either is not known.", "percent")],
            view.Selection.Quarters.Index().SelectMany(quarter => shares.Select(share => (IReadOnlyList<object?>)[quarter.Item.ToString(), share.Miner.Ticker, Rounded(share.Percents[quarter.Index])]))))
        {
            Sources = view.Quarters.Select(one => one.Market?.Source).OfType<Source>().Concat(
                shares.SelectMany(share => request.Book.Facts.OfMiner<MinerQuarter>(share.Miner.Ticker)).Where(row => row.HashrateEhs is not null && row.Quarter >= view.Selection.From && row.Quarter <= view.At).Select(row => row.Source)),
        };
    }

    /// <summary>Revenue and interest of each miner.</summary>
    public static ChartView Revenue(ChartRequest request)
    {
        var view = new DriverView(request.Book, request.Query);
        var rows = RevenueRows(view);
        List<MinerYear> drawn = [.. rows.Where(one => one.Now is { RevenueUsd: not null } or { InterestExpenseUsd: not null }).Take(Drawn)];
        var title = ViewTitle.Of(request.Book, request.Query with { Types = [] }, "Revenue and interest", view.At.Label);
        var summary = string.Join(' ', drawn.Select(one =>
            $"{one.Miner.Ticker}: revenue {Terms.Usd(one.Now!.RevenueUsd)}, mining {Terms.Usd(one.Now.MiningRevenueUsd)}, AI hosting {Terms.Usd(one.Now.HpcRevenueUsd)}, interest {Terms.Usd(one.Now.InterestExpenseUsd)}."));
        var chart = DriverChart.Revenue("revenue", title, summary, drawn, one => request.Open(ProofLink.Driver(DriverFigure.Revenue, view.At, one.Miner.Ticker)));
        return new ChartView(title, "During the quarter, US dollars", new Drawing.Columns(chart, ChartShape.Grouped, true), new DataTable(
            [
                Tables.Quarter, Tables.Ticker,
                new("revenue_usd", DataType.Whole, "Revenue of the quarter. Empty where it is not known.", "USD"),
                new("mining_revenue_usd", DataType.Whole, "Of it from mining. Empty where it is not known.", "USD"),
                new("hosting_revenue_usd", DataType.Whole, "Of it from AI and hosting. Empty where it is not known.", "USD"),
                new("interest_expense_usd", DataType.Whole, "Interest expense of the quarter. Empty where it is not known.", "USD"),
            ],
            rows.Select(one => (IReadOnlyList<object?>)[view.At.ToString(), one.Miner.Ticker, one.Now!.RevenueUsd, one.Now.MiningRevenueUsd, one.Now.HpcRevenueUsd, one.Now.InterestExpenseUsd])))
        {
            Notes = ["What is not known is left out, never 0."],
            Sources = rows.Select(one => one.Now!.Source),
        };
    }

    /// <summary>The miners of which something of the quarter is known, the largest revenue first.</summary>
    public static IReadOnlyList<MinerYear> RevenueRows(DriverView view) =>
    [
        .. view.Years.Where(one => one.Now is { } now && Measures.Any(measure => now.Of(measure) is not null))
            .OrderByDescending(one => one.Now!.RevenueUsd).ThenBy(one => one.Miner.Ticker, StringComparer.Ordinal),
    ];

    private static readonly MinerMeasure[] Measures =
        [MinerMeasure.Revenue, MinerMeasure.Mining, MinerMeasure.Hosting, MinerMeasure.Capex, MinerMeasure.Interest, MinerMeasure.Ebitda];

    private static ChartView Market(
        ChartRequest request, string id, string what, string measure, string column, string unit, ChartUnit chartUnit, int slot, DriverFigure figure, Func<MarketQuarter, decimal?> value)
    {
        var view = new DriverView(request.Book, request.Query);
        return Line(request, view, id, what, measure, column, unit, chartUnit, slot, one => one.Market is { } market ? value(market) : null, quarter => request.Open(ProofLink.Driver(figure, quarter))) with
        {
            Notes = figure == DriverFigure.Btc ? [] : ["It comes from several sources that measure differently."],
            Sources = view.Quarters.Where(one => one.Market is { } market && value(market) is not null).Select(one => one.Market!.Source),
        };
    }

    // What the market does is not that of a company.
    private static ChartView Line(
        ChartRequest request, DriverView view, string id, string what, string measure, string column, string unit, ChartUnit chartUnit, int slot, Func<DriverQuarter, decimal?> value, Func<Quarter, string?> href)
    {
        var chart = DriverChart.Line(id, what, view.Quarters, chartUnit, slot, value, href);
        return new ChartView(
            $"{what}: {ViewTitle.Range(view.Selection.From, view.At)}{ViewTitle.Known(request.Book)}", measure, new Drawing.Columns(chart, ChartShape.Lines, true), new DataTable(
                [Tables.Quarter, new(column, DataType.Number, $"{what} at the quarter's end. Empty where it is not known.", unit)],
                view.Quarters.Select(one => (IReadOnlyList<object?>)[one.Quarter.ToString(), value(one)])));
    }

    private static string TitleOf(ChartRequest request, DriverView view, string what) => ViewTitle.Of(request.Book, request.Query, what, ViewTitle.Range(view.Selection.From, view.At));

    private static decimal? Rounded(decimal? number) => number is { } known ? Math.Round(known, 4) : null;
}
