using System.Globalization;
using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Text;

/// <summary>A reconciliation in words.</summary>
public static class ReconciliationWords
{
    /// <summary><c>matches</c>, <c>differs +$188M</c>, <c>our estimate</c>, <c>no filing</c>; the sign is that of ours less reported.</summary>
    public static string Badge(Reconciliation one) => one.Status switch
    {
        ReconciliationStatus.NoFiling => "no filing",
        ReconciliationStatus.Differs => $"differs {Usd.Change(one.DifferenceUsd!.Value)}",
        ReconciliationStatus.Estimate => "our estimate",
        _ when !one.MatchesReported => "matches, unverified",
        _ => "matches",
    };

    public static string Of(BalanceBasis basis) => basis switch
    {
        BalanceBasis.Principal => "principal",
        BalanceBasis.Carrying => "carrying amount",
        _ => "principal and carrying amount",
    };

    /// <summary><c>+2.1%</c>; <c>0.0%</c> where the two are as good as equal.</summary>
    public static string Percent(decimal? percent) => percent is { } known
        ? (Math.Abs(known) < 0.05m ? 0 : known).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture) + "%"
        : Terms.Unknown;

    /// <summary>What the data say about why two figures differ, or how much a match is worth; as sentences.</summary>
    public static IEnumerable<string> Reasons(Reconciliation one)
    {
        if (one.Miner.ConsolidatedInto is { } parent && one.Reported is null)
        {
            yield return $"Its debt is in the statements of {parent}.";
        }

        if (one.Status == ReconciliationStatus.Estimate)
        {
            yield return "The issuer did not report this balance for that day: it was put together from deals, carried forward, or comes from an older source, and it counts in no share.";
        }

        foreach (var row in one.Reported?.WithoutAmount ?? [])
        {
            yield return $"The balance of {Names.Of(row.DebtClass).ToLowerInvariant()} is not known as a whole.";
        }

        if (one.Scope == ReconciliationScope.Consolidated)
        {
            yield return $"Ours includes {Consolidated(one)}, which the statements consolidate.";
        }
        else if (one.Scope == ReconciliationScope.ParentAlone)
        {
            yield return $"The reported balance leaves out {Consolidated(one)}, so ours does too.";
        }

        if (one.Status == ReconciliationStatus.Differs && one.NotReported.Count > 0)
        {
            yield return $"No reported balance is known for {string.Join(" and ", one.NotReported.Select(pair => $"{Names.Of(pair.Type).ToLowerInvariant()}, {Usd.Short(pair.OursUsd)} of ours"))}.";
        }

        if (one.Reported is { Basis: not BalanceBasis.Principal, AmountUsd: not null })
        {
            yield return one.Reported.Basis == BalanceBasis.Carrying
                ? "Reported is a carrying amount, net of discount and costs."
                : "Part of what is reported is a carrying amount, net of discount and costs.";
        }

        if (one.Reported is { Confidence: Confidence.Unverified })
        {
            yield return "The reported balance is inferred: no source that can be opened gives it.";
        }

        if (one.UnverifiedUsd > 0)
        {
            yield return $"{Usd.Short(one.UnverifiedUsd)} of ours rests on unverified events.";
        }

        if (one.Unknown.Count > 0)
        {
            yield return $"Not in ours: {Terms.Count(one.Unknown.Count, "instrument")} whose principal is not known.";
        }

        if (one.SetToFiling > 0)
        {
            yield return $"{Terms.Count(one.SetToFiling, "instrument")} of ours {(one.SetToFiling == 1 ? "was" : "were")} set to a filing on that day.";
        }

        if (one.Reported is not null && one.DaysBeforeQuarterEnd != 0)
        {
            yield return $"Compared on {Terms.Day(one.ComparedOn)}, {Terms.Count(Math.Abs(one.DaysBeforeQuarterEnd), "day")} {(one.DaysBeforeQuarterEnd > 0 ? "before" : "after")} the end of {one.Quarter.Label}.";
        }
    }

    private static string Consolidated(Reconciliation one) =>
        string.Join(" and ", one.Consolidated.Select(other => $"{other.Miner.Name} ({Usd.Short(other.OwedUsd)})"));
}
