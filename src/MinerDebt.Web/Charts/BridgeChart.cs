using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Charts;

/// <summary>A bridge as a waterfall: what adds before what reduces, so that no level in between is below zero.</summary>
public static class BridgeChart
{
    private const int Shown = 6;

    /// <param name="unverified">The part of the opening and of the closing that no source confirms, whole dollars.</param>
    /// <param name="levelHref">The proof of what was owed: at the opening (false) or the closing (true).</param>
    public static WaterfallData Of(
        string summary, Bridge bridge, (long Opening, long Closing) unverified, Func<bool, string> levelHref, Func<BridgeStepKind, string> href)
    {
        var opening = bridge.Quarter - 1;
        List<WaterfallStep> steps = [new($"Owed {opening.Label}", WaterfallKind.Level, 0, bridge.OpeningUsd, [], levelHref(false)) { Hatched = unverified.Opening }];
        var level = bridge.OpeningUsd;
        foreach (var step in bridge.Steps.Where(step => step.ChangeUsd != 0).OrderBy(step => step.ChangeUsd < 0))
        {
            steps.Add(new(
                BridgeNames.Of(step.Kind), step.ChangeUsd > 0 ? WaterfallKind.Increase : WaterfallKind.Decrease,
                level, level + step.ChangeUsd, Parts(step), href(step.Kind))
            { Hatched = Math.Min(Math.Abs(step.UnverifiedUsd), Math.Abs(step.ChangeUsd)) });
            level += step.ChangeUsd;
        }

        steps.Add(new($"Owed {bridge.Quarter.Label}", WaterfallKind.Level, 0, bridge.ClosingUsd, [], levelHref(true)) { Hatched = unverified.Closing });
        return new WaterfallData("bridge", $"How the debt changed in {bridge.Quarter.Label}", summary, steps);
    }

    /// <summary>The step by miner, the largest first and the others as one.</summary>
    private static IReadOnlyList<WaterfallPart> Parts(BridgeStep step)
    {
        var byMiner = step.Entries.GroupBy(entry => entry.Ledger.Issuer.Ticker)
            .Select(group => (Name: group.Key, Usd: group.Sum(entry => entry.Event.PrincipalChangeUsd)))
            .Where(part => part.Usd != 0)
            .OrderByDescending(part => Math.Abs(part.Usd)).ThenBy(part => part.Name, StringComparer.Ordinal).ToList();
        var kept = byMiner.Take(byMiner.Count == Shown + 1 ? Shown + 1 : Shown).ToList();
        var others = byMiner.Skip(kept.Count).ToList();
        return
        [
            .. kept.Select(part => new WaterfallPart(part.Name, Usd.Change(part.Usd))),
            .. others.Count == 0 ? [] : new[] { new WaterfallPart(Terms.Count(others.Count, "other"), Usd.Change(others.Sum(part => part.Usd))) },
        ];
    }
}
