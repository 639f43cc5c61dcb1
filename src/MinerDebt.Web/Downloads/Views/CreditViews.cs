using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Views;

/// <summary>A bridge; null where the register has but one quarter.</summary>
public sealed record BridgeView(string Title, string Measure, WaterfallData Data, DataTable Table, Bridge? Bridge) : ChartView(Title, Measure, new Drawing.Waterfall(Data), Table);

/// <summary>What secures the debt, and waterfalls.</summary>
internal static class CreditViews
{
    public static ChartView Collateral(ChartRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var selection = query.Select(book.Register[0], book.Register[^1]);
        var at = query.At ?? selection.To;
        var view = new CollateralView(book, query, selection, at);
        IReadOnlyList<Collateral> rows = [.. view.Shown, .. view.Later];
        var title = ViewTitle.Of(
            book, query, $"Prices of bitcoin that matter for loans{(query.Btc is { } btc ? $", beside {CreditText.Price(btc)}" : "")}", $"bitcoin pledged at the {ViewTitle.End(at)}");
        var chart = CollateralChart.Of(rows, at.Label, book.Facts.Find<MarketQuarter>(at.ToString())?.BtcPriceUsd, query.Btc, one => request.Open(Figure(one))) with { Title = title };
        return new ChartView(title, "US dollars for one bitcoin", new Drawing.PriceAxis(chart), Table(rows))
        {
            Notes =
            [
                "A threshold that is not public is not assumed.",
                "Several lines of one lender that share their collateral stand together.",
                .. view.Illustration is null ? Array.Empty<string>() : ["Dashed marks: an illustration with the thresholds of another lender."],
            ],
            Sources = rows.Select(one => one.Pledge.Source),
        };
    }

    /// <summary>The value of the key <c>open</c> for a pledge.</summary>
    public static string Figure(Collateral one) => ProofLink.Collateral(one.Pledge.OfferingIds[0], one.Pledge.AsOf);

    public static BridgeView Bridge(ChartRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var quarter = query.At ?? book.Register[^1];
        if (Core.Analysis.Debt.Bridge.Quarters(book).Count == 0)
        {
            var noTitle = ViewTitle.Of(book, query, "How the debt changed", quarter.Label);
            var none = new WaterfallData("bridge", noTitle, "The register has one quarter: there is none before it to start from.", []);
            return new BridgeView(noTitle, "Principal, US dollars", none, Tables.Steps(none), null);
        }

        var selection = query.Select(quarter - 1, quarter) with { From = quarter - 1, To = quarter };
        var bridge = Core.Analysis.Debt.Bridge.Of(book, selection, quarter);
        var title = ViewTitle.Of(book, query, $"How the debt changed from {Usd.Short(bridge.OpeningUsd)} to {Usd.Short(bridge.ClosingUsd)}", quarter.Label);
        var unverified = DebtOutstanding.Table(book, selection, Grouping.Total).Series.SingleOrDefault()?.Unverified ?? [0, 0];
        var chart = BridgeChart.Of(
            Summary(Subject.Of(book, selection), selection, bridge), bridge, (unverified[0], unverified[1]),
            closing => request.Open(ProofLink.Debt(closing ? quarter : quarter - 1)), step => request.Open(ProofLink.Bridge(quarter, step))) with
        { Title = title };
        return new BridgeView(title, "Principal, US dollars", chart, Tables.Steps(chart), bridge)
        {
            Notes =
            [
                .. chart.Steps.Any(step => step.Hatched > 0) ? [QuarterView.HatchedNote] : Array.Empty<string>(),
                .. QuarterView.NotIncluded(DebtOutstanding.Unknown(book, selection)),
            ],
            Sources = FigureSources.OfEvents(selection.Ledgers(book), quarter.End),
        };
    }

    /// <summary>Empty where the net proceeds of the offering are not known.</summary>
    public static ChartView Proceeds(ChartRequest request)
    {
        var book = request.Book;
        var ledger = book.FindOffering(request.Query.Offering!)!;
        var title = ViewTitle.Of(book, "Where the proceeds went", OfferingText.Name(ledger), ledger.Offering.DatedOn is { } day ? Terms.LongDay(day) : "not closed");
        var waterfall = ProceedsWaterfall.Of(book, ledger);
        var chart = waterfall is null
            ? new WaterfallData("proceeds", title, "The net proceeds are not known.", [])
            : ProceedsChart.Of(waterfall, request.Open(ProofLink.Waterfall(ledger.Offering.Id))) with { Title = title };
        var unknown = waterfall?.Steps.Where(step => step.Usd is null).Select(step => CreditText.Of(step.Use).ToLowerInvariant()).ToList() ?? [];
        return new ChartView(title, "US dollars", new Drawing.Waterfall(chart), Tables.Steps(chart))
        {
            Notes = unknown.Count == 0 ? [] : [$"Not taken off, since the amount is not known: {string.Join(", ", unknown)}."],
            Sources = waterfall is null ? [] : [ledger.Offering.Source, .. waterfall.Steps.SelectMany(step => step.Events).Select(one => one.Source)],
        };
    }

    private static DataTable Table(IReadOnlyList<Collateral> rows) => new(
        [
            new("ticker", DataType.Text, "The ticker of the company."),
            new("offering_ids", DataType.Text, "The loans that are secured, separated by semicolons."),
            new("as_of", DataType.Day, "The day of the pledge."),
            new("valued_on", DataType.Day, "The day on which loan and price are taken."),
            new("btc_pledged", DataType.Number, "Bitcoin pledged. Empty where it is not public.", "BTC"),
            new("principal_usd", DataType.Whole, "Owed on the loans that day.", "USD"),
            new("ltv_pct", DataType.Number, "Loan ÷ (bitcoin pledged × price at the end of the quarter).", "percent"),
            new("worth_the_loan_at_usd", DataType.Number, "The price of one bitcoin at which the bitcoin pledged is worth the loan.", "USD"),
            new("margin_call_price_usd", DataType.Number, "The price of one bitcoin from which the lender may ask for more. Empty where it is not public.", "USD"),
            new("liquidation_price_usd", DataType.Number, "The price of one bitcoin from which the lender may sell. Empty where it is not public.", "USD"),
            new("is_illustration", DataType.Text, "yes where the thresholds are those of another lender."),
        ],
        rows.Select(one => (IReadOnlyList<object?>)
        [
            one.Miner.Ticker, string.Join(';', one.Pledge.OfferingIds), one.Pledge.AsOf, one.ValuedOn, one.Pledge.BtcPledged, one.PrincipalUsd,
            Rounded(one.LtvPercent), Rounded(one.PriceAt(100)), Rounded(one.MarginCallPriceUsd), Rounded(one.LiquidationPriceUsd), one.IsIllustrated ? "yes" : "no",
        ]));

    private static decimal? Rounded(decimal? number) => number is { } known ? Math.Round(known, 2) : null;

    private static string Summary(string subject, Selection selection, Bridge bridge)
    {
        var ends = $"{subject} owed {Usd.Short(bridge.OpeningUsd)} at the end of {selection.From.Label} and {Usd.Short(bridge.ClosingUsd)} at the end of {selection.To.Label}";
        var largest = bridge.Steps.MaxBy(step => Math.Abs(step.ChangeUsd))!;
        return largest.ChangeUsd == 0
            ? $"{ends}: nothing changed."
            : $"{ends}; the largest step was {BridgeNames.Of(largest.Kind).ToLowerInvariant()} with {Usd.Change(largest.ChangeUsd)}.";
    }
}
