using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>A published figure beside ours, in words.</summary>
public static class BenchmarkText
{
    public static string Of(PublishedMetric metric) => metric switch
    {
        PublishedMetric.DebtOutstanding => "Debt owed",
        PublishedMetric.DebtOfferings => "Debt raised",
        PublishedMetric.ConvertiblesIssued => "Convertible notes issued",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not a published metric."),
    };

    /// <summary><c>about $12.7B</c>, <c>under $200M</c>.</summary>
    public static string Value(PublishedFigure figure) =>
        (figure.Qualifier == Qualifier.Exact ? "" : figure.Qualifier.ToString().ToLowerInvariant() + " ") + Usd.Short(figure.ValueUsd);

    public static string Period(PublishedFigure figure) => figure.Quarter?.Label ?? Terms.Day(figure.Day);

    /// <summary><c>+$299M (+2.4%)</c>; a figure that is a bound differs from ours by no percentage.</summary>
    /// <param name="benchmark">One that ours can stand beside.</param>
    public static string Difference(Benchmark benchmark) => benchmark switch
    {
        { Figure.Qualifier: Qualifier.Under or Qualifier.Over } => $"a bound; {Usd.Change(benchmark.Ours!.ChangeUsd)} to ours",
        { Ours: { Percent: { } percent } theirs } => $"{Usd.Change(theirs.ChangeUsd)} ({Terms.ChangePercent(percent)})",
        _ => Usd.Change(benchmark.Ours!.ChangeUsd),
    };

    public static string Of(Agreement agreement) => agreement switch
    {
        Agreement.Consistent => "consistent with ours",
        Agreement.Above => "above ours",
        Agreement.Below => "below ours",
        _ => throw new ArgumentOutOfRangeException(nameof(agreement), agreement, "Not an agreement."),
    };

    /// <summary>What ours counts where theirs counts something else, as sentences.</summary>
    public static string Ours(PublishedFigure figure, Quarter quarter, int miners) => figure.Metric switch
    {
        PublishedMetric.DebtOutstanding => $"Principal of all tracked instruments of {miners} miners at the end of {quarter.Label}{(figure.Day is { } day && day != quarter.End ? $", the quarter end nearest to {Terms.Day(day)}" : "")}.",
        PublishedMetric.DebtOfferings => $"Principal of the offerings of {miners} miners by closing date; facilities at their committed size, drawn or not.",
        PublishedMetric.ConvertiblesIssued => $"Principal of the convertible notes of {miners} miners that closed in the whole of {quarter.Label}.",
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure.Metric, "Not a published metric."),
    };

    /// <param name="from">First quarter of the register.</param>
    /// <param name="to">Last quarter of the register.</param>
    public static string Of(Obstacle obstacle, Quarter from, Quarter to) => obstacle switch
    {
        Obstacle.BeforeRegister => $"Before the register: what was owed is known from the end of {from.Label} on.",
        Obstacle.AfterRegister => $"After the register, which ends with {to.Label}.",
        Obstacle.NotOfOneQuarter => "Cumulative: it adds up a time that is no quarter, so that no quarter of ours can stand beside it.",
        Obstacle.SpansMoreQuarters => "Cumulative: its publisher gives a smaller figure for the same quarter, this one adds several up.",
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "Not an obstacle."),
    };
}
