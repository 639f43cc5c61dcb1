using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Debt;

/// <summary>
/// How the principal owed at one quarter's end became that of the next, in whole US dollars: opening plus the changes of
/// all steps is closing. Opening and closing are the stocks of <see cref="DebtOutstanding"/>, the steps are events.
/// </summary>
/// <param name="Quarter">The quarter during which the steps happened.</param>
/// <param name="OpeningUsd">Owed at the end of the quarter before.</param>
/// <param name="Steps">One of each kind, in the order of the kinds, also those in which nothing happened.</param>
/// <param name="ClosingUsd">Owed at the end of the quarter.</param>
public sealed record Bridge(Quarter Quarter, long OpeningUsd, IReadOnlyList<BridgeStep> Steps, long ClosingUsd)
{
    public long ChangeUsd => ClosingUsd - OpeningUsd;

    /// <summary>The quarters that can be bridged: those of the register that have one before them.</summary>
    public static IReadOnlyList<Quarter> Quarters(DebtBook book) => [.. book.Register.Skip(1)];

    /// <exception cref="ArgumentOutOfRangeException">The register does not cover the quarter and the one before it.</exception>
    public static Bridge Of(DebtBook book, Selection selection, Quarter quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(quarter, book.Register[0]);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, book.Register[^1]);
        var ledgers = selection.Ledgers(book).Where(ledger => ledger.IsCounted).ToList();
        var changes = ledgers
            .SelectMany(ledger => ledger.Between(quarter.Start, quarter.End).Select(debtEvent => new BridgeEntry(ledger, debtEvent)))
            .ToLookup(entry => BridgeStep.KindOf(entry.Event.Kind));
        return new Bridge(
            quarter,
            Owed(quarter - 1),
            [.. Enum.GetValues<BridgeStepKind>().Select(kind => new BridgeStep(kind, [.. changes[kind]]))],
            Owed(quarter));

        long Owed(Quarter end) => ledgers.Sum(ledger => ledger.At(end)?.Principal ?? 0);
    }
}
