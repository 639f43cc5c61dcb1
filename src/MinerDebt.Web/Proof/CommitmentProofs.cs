using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheets of what is committed, drawn and undrawn.</summary>
internal static class CommitmentProofs
{
    private const string Rule = "Committed less drawn. Conditions such as a borrowing base or rent that has to start may leave less of it available. None of the three is owed or adds to what is owed.";

    /// <param name="one">Null where nothing can be drawn.</param>
    /// <returns>Null if there is nothing to show.</returns>
    public static ProofSheet? One(Commitment? one) => one is null ? null : new ProofSheet(
        $"{OfferingText.Name(one.Ledger)}: what can still be drawn on {Terms.LongDay(one.On)}",
        one.UndrawnUsd is { } undrawn ? Usd.Exact(undrawn) : "Not known",
        $"{Rule} Drawn: {CommitmentText.Drawn(one)}.",
        [new ProofLine(one.Ledger, one.UndrawnUsd, CommitmentText.Of(one), one.Ledger.Until(one.On))],
        [],
        [])
    {
        Facts =
        [
            new ProofFact($"Committed on {Terms.LongDay(one.On)}", Usd.Exact(one.CommittedUsd)) { Source = one.Ledger.Offering.Source, Note = one.Ledger.Offering.Notes },
            new ProofFact("Drawn", CommitmentText.Exact(one.DrawnUsd)) { Note = CommitmentText.Drawn(one) },
            .. one.Ledger.Amendments.Where(amendment => amendment.Field == AmendedField.Size).Select(amendment => new ProofFact(
                $"Size amended on {Terms.LongDay(amendment.ChangedOn)}", $"{AmendmentText.Value(amendment, amendment.OldValue)} → {AmendmentText.Value(amendment, amendment.NewValue)}")
            { Source = amendment.Source, Note = amendment.Notes }),
        ],
    };

    /// <summary>All that could still be drawn at the end of a quarter.</summary>
    public static ProofSheet All(DebtBook book, Selection selection, Quarter quarter)
    {
        var all = Commitment.All(book, selection, quarter.End);
        var total = CommitmentTotal.Of(all);
        return new ProofSheet(
            $"{Subject.Of(book, selection)}: what could still be drawn at the end of {quarter.Label}",
            Usd.Exact(total.UndrawnUsd),
            $"{Rule} Here {Usd.Exact(total.CommittedUsd)} less {Usd.Exact(total.DrawnUsd)}, each facility at least 0.{(total.UnknownUsd > 0 ? $" Left out are {Usd.Exact(total.UnknownUsd)} of which no source says what was drawn." : "")}",
            [.. all.Select(one => new ProofLine(one.Ledger, one.UndrawnUsd, CommitmentText.Of(one), one.Ledger.Until(quarter.End)))],
            [],
            []);
    }
}
