using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheets of what issuers say themselves of their maturities, beside ours.</summary>
internal static class IssuerProofs
{
    /// <returns>Null if the miner reported no current portion for the quarter.</returns>
    public static ProofSheet? CurrentPortion(DebtBook book, Miner miner, Quarter quarter) => CurrentPortionCheck.Of(book, miner, quarter) is not { } check ? null : new ProofSheet(
        $"{miner.Name}: due within twelve months of {Terms.LongDay(check.PeriodEnd)}",
        Usd.Exact(check.OursUsd),
        $"By first holder put, with what is on demand and past due; it reported a current portion of {Usd.Exact(check.ReportedUsd)}, net of costs not yet written off{Difference(check)}.",
        ProofLine.Of(check.Payments, check.PeriodEnd),
        check.Rows,
        []);

    private static string Difference(CurrentPortionCheck check) => check.DifferenceUsd is { } difference
        ? $" ({Usd.Change(difference)})"
        : ", on a part of its debt; of the rest it is not known";

    /// <param name="from">First day of the interval.</param>
    /// <returns>Null if there is no such interval.</returns>
    public static ProofSheet? Ladder(DebtBook book, Miner miner, Quarter quarter, MaturityBasis basis, string from) =>
        LadderCheck.Of(book, miner, quarter, basis) is { } ladder && ladder.Steps.FirstOrDefault(step => Terms.Day(step.Row.DueFrom) == from) is { } step
            ? new ProofSheet(
                $"{miner.Name}: due {Terms.Day(step.Row.DueFrom)} {(step.Row.DueTo is { } last ? $"to {Terms.Day(last)}" : "or later")}",
                Usd.Exact(step.OursUsd),
                $"Of what was owed on {Terms.LongDay(ladder.At)}, {DueTerms.Rule(basis)}; its own table says {Usd.Exact(step.TheirsUsd)} ({Usd.Change(step.DifferenceUsd)}).",
                ProofLine.Of(step.Payments, ladder.At),
                [],
                [])
            : null;
}
