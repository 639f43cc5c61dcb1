using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Views;

/// <summary>What was owed at quarter ends, and what was raised during quarters.</summary>
internal static class DebtViews
{
    private const string Owed = "Principal owed at quarter end";

    public static QuarterView Debt(ChartRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var selection = query.Select(book.Register[0], book.Register[^1]);
        var table = DebtOutstanding.Table(book, selection, query.By);
        var marks = Marks(book, selection, QuarterKind.Stock);
        var title = ViewTitle.Of(book, query, LineComparison.Title(query.Index, query.View == View.Share ? "Share of debt" : "Debt outstanding") + (query.By == Grouping.Miner ? "" : ViewTitle.By(query.By)), ViewTitle.Range(selection.From, selection.To));
        var drawn = LineComparison.Of(request, QuarterChart.Of("debt", title, Summary(book, query, selection, table), table, book, marks, quarter => request.Open(ProofLink.Debt(quarter))), table, selection);
        var shape = QuarterView.ShapeOf(query.View);
        var isDivided = query.Facet == Facet.Miner && table.Series.Count > 0;
        var view = new QuarterView(title, MeasureOf(query, selection), new Drawing.Columns(drawn.Chart, shape), drawn.Table, table, marks)
        {
            Notes =
            [
                // What others published is of all miners.
                .. query.View is View.Stacked or View.Table && !isDivided ? QuarterView.Published(marks) : [],
                .. query.View != View.Lines ? QuarterView.Hatched(table) : [],
                .. drawn.Notes,
                .. QuarterView.NotIncluded(DebtOutstanding.Unknown(book, selection)),
            ],
            Sources = FigureSources.OfEvents(selection.Ledgers(book), selection.To.End),
        };
        return isDivided ? view with { Drawing = DebtFacets.Of(request, drawn.Chart, shape) } : view;
    }

    /// <summary>By recourse to the listed company.</summary>
    public static QuarterView Recourse(ChartRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var selection = query.Select(book.Register[0], book.Register[^1]);
        var table = DebtOutstanding.Table(book, selection, Grouping.Recourse);
        var title = ViewTitle.Of(book, query, $"{(query.View == View.Share ? "Share of debt" : "Debt")} by recourse to the listed company", ViewTitle.Range(selection.From, selection.To));
        var summary = table.Series.Count == 0
            ? "Nothing was owed in this selection."
            : $"At the end of {selection.To.Label}: {string.Join(", ", table.Series.Select(series => $"{CreditText.OfSeries(series.Key).ToLowerInvariant()} {Terms.Usd(series.Values[^1])}"))}.";
        var drawn = LineComparison.Of(request, QuarterChart.Of("recourse-chart", title, summary, table, book, [], quarter => request.Open(ProofLink.Debt(quarter))), table, selection);
        return new QuarterView(title, MeasureOf(query, selection), new Drawing.Columns(drawn.Chart, QuarterView.ShapeOf(query.View)), drawn.Table, table, [])
        {
            Notes =
            [
                "Full: the listed company owes or guarantees all. Limited: it guarantees the completion or another part.",
                .. drawn.Notes,
                "Not in it: joint ventures and loans inside a group.",
                .. QuarterView.NotIncluded(DebtOutstanding.Unknown(book, selection)),
            ],
            Sources = FigureSources.OfEvents(selection.Ledgers(book), selection.To.End),
        };
    }

    /// <summary>New money by instrument.</summary>
    public static QuarterView Issuance(ChartRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var selection = query.Select(book.Register[0], book.Register[^1]);
        var table = Core.Analysis.Offerings.Issuance.Table(book, selection, Grouping.Type);
        var marks = Marks(book, selection, QuarterKind.Flow);
        var title = ViewTitle.Of(book, query, "Debt raised by instrument", ViewTitle.Range(selection.From, selection.To));
        var chart = QuarterChart.Of(
            "raised", title,
            $"{Subject.Of(book, selection)} raised {Usd.Short(table.Totals[^1])} in {selection.To.Label} and {Usd.Short(table.Totals.Sum())} since the start of {selection.From.Label}.",
            table, book, marks, quarter => request.Open(ProofLink.Raised(quarter)));
        return new QuarterView(title, "New money raised in the quarter by closing date, US dollars; facilities at their committed size, drawn or not", new Drawing.Columns(chart, IsCompact: true), Tables.Quarters(table, book), table, marks)
        {
            Notes = [.. QuarterView.Published(marks), .. QuarterView.Hatched(table)],
            Sources = FigureSources.OfTerms(selection.Quarters.SelectMany(quarter => Core.Analysis.Offerings.Issuance.Offerings(book, selection, quarter))),
        };
    }

    /// <summary>One company by instrument.</summary>
    public static QuarterView Instruments(ChartRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var miner = book.FindMiner(query.Miners[0])!;
        var selection = query.Select(book.Register[0], book.Register[^1]);
        var table = DebtOutstanding.Table(book, selection, Grouping.Offering);
        var title = ViewTitle.Of(book, query.View == View.Share ? "Share of debt by instrument" : "Debt by instrument", miner.Ticker, ViewTitle.Range(selection.From, selection.To));
        var summary = table.Series.Count == 0
            ? $"{miner.Name} owed nothing that is known."
            : $"{miner.Name} owed {Usd.Short(table.Totals[0])} at the end of {selection.From.Label} and {Usd.Short(table.Totals[^1])} at the end of {selection.To.Label}; "
                + $"the largest instrument then was {Names.OfSeries(table.Series[0].Key, table.By, book)} with {Terms.Usd(table.Series[0].Values[^1])}.";
        var drawn = LineComparison.Of(request, QuarterChart.Of("instruments", title, summary, table, book, [], quarter => request.Open(ProofLink.Debt(quarter))), table, selection);
        return new QuarterView(title, MeasureOf(query, selection), new Drawing.Columns(drawn.Chart, QuarterView.ShapeOf(query.View)), drawn.Table, table, [])
        {
            Notes = [.. query.View != View.Lines ? QuarterView.Hatched(table) : [], .. drawn.Notes, .. QuarterView.NotIncluded(DebtOutstanding.Unknown(book, selection))],
            Sources = FigureSources.OfEvents(selection.Ledgers(book), selection.To.End),
        };
    }

    /// <summary>One offering.</summary>
    public static QuarterView Principal(ChartRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var ledger = book.FindOffering(query.Offering!)!;
        var table = PrincipalHistory.Table(book, ledger);
        var most = table.Totals.Max();
        var title = ViewTitle.Of(book, "Principal outstanding", OfferingText.Name(ledger), ViewTitle.Range(table.Quarters[0], table.Quarters[^1]));
        var chart = QuarterChart.Of(
            "owed", title,
            $"{Usd.Short(table.Totals[^1])} was owed at the end of {table.Quarters[^1].Label}; the most at a quarter's end was {Usd.Short(most)}, first in {table.Quarters[table.Totals.ToList().IndexOf(most)].Label}.",
            table, book, [], quarter => request.Open(ProofLink.Owed(ledger.Offering.Id, quarter)));
        return new QuarterView(title, $"{Owed}, US dollars", new Drawing.Columns(chart, IsCompact: true), Tables.Quarters(table, book), table, [])
        {
            Notes = [.. QuarterView.Hatched(table)],
            Sources = FigureSources.OfEvents([ledger], table.Quarters[^1].End),
        };
    }

    private static string MeasureOf(AddressQuery query, Selection selection) => $"{Owed}, " + (query.Index, query.View) switch
    {
        (Comparison.First, _) => $"{selection.From.Label} = 100",
        (Comparison.Year, _) => "change from a year before in percent",
        (_, View.Share) => "percent of the total",
        _ => "US dollars",
    } + (query.Scale == ValueScale.Log ? ", logarithmic axis" : "");

    // A total of the sector says nothing beside a part of it.
    private static IReadOnlyList<(Quarter Quarter, PublishedFigure Figure)> Marks(DebtBook book, Selection selection, QuarterKind kind) =>
        selection is { Miners.Count: 0, Types.Count: 0 }
            ? [.. PublishedMarks.Of(book, kind).Where(mark => mark.Quarter >= selection.From && mark.Quarter <= selection.To)]
            : [];

    private static string Summary(DebtBook book, AddressQuery query, Selection selection, QuarterTable table)
    {
        if (table.Series.Count == 0)
        {
            return "Nothing was owed in this selection.";
        }

        var last = $"{Usd.Short(table.Totals[^1])} at the end of {selection.To.Label}";
        var span = $"{Subject.Of(book, selection)} owed " + (selection.From == selection.To ? last : $"{Usd.Short(table.Totals[0])} at the end of {selection.From.Label} and {last}");
        var largest = table.Series[0];
        return table.Series.Count == 1
            ? $"{span}."
            : $"{span}; the largest part then was {Names.OfSeries(largest.Key, query.By, book)} with {Terms.Usd(largest.Values[^1])}.";
    }
}
