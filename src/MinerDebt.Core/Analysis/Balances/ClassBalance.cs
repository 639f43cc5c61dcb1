using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Balances;

/// <summary>
/// A balance of one class, or the total, against the principal of the register on its day, companies in the same statements
/// included. Whole US dollars.
/// </summary>
/// <param name="OursUsd">What is owed on the instruments of the class; on all of them for a total.</param>
public sealed record ClassBalance(DebtBalance Balance, long OursUsd)
{
    /// <summary>The principal where it was reported, else the carrying amount; null if only a current portion was.</summary>
    public long? ReportedUsd => Balance.PrincipalUsd ?? Balance.CarryingUsd;

    /// <summary>Positive where ours is larger.</summary>
    public long? DifferenceUsd => OursUsd - ReportedUsd;

    /// <summary>Whether they are the same but for rounding.</summary>
    public bool IsTied => ReportedUsd is { } reported && Reconciliation.AreTied(OursUsd, reported);

    /// <summary>By the key of the balance; without those that are not classified, which can be of any instrument.</summary>
    public static IReadOnlyDictionary<string, ClassBalance> Of(DebtBook book, Miner miner)
    {
        var found = new Dictionary<string, ClassBalance>();
        foreach (var day in book.Balances[miner.Ticker].Where(balance => balance.DebtClass != DebtClass.Unclassified).GroupBy(balance => balance.PeriodEnd))
        {
            var holdings = Reconciling.ConsolidatedHoldings(book, miner, day.Key);
            foreach (var balance in day)
            {
                found.Add(balance.Key, new ClassBalance(balance, holdings
                    .Where(holding => balance.DebtClass == DebtClass.Total || holding.Ledger.Offering.Type.ToString() == balance.DebtClass.ToString())
                    .Sum(holding => holding.Position.Principal)));
            }
        }

        return found;
    }
}
