using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Credit;

/// <summary>What one company of a group owes under the same guarantors and recourse.</summary>
/// <param name="Miner">The listed company of the group.</param>
/// <param name="Name">The company that signed; null if it is not known.</param>
/// <param name="Guarantors">Empty if they are not known; the word <c>none</c> if there are none.</param>
/// <param name="Recourse">To the listed company; null if it is not known.</param>
/// <param name="Holdings">The largest first.</param>
public sealed record ObligorDebt(Miner Miner, string? Name, IReadOnlyList<string> Guarantors, Recourse? Recourse, IReadOnlyList<Holding> Holdings)
{
    public long PrincipalUsd => Holdings.Sum(holding => holding.Position.Principal);

    /// <summary>Whether it is the listed company itself; null if it is not known who signed.</summary>
    public bool? IsListedCompany => Name is null ? null : Name == Miner.LegalName || Name == Miner.Name;

    /// <summary>The largest first.</summary>
    /// <param name="holdings">The largest first; those of one company keep their order.</param>
    public static IReadOnlyList<ObligorDebt> All(IReadOnlyList<Holding> holdings) =>
    [
        .. holdings
            .GroupBy(holding => (
                holding.Ledger.Issuer.Ticker,
                holding.Ledger.Obligor?.Name,
                Guarantors: string.Join(';', holding.Ledger.Obligor?.Guarantors ?? []),
                holding.Ledger.Obligor?.Recourse))
            .Select(group => new ObligorDebt(
                group.First().Ledger.Issuer, group.Key.Name, group.First().Ledger.Obligor?.Guarantors ?? [], group.Key.Recourse,
                [.. group]))
            .OrderByDescending(one => one.PrincipalUsd).ThenBy(one => one.Miner.Ticker, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal),
    ];
}
