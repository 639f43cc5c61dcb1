using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Charts;

/// <summary>The proceeds of an offering as a waterfall, from gross to what was left for growth.</summary>
public static class ProceedsChart
{
    /// <param name="href">Where its proof opens.</param>
    public static WaterfallData Of(ProceedsWaterfall waterfall, string href)
    {
        List<WaterfallStep> steps = [new("Gross", WaterfallKind.Level, 0, waterfall.GrossUsd, [], href)];
        var level = waterfall.GrossUsd;
        foreach (var step in waterfall.Steps.Where(step => step.Usd is not null))
        {
            steps.Add(new(CreditText.Of(step.Use), WaterfallKind.Decrease, level, level - step.Usd!.Value, [new WaterfallPart("Known", CreditText.Of(step.Basis))], href));
            level -= step.Usd.Value;
        }

        var left = waterfall.IsAtMost ? "Left, at most" : "Left for growth";
        steps.Add(new(left, WaterfallKind.Level, 0, waterfall.LeftUsd, [], href));
        return new WaterfallData(
            "proceeds", "Where the proceeds went",
            $"Of {Usd.Short(waterfall.GrossUsd)} gross {(waterfall.IsAtMost ? "at most " : "")}{Usd.Short(waterfall.LeftUsd)} was left for growth.", steps);
    }
}
