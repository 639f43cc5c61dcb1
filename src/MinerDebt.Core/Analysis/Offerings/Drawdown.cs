using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>
/// How much of an offering was drawn, where that happens in steps: it counts as raised with its committed size on the day
/// it is signed, but the money comes with the draws. Whole US dollars.
/// </summary>
/// <param name="CommittedUsd">What it counts with.</param>
/// <param name="DrawnUsd">All draws together, whether repaid or not; null if they are not known.</param>
public sealed record Drawdown(long CommittedUsd, long? DrawnUsd)
{
    /// <summary>Never negative; null if it is not known.</summary>
    public long? NotDrawnUsd => DrawnUsd is { } drawn ? Math.Max(0, CommittedUsd - drawn) : null;

    /// <summary>By the end of the register, also of what has ended since.</summary>
    /// <returns>Null where all was paid out at once, or the size is not known.</returns>
    public static Drawdown? Of(Ledger ledger) =>
        ledger.Offering.PrincipalUsd is { } committed && IsInSteps(ledger) ? new Drawdown(committed, Usd(ledger, ledger.LastQuarter.End)) : null;

    /// <summary>Signed without a draw, drawn later, or a credit facility.</summary>
    internal static bool IsInSteps(Ledger ledger) =>
        IsRevolving(ledger) || ledger.Events.Any(one => one.Kind == DebtEventKind.Drawn || one is { Kind: DebtEventKind.Closed, PrincipalChangeUsd: 0 });

    internal static bool IsRevolving(Ledger ledger) => ledger.Offering.Type == InstrumentType.CreditFacility;

    /// <summary>All draws up to a day; null if they are not known.</summary>
    internal static long? Usd(Ledger ledger, DateOnly day)
    {
        // What happened before the register begins is not recorded.
        if (ledger.Events is [] or [{ Kind: DebtEventKind.AdjustedToFiling }, ..])
        {
            return null;
        }

        // An event of 0 says that it was signed: that nothing was drawn, only a balance of 0 says.
        return ledger.DrawnUntil(DateOnly.MaxValue) > 0 || ledger.Offering.OutstandingUsd == 0 ? ledger.DrawnUntil(day) : null;
    }
}
