using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>The proofs of figures about one miner or one of its instruments.</summary>
internal static class MinerProofs
{
    /// <summary>What was owed on one offering at a quarter's end.</summary>
    public static ProofSheet Owed(Ledger ledger, Quarter quarter)
    {
        var owed = ledger.At(quarter)?.Principal;
        return new ProofSheet(
            $"{ledger.Issuer.Ticker}: {ledger.Offering.Title}, owed at the end of {quarter.Label}",
            owed is { } known ? Usd.Exact(known) : "Principal not known",
            $"The sum of its events up to {Terms.Day(quarter.End)}.",
            [new ProofLine(ledger, owed, null, [.. ledger.Events.Where(one => one.OccurredOn <= quarter.End)])],
            [],
            []);
    }

    /// <summary>Ours against what the miner reported.</summary>
    public static ProofSheet Ties(Reconciliation one) => new(
        $"{one.Miner.Name}, {one.Quarter.Label}: ours against reported",
        one.Status switch
        {
            ReconciliationStatus.Estimate => "Our estimate beside ours",
            ReconciliationStatus.NoFiling => "No filing to compare with",
            ReconciliationStatus.Ties => one.MatchesReported ? "Matches" : "Matches an unverified balance",
            _ => $"Differs by {Usd.Change(one.DifferenceUsd!.Value)} ({ReconciliationWords.Percent(one.DifferencePercent)})",
        },
        $"Ours on {Terms.Day(one.ComparedOn)}: {Usd.Exact(one.OursUsd)}. {Reported(one)} {string.Join(' ', ReconciliationWords.Reasons(one))}",
        [.. one.Holdings.Select(holding => new ProofLine(holding.Ledger, holding.Position.Principal, null, holding.Events))],
        one.Reported?.Rows ?? [],
        one.Unknown);

    private static string Reported(Reconciliation one) => one.Reported?.AmountUsd is { } reported
        ? $"{(one.Reported.IsReported ? "Reported" : "Estimated")}: {Usd.Exact(reported)} ({ReconciliationWords.Of(one.Reported.Basis)})."
        : "No reported amount is known.";
}
