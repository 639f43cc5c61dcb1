namespace MinerDebt.Core.Analysis.Credit;

/// <summary>Several retirements together. Whole US dollars.</summary>
/// <param name="ParUsd">All principal retired.</param>
/// <param name="PricedParUsd">The part of it for which the whole price is known cash.</param>
/// <param name="CashUsd">The cash for that part.</param>
public sealed record RetirementTotal(int Count, long ParUsd, long PricedParUsd, long CashUsd)
{
    /// <summary>Cash in percent of the par that it retired; null if no price is known.</summary>
    public decimal? Percent => PricedParUsd == 0 ? null : 100m * CashUsd / PricedParUsd;

    public static RetirementTotal Of(IReadOnlyCollection<Retirement> retirements)
    {
        var priced = retirements.Where(one => one.Percent is not null).ToList();
        return new RetirementTotal(retirements.Count, retirements.Sum(one => one.ParUsd), priced.Sum(one => one.ParUsd), priced.Sum(one => one.CashUsd!.Value));
    }

    /// <summary>By ticker, who paid most cash first.</summary>
    public static IReadOnlyList<(string Ticker, RetirementTotal Total)> ByMiner(IEnumerable<Retirement> retirements) =>
    [
        .. retirements.GroupBy(one => one.Ledger.Issuer.Ticker)
            .Select(group => (group.Key, Total: Of([.. group])))
            .OrderByDescending(one => one.Total.CashUsd).ThenByDescending(one => one.Total.ParUsd).ThenBy(one => one.Key, StringComparer.Ordinal),
    ];
}
