using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Views;

/// <summary>Amounts by quarter.</summary>
/// <param name="Figures">What is drawn and in the table.</param>
/// <param name="Marks">What others published, where it stands beside it.</param>
public sealed record QuarterView(
    string Title, string Measure, Drawing.Columns Columns, DataTable Table, QuarterTable Figures, IReadOnlyList<(Quarter Quarter, PublishedFigure Figure)> Marks)
    : ChartView(Title, Measure, Columns, Table)
{
    public const string HatchedNote = "Hatched: rests on events that no source confirms.";

    /// <summary>How a chart by quarter is drawn for the view that an address asks for.</summary>
    public static ChartShape ShapeOf(View view) => view switch
    {
        View.Lines => ChartShape.Lines,
        View.Share => ChartShape.Share,
        _ => ChartShape.Stacked,
    };

    /// <summary>Who published the marks, as a note; none where there are no marks.</summary>
    public static IEnumerable<string> Published(IReadOnlyList<(Quarter Quarter, PublishedFigure Figure)> marks) =>
        marks.Count == 0 ? [] : [$"Dashed: totals published by {string.Join(", ", marks.Select(mark => Names.OfPublisher(mark.Figure.Publisher)).Distinct())}."];

    public static IEnumerable<string> Hatched(QuarterTable table) => table.Series.Any(series => series.Unverified.Any(part => part > 0)) ? [HatchedNote] : [];

    public static IEnumerable<string> NotIncluded(IReadOnlyList<Ledger> unknown) =>
        unknown.Count == 0 ? [] : [$"Not included: {Terms.Count(unknown.Count, "instrument")} ({Terms.Issuers(unknown)}) whose principal is not known."];
}
