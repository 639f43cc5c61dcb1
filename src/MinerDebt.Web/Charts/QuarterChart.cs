using System.Globalization;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Charts;

/// <summary>A table by quarter as a chart: its eight largest series, the others as one, and published figures as marks.</summary>
public static class QuarterChart
{
    public static ChartData Of(
        string id, string title, string summary, QuarterTable table, DebtBook book,
        IReadOnlyList<(Quarter Quarter, PublishedFigure Figure)> marks, Func<Quarter, string> href) => new(
            id, title, summary,
            [.. table.Quarters.Select(quarter => new ChartCategory(
                quarter.Label, $"Q{quarter.Number}", quarter.Year.ToString(CultureInfo.InvariantCulture), href(quarter)))],
            Series(table, book),
            [.. from mark in marks
                where mark.Quarter >= table.Quarters[0] && mark.Quarter <= table.Quarters[^1]
                select Mark(mark.Figure, mark.Quarter - table.Quarters[0], table.TotalOf(mark.Quarter)!.Value) with { Href = SeriesLink.Of(mark.Figure, book) }]);

    private static List<ChartSeries> Series(QuarterTable table, DebtBook book)
    {
        var shown = table.Series.Take(SeriesColours.Count).ToList();
        var slots = SeriesColours.Of(book, table.By, [.. shown.Select(series => series.Key)]);
        List<ChartSeries> drawn = [.. shown.Zip(Labels(shown, table.By, book), slots).Select(one => new ChartSeries(
            one.Second, one.Third, one.First.Values, one.First.Unverified)
        {
            Key = table.Series.Count == 1 ? null : one.First.Key,
            Href = SeriesLink.Of(one.First.Key, table.By, book),
        })];
        var others = table.Series.Skip(SeriesColours.Count).ToList();
        if (others.Count > 0)
        {
            drawn.Add(new ChartSeries(
                Terms.Count(others.Count, "other"),
                -1,
                [.. table.Quarters.Select((_, index) => Sum(others, index))],
                [.. table.Quarters.Select((_, index) => others.Sum(series => series.Unverified[index]))]));
        }

        return drawn;
    }

    private static IReadOnlyList<string> Labels(IReadOnlyList<QuarterSeries> shown, Grouping by, DebtBook book) => by switch
    {
        Grouping.Miner => [.. shown.Select(series => series.Key)],
        Grouping.Offering => InstrumentLabels.Of([.. shown.Select(series => book.FindOffering(series.Key)!.Offering)]),
        _ => [.. shown.Select(series => Names.OfSeries(series.Key, by, book))],
    };

    // Null where none of them is known.
    private static long? Sum(List<QuarterSeries> series, int index)
    {
        long? sum = null;
        foreach (var one in series)
        {
            sum = one.Values[index] is { } known ? (sum ?? 0) + known : sum;
        }

        return sum;
    }

    private static ChartMark Mark(PublishedFigure figure, int category, long ours)
    {
        var name = Names.OfPublisher(figure.Publisher);
        var qualifier = figure.Qualifier == Qualifier.Exact ? "" : figure.Qualifier.ToString().ToLowerInvariant() + " ";
        return new ChartMark(category, $"{name} {Usd.Short(figure.ValueUsd)}", figure.ValueUsd,
            $"{name} {qualifier}{Usd.Short(figure.ValueUsd)}, {Difference(new Growth(figure.ValueUsd, ours))}");
    }

    private static string Difference(Growth published) => published.Percent switch
    {
        null => "ours is $0",
        0 => "as ours",
        > 0 and var percent => string.Create(CultureInfo.InvariantCulture, $"{percent:0.0}% above ours"),
        var percent => string.Create(CultureInfo.InvariantCulture, $"{-percent:0.0}% below ours"),
    };
}
