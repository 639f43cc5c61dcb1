using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>The facts beside which a fact can look unusual, found without going through all of them each time.</summary>
internal sealed class Neighbours(Facts known)
{
    private readonly Lazy<ILookup<(string, DebtClass), DebtBalance>> _balances = new(() =>
        known.All<DebtBalance>().ToLookup(balance => (balance.Ticker, balance.DebtClass)));

    private readonly Lazy<ILookup<(string, InstrumentType, long?), Offering>> _offerings = new(() =>
        known.All<Offering>().ToLookup(offering => (offering.Ticker, offering.Type, offering.PrincipalUsd)));

    public Offering? Find(string offeringId) => known.Find<Offering>(offeringId);

    /// <summary>What the same miner reported for the same class before; null if nothing is known.</summary>
    public DebtBalance? Before(DebtBalance balance) =>
        _balances.Value[(balance.Ticker, balance.DebtClass)].Where(other => other.PeriodEnd < balance.PeriodEnd).MaxBy(other => other.PeriodEnd);

    /// <summary>Another offering that has the same terms; null if there is none, or the principal is not known.</summary>
    public Offering? Twin(Offering offering) => offering.PrincipalUsd is null ? null
        : _offerings.Value[(offering.Ticker, offering.Type, offering.PrincipalUsd)].FirstOrDefault(other =>
            other.Id != offering.Id && other.MaturesOn == offering.MaturesOn && other.ClosedOn == offering.ClosedOn);
}
