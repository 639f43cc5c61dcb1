using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheet of a step of a bridge: its events, by offering.</summary>
internal static class BridgeProof
{
    /// <param name="word">The step as it is written in an address.</param>
    /// <returns>Null if there is no such step, or nothing before the quarter to bridge from.</returns>
    public static ProofSheet? Read(DebtBook book, Selection selection, Quarter quarter, string word) =>
        quarter > book.Register[0] && Kind(word) is { } kind
            ? Sheet(book, selection, Bridge.Of(book, selection, quarter).Steps.Single(step => step.Kind == kind), quarter)
            : null;

    private static BridgeStepKind? Kind(string word) => Enum.GetValues<BridgeStepKind>().Cast<BridgeStepKind?>()
        .FirstOrDefault(kind => kind.ToString()!.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static ProofSheet Sheet(DebtBook book, Selection selection, BridgeStep step, Quarter quarter) => new(
        $"{Subject.Of(book, selection)}: {BridgeNames.Of(step.Kind).ToLowerInvariant()} in {quarter.Label}",
        (step.ChangeUsd > 0 ? "+" : "") + Usd.Exact(step.ChangeUsd),
        $"{BridgeNames.Meaning(step.Kind)} The sum of {Terms.Count(step.Entries.Count, "event")} from {Terms.Day(quarter.Start)} to {Terms.Day(quarter.End)}.",
        [
            .. step.Entries.GroupBy(entry => entry.Ledger)
                .Select(group => Line(group.Key, [.. group.Select(entry => entry.Event)]))
                .OrderByDescending(line => Math.Abs(line.AmountUsd ?? 0)),
        ],
        [],
        []);

    private static ProofLine Line(Ledger ledger, IReadOnlyList<DebtEvent> events) => new(
        ledger,
        events.Sum(one => one.PrincipalChangeUsd),
        $"{string.Join(", ", events.Select(one => Names.Of(one.Kind).ToLowerInvariant()).Distinct())} {Terms.Day(events[^1].OccurredOn)}"
            + (events.Any(one => one.Source.Confidence == Confidence.Unverified) ? ", unverified" : ""),
        events);
}
