using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Scenario;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Views;

/// <summary>What falls due.</summary>
/// <param name="Figures">What is drawn and in the table.</param>
public sealed record DueView(string Title, string Measure, Drawing.Columns Columns, DataTable Table, DueTable Figures) : ChartView(Title, Measure, Columns, Table);

/// <summary>When principal falls due.</summary>
internal static class DueViews
{
    private const string HatchedNote = "Hatched: under a condition, computed from a rule, or repaid by schedule without confirmation.";

    private static IEnumerable<string> Hatched(ChartData chart) => Enumerable.Range(0, chart.Categories.Count).Any(column => chart.Hatched(column) > 0) ? [HatchedNote] : [];

    /// <summary>The wall of the page of maturities.</summary>
    public static DueView Maturities(ChartRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var view = new MaturityView(book, query);
        var table = DueTable.Of(view.Buckets, query.By);
        var title = ViewTitle.Of(book, query, $"When debt falls due, {DueTerms.By(query.Basis)}", $"as owed at the {ViewTitle.End(view.At)}");
        var largest = table.Buckets.MaxBy(bucket => bucket.PrincipalUsd)!;
        var chart = MaturityChart.Of(
            "wall", title,
            $"Of {Usd.Short(view.Wall.TotalUsd)} that was owed at the end of {view.At.Label}, the largest column is {DueTerms.OfBucket(largest.Key, view.LastYear)} with {Usd.Short(largest.PrincipalUsd)}; {Usd.Short(view.Wall.UndatedUsd)} has no known date.",
            table, book, bucket => request.Open(ProofLink.DueOnWall(bucket.Key)));
        return new DueView(title, $"Principal {DueTerms.Rule(query.Basis)}, US dollars; installments on their days", new Drawing.Columns(chart, IsCompact: true), Tables.Due(table, book, view.LastYear), table)
        {
            Notes = [.. Hatched(chart), .. QuarterView.NotIncluded(DebtOutstanding.Unknown(book, view.Selection))],
            Sources = Sources(view.Holdings, view.At),
        };
    }

    /// <summary>By the first day on which holders can ask for it, at the end of the quarters of the address.</summary>
    public static DueView Due(ChartRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var selection = query.Select(book.Register[0], book.Register[^1]);
        var holdings = DebtOutstanding.Holdings(book, selection, selection.To);
        var wall = MaturityWall.Of(book, selection, selection.To, MaturityBasis.FirstPut);
        var table = DueTable.Of(DueBucket.Of(wall, MaturityView.Years), Grouping.Total);
        var title = ViewTitle.Of(book, query, "When debt falls due, by first put", $"as owed at the {ViewTitle.End(selection.To)}");
        var whose = query.Miners.Count == 1 ? $" that {book.FindMiner(query.Miners[0])?.Name}" : "";
        var summary = $"Of {Usd.Short(wall.TotalUsd)}{whose} owed at the end of {selection.To.Label}, {Usd.Short(wall.DueSoon.Sum(part => part.PrincipalUsd))} falls due or can be put within 24 months.";
        var chart = MaturityChart.Of("due", title, summary, table.Buckets, bucket => request.Open(ProofLink.Due(bucket.Key)));
        return new DueView(title, $"Principal {DueTerms.Rule(MaturityBasis.FirstPut)}, US dollars", new Drawing.Columns(chart, IsCompact: true), Tables.Due(table, book, selection.To.End.AddDays(1).Year + MaturityView.Years - 1), table)
        {
            Notes = [.. Hatched(chart), .. QuarterView.NotIncluded(DebtOutstanding.Unknown(book, selection))],
            Sources = Sources(holdings, selection.To),
        };
    }

    /// <summary>The cash need of a scenario.</summary>
    public static DueView Need(ChartRequest request)
    {
        var (book, query) = (request.Book, request.Query);
        var view = new ScenarioView(book, query);
        var result = view.Result;
        var table = DueTable.Of([.. result.Buckets.Where(bucket => bucket.Key is not (DueBucket.Later or DueBucket.Undated))], Grouping.Total);
        var title = ViewTitle.Of(book, query, $"Cash need by quarter{Shocks(query)}", $"from the {ViewTitle.End(result.At)} to the end of {Terms.Day(result.Last)[..4]}");
        var largest = table.Buckets.Where(WhatIf.IsQuarter).MaxBy(bucket => bucket.PrincipalUsd)!;
        var chart = MaturityChart.Of(
            "need", title,
            $"{Usd.Short(result.NeedUsd)} falls due to the end of {result.Last.Year}; the largest quarter is {ScenarioTerms.OfBucket(largest.Key, result)} with {Usd.Short(largest.PrincipalUsd)}.",
            table.Buckets, bucket => request.Open(ProofLink.Scenario("need", bucket.Key)));
        return new DueView(title, "Principal that falls due, US dollars, without interest", new Drawing.Columns(chart, IsCompact: true), Tables.Due(table, book, result.Last.Year), table)
        {
            Notes = [$"Installments, maturities and {ScenarioTerms.OfPuts(result.Shocks)}. Principal alone, without interest.", "No forecast: it changes what is asked for and leaves all else as it was."],
            Sources = result.Wall.Payments.SelectMany(payment => payment.Holding.Events).Select(one => one.Source),
        };
    }

    private static string Shocks(AddressQuery query)
    {
        List<string> shocks =
        [
            .. query.Btc is { } btc ? [$"bitcoin at {CreditText.Price(btc)}"] : Array.Empty<string>(),
            .. query.Share is { } share ? [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"share prices at {share:0.##}%")] : Array.Empty<string>(),
            .. query.Rate is { } rate ? [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"refinancing at {rate:0.##}%")] : Array.Empty<string>(),
        ];
        return shocks.Count == 0 ? "" : $" with {string.Join(", ", shocks)}";
    }

    private static IEnumerable<Source> Sources(IReadOnlyList<Holding> holdings, Quarter at) => FigureSources.OfEvents(holdings.Select(holding => holding.Ledger), at.End);
}
