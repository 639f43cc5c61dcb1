using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads;

/// <summary>Tables of the shapes that several charts have.</summary>
internal static class Tables
{
    public static readonly DataColumn Quarter = new("quarter", DataType.Text, "The quarter, for example 2025Q3.");
    public static readonly DataColumn Ticker = new("ticker", DataType.Text, "The ticker of the company.");
    private static readonly DataColumn Key = new("key", DataType.Text, "What the series is of: a ticker, a type, the id of an offering, or Total.");
    private static readonly DataColumn Name = new("name", DataType.Text, "The series in words.");

    /// <summary>A row for each quarter and series.</summary>
    public static DataTable Quarters(QuarterTable table, DebtBook book) => new(
        [
            Quarter, Key, Name,
            new("value_usd", DataType.Whole, table.Kind == QuarterKind.Stock ? "Principal owed at the quarter's end. Empty where it is not known." : "Principal raised in the quarter. Empty where it is not known.", "USD"),
            new("unverified_usd", DataType.Whole, "The part of it that rests on events that no source confirms.", "USD"),
        ],
        table.Quarters.Index().SelectMany(quarter => table.Series.Select(series => (IReadOnlyList<object?>)
            [quarter.Item.ToString(), series.Key, Names.OfSeries(series.Key, table.By, book), series.Values[quarter.Index], series.Unverified[quarter.Index]])));

    /// <summary>A row for each quarter and series, with what is compared instead of amounts.</summary>
    /// <param name="earlier">How many quarters of the table only serve to compare with.</param>
    public static DataTable Compared(QuarterTable table, DebtBook book, Comparison comparison, int earlier)
    {
        var compared = table.Series.Select(series => Charts.Compared.Values(series.Values, comparison).Skip(earlier).ToList()).ToList();
        return new(
            [
                Quarter, Key, Name,
                comparison == Comparison.First
                    ? new("index", DataType.Number, $"Principal owed at the quarter's end, with {table.Quarters[0].Label} as 100. Empty where nothing was owed then.")
                    : new("change_pct", DataType.Number, "Change of the principal from a year before. Empty where nothing was owed then.", "percent"),
            ],
            table.Quarters.Skip(earlier).Index().SelectMany(quarter => table.Series.Index().Select(series => (IReadOnlyList<object?>)
                [quarter.Item.ToString(), series.Item.Key, Names.OfSeries(series.Item.Key, table.By, book), compared[series.Index][quarter.Index] / 10m])));
    }

    /// <summary>A row for each column of a maturity wall and series.</summary>
    public static DataTable Due(DueTable table, DebtBook book, int lastYear) => new(
        [
            new("due", DataType.Text, "A year, a quarter, or: overdue, demand, unconfirmed, later, undated."),
            new("when", DataType.Text, "The same in words."),
            Key, Name,
            new("value_usd", DataType.Whole, "Principal that falls due.", "USD"),
            new("uncertain_usd", DataType.Whole, "The part of it that is less than certain: under a condition, computed from a rule, or repaid by schedule without confirmation.", "USD"),
        ],
        table.Buckets.Index().SelectMany(bucket => table.Series.Select(series => (IReadOnlyList<object?>)
            [bucket.Item.Key, DueTerms.OfBucket(bucket.Item.Key, lastYear), series.Key, DueTerms.OfSeries(series.Key, table.By, book), series.Values[bucket.Index], series.Uncertain[bucket.Index]])));

    /// <summary>A row for each step of a waterfall.</summary>
    public static DataTable Steps(WaterfallData data) => new(
        [
            new("step", DataType.Text, "The step; the first and the last are amounts, those between them change them."),
            new("amount_usd", DataType.Whole, "The amount, or the change with its sign.", "USD"),
            new("level_usd", DataType.Whole, "The level after the step.", "USD"),
            new("unverified_usd", DataType.Whole, "The part that no source confirms, without a sign.", "USD"),
        ],
        data.Steps.Select(step => (IReadOnlyList<object?>)[step.Label, step.Kind == WaterfallKind.Level ? step.To : step.Change, step.To, step.Hatched]));
}
