using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Benchmarks;

/// <summary>
/// A published figure and what of ours can stand beside it: stock beside the stock at the same or nearest quarter end,
/// flow beside the flow of the same quarter, convertible notes beside convertible notes.
/// </summary>
/// <param name="Quarter">The quarter of ours; null if nothing of ours can stand beside it.</param>
/// <param name="Ours">Ours as what was before, theirs as what is now: the change is how far theirs is above ours.</param>
/// <param name="Obstacle">Why nothing of ours can stand beside it; null if something does.</param>
public sealed record Benchmark(PublishedFigure Figure, Quarter? Quarter, Growth? Ours, Obstacle? Obstacle)
{
    /// <summary>How far from ours, in percent of ours, a figure that is said to be "about" may be and still agree.</summary>
    public const decimal AboutPercent = 5;

    /// <summary>Whether the figure, as its publisher put it, agrees with ours; null if nothing of ours stands beside it.</summary>
    public Agreement? Agreement => Ours is null ? null : (Figure.Qualifier, Ours) switch
    {
        (Qualifier.Under, { ChangeUsd: > 0 }) or (Qualifier.Over, { ChangeUsd: < 0 }) or (_, { ChangeUsd: 0 }) => Benchmarks.Agreement.Consistent,
        (Qualifier.About, { Percent: >= -AboutPercent and <= AboutPercent }) => Benchmarks.Agreement.Consistent,
        (_, { ChangeUsd: > 0 }) => Benchmarks.Agreement.Above,
        _ => Benchmarks.Agreement.Below,
    };

    /// <summary>Every published figure once, in time, the companies of the universe of miners on our side.</summary>
    public static IReadOnlyList<Benchmark> All(DebtBook book)
    {
        var wider = book.Published.Where(figure => SpansMore(figure, book.Published)).ToHashSet();
        return
        [
            .. book.Published.Select(figure => Of(book, figure, wider.Contains(figure)))
                .OrderBy(benchmark => benchmark.Figure.Quarter?.End ?? benchmark.Figure.Day)
                .ThenBy(benchmark => benchmark.Figure.Key, StringComparer.Ordinal),
        ];
    }

    private static Benchmark Of(DebtBook book, PublishedFigure figure, bool isWider)
    {
        var quarter = figure.Quarter ?? Model.Quarter.Nearest(figure.Day!.Value);
        Obstacle? obstacle = quarter < book.Register[0] ? Benchmarks.Obstacle.BeforeRegister
            : quarter > book.Register[^1] ? Benchmarks.Obstacle.AfterRegister
            : figure is { Metric: not PublishedMetric.DebtOutstanding, Quarter: null } ? Benchmarks.Obstacle.NotOfOneQuarter
            : isWider ? Benchmarks.Obstacle.SpansMoreQuarters
            : null;
        return obstacle is null
            ? new Benchmark(figure, quarter, new Growth(figure.ValueUsd, OursFor(book, figure.Metric, quarter)), null)
            : new Benchmark(figure, null, null, obstacle);
    }

    // Of several flows that one publisher gives for one quarter the smallest is the quarter's, the others span more.
    private static bool SpansMore(PublishedFigure figure, IReadOnlyList<PublishedFigure> all) =>
        figure is { Metric: not PublishedMetric.DebtOutstanding, Quarter: not null }
        && all.Any(other => other.Publisher == figure.Publisher && other.Metric == figure.Metric
            && other.Quarter == figure.Quarter && other.ValueUsd < figure.ValueUsd);

    private static long OursFor(DebtBook book, PublishedMetric metric, Quarter quarter)
    {
        var selection = new Selection(quarter, quarter);
        return metric switch
        {
            PublishedMetric.DebtOutstanding => DebtOutstanding.Table(book, selection, Grouping.Total).Totals[0],
            PublishedMetric.DebtOfferings => Issuance.Table(book, selection, Grouping.Total).Totals[0],
            PublishedMetric.ConvertiblesIssued => Issuance.Table(
                book, selection with { Types = new HashSet<InstrumentType> { InstrumentType.ConvertibleNote } }, Grouping.Total).Totals[0],
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Nothing of ours is measured so."),
        };
    }
}

/// <summary>How a published figure stands to ours.</summary>
public enum Agreement
{
    /// <summary>What its publisher says of it holds for ours too.</summary>
    Consistent,
    Above,
    Below,
}

/// <summary>Why nothing of ours can stand beside a published figure.</summary>
public enum Obstacle
{
    /// <summary>It is for a time before the first quarter of the register.</summary>
    BeforeRegister,

    /// <summary>It is for a time after the last quarter of the register.</summary>
    AfterRegister,

    /// <summary>A flow given for a day: it adds up a time that is no quarter.</summary>
    NotOfOneQuarter,

    /// <summary>Its publisher gives a smaller figure for the same quarter: this one adds up several.</summary>
    SpansMoreQuarters,
}
