using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Upkeep;

/// <summary>An instrument that has to be paid soon, or may have to be.</summary>
/// <param name="On">Its maturity, or a day on which holders may ask for repayment.</param>
/// <param name="PrincipalUsd">What is owed on it as far as the events tell, whole US dollars.</param>
/// <param name="Put">The put; null for the maturity.</param>
public sealed record DueSoon(Ledger Ledger, DateOnly On, long PrincipalUsd, HolderPut? Put)
{
    /// <summary>A maturity that has passed with principal left stays until an event says how it ended; a put that has passed is over.</summary>
    public static IEnumerable<DueSoon> Of(Ledger ledger, DateOnly today)
    {
        var last = today.AddDays(Attention.DaysAhead);
        if (ledger.On(today) is not { Principal: > 0 and var owed })
        {
            yield break;
        }

        foreach (var put in ledger.Offering.HolderPuts.Where(put => put.On >= today && put.On <= last))
        {
            yield return new DueSoon(ledger, put.On, owed, put);
        }

        if (ledger.Offering.MaturesOn is { } matures && matures.LastDay <= last)
        {
            yield return new DueSoon(ledger, matures.LastDay, owed, null);
        }
    }
}
