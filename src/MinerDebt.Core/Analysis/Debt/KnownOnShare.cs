using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;

namespace MinerDebt.Core.Analysis.Debt;

/// <summary>
/// How much of the principal at the register's end rests on events of which it is not recorded since when the public
/// could know them. Repayments are taken to retire the recorded part first, so it is never understated. Whole US dollars.
/// </summary>
public sealed record KnownOnShare(long TotalUsd, long UndatedUsd)
{
    /// <summary>From 0 to 1; null if nothing is owed.</summary>
    public decimal? Undated => TotalUsd == 0 ? null : (decimal)UndatedUsd / TotalUsd;

    /// <summary>Of all miners, whatever a page selects.</summary>
    public static KnownOnShare Of(DebtBook book)
    {
        var holdings = DebtOutstanding.Holdings(book, Selection.AllOf(book), book.Register[^1]);
        return new KnownOnShare(
            holdings.Sum(holding => holding.Position.Principal),
            holdings.Sum(holding => Math.Min(holding.Position.Principal, holding.Events.Where(one => one.KnownOn is null).Sum(one => Math.Max(0, one.PrincipalChangeUsd)))));
    }
}
