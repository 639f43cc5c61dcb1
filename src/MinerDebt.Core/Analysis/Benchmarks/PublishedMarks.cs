using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Benchmarks;

/// <summary>The published figures that can stand beside ours in a chart, stock beside stock and flow beside flow.</summary>
public static class PublishedMarks
{
    /// <summary>
    /// One figure for each publisher and quarter, in time and then by publisher. A stock stands at the nearest quarter end; a flow must be of
    /// one quarter. Where a publisher gives several for one quarter the smallest counts: the others span more.
    /// </summary>
    public static IReadOnlyList<(Quarter Quarter, PublishedFigure Figure)> Of(DebtBook book, QuarterKind kind) =>
    [
        .. from figure in book.Published
           let quarter = QuarterOf(figure, kind)
           where quarter is not null
           group figure by (figure.Publisher, Quarter: quarter.Value) into same
           orderby same.Key.Quarter
           select (same.Key.Quarter, same.MinBy(figure => figure.ValueUsd)!),
    ];

    private static Quarter? QuarterOf(PublishedFigure figure, QuarterKind kind) => (kind, figure.Metric) switch
    {
        (QuarterKind.Stock, PublishedMetric.DebtOutstanding) => figure.Quarter ?? Quarter.Nearest(figure.Day!.Value),
        (QuarterKind.Flow, PublishedMetric.DebtOfferings) => figure.Quarter,
        _ => null,
    };
}
