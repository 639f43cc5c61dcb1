using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>A published figure beside ours.</summary>
/// <param name="Key">Tells it from all others.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Metric">What it counts.</param>
/// <param name="Period">The quarter or the day that it is for.</param>
/// <param name="TheirsUsd">Whole US dollars.</param>
/// <param name="Qualifier">How exact the publisher made it.</param>
/// <param name="Quarter">The quarter of ours; null where nothing of ours can stand beside it.</param>
/// <param name="OursUsd">Whole US dollars; null where nothing of ours can stand beside it.</param>
/// <param name="DifferenceUsd">Theirs less ours: positive where theirs is larger; null where nothing of ours can stand beside it.</param>
/// <param name="DifferencePercent">The same in percent of ours; null too where ours is 0.</param>
/// <param name="Agreement">Whether what its publisher says of it holds for ours too; null where nothing of ours can stand beside it.</param>
/// <param name="Obstacle">Why nothing of ours can stand beside it; null where something does.</param>
/// <param name="Scope">Which companies and which debts it counts.</param>
/// <param name="Source">Where it was read.</param>
public sealed record BenchmarkAnswer(
    string Key, string Publisher, PublishedMetric Metric, string Period, long TheirsUsd, Qualifier Qualifier, Quarter? Quarter, long? OursUsd,
    long? DifferenceUsd, decimal? DifferencePercent, Agreement? Agreement, Obstacle? Obstacle, string? Scope, Source Source)
{
    internal static BenchmarkAnswer Of(Benchmark one) => new(
        one.Figure.Key, one.Figure.Publisher, one.Figure.Metric, one.Figure.Period, one.Figure.ValueUsd, one.Figure.Qualifier, one.Quarter, one.Ours?.Before,
        one.Ours?.ChangeUsd, one.Ours?.Percent is { } percent ? Math.Round(percent, 4) : null, one.Agreement, one.Obstacle, one.Figure.Scope, one.Figure.Source);
}
