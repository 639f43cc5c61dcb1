using System.Collections.Immutable;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>
/// What is owed at each quarter's end by miner, by type of instrument, by recourse and in all. Those of the next version are made
/// from these by the difference of the ledgers that changed.
/// </summary>
public sealed class DebtSums
{
    private readonly int _quarters;
    private readonly ImmutableDictionary<string, DebtSum> _miners;
    private readonly ImmutableDictionary<(Universe Universe, InstrumentType Type), DebtSum> _types;
    private readonly ImmutableDictionary<(Universe Universe, Recourse? Recourse), DebtSum> _recourse;
    private readonly ImmutableDictionary<Universe, DebtSum> _totals;

    private DebtSums(
        int quarters,
        ImmutableDictionary<string, DebtSum> miners,
        ImmutableDictionary<(Universe, InstrumentType), DebtSum> types,
        ImmutableDictionary<(Universe, Recourse?), DebtSum> recourse,
        ImmutableDictionary<Universe, DebtSum> totals) =>
        (_quarters, _miners, _types, _recourse, _totals) = (quarters, miners, types, recourse, totals);

    /// <summary>The sum of a miner's ledgers; null if it has none that counts.</summary>
    public DebtSum? OfMiner(string ticker) => _miners.GetValueOrDefault(ticker);

    /// <summary>The sum of a type; null if no ledger of it counts.</summary>
    public DebtSum? OfType(Universe universe, InstrumentType type) => _types.GetValueOrDefault((universe, type));

    /// <summary>The sum of what has a recourse, null for one that is not known; null if no ledger of it counts.</summary>
    public DebtSum? OfRecourse(Universe universe, Recourse? recourse) => _recourse.GetValueOrDefault((universe, recourse));

    /// <summary>The sum of all; null if no ledger counts.</summary>
    public DebtSum? Total(Universe universe) => _totals.GetValueOrDefault(universe);

    internal static DebtSums Of(IEnumerable<Ledger> ledgers, int quarters)
    {
        var miners = new Dictionary<string, DebtSum>();
        var types = new Dictionary<(Universe, InstrumentType), DebtSum>();
        var recourse = new Dictionary<(Universe, Recourse?), DebtSum>();
        var totals = new Dictionary<Universe, DebtSum>();
        foreach (var ledger in ledgers.Where(DebtSum.Counts))
        {
            Add(miners, ledger.Issuer.Ticker, ledger);
            Add(types, (ledger.Issuer.Universe, ledger.Offering.Type), ledger);
            Add(recourse, (ledger.Issuer.Universe, ledger.Obligor?.Recourse), ledger);
            Add(totals, ledger.Issuer.Universe, ledger);
        }

        return new DebtSums(quarters, miners.ToImmutableDictionary(), types.ToImmutableDictionary(), recourse.ToImmutableDictionary(), totals.ToImmutableDictionary());

        void Add<TKey>(Dictionary<TKey, DebtSum> sums, TKey key, Ledger ledger) where TKey : notnull
        {
            if (!sums.TryGetValue(key, out var sum))
            {
                sums.Add(key, sum = DebtSum.Zero(quarters));
            }

            sum.Add(ledger, 1);
        }
    }

    /// <summary>The sums after some ledgers went and others came.</summary>
    internal DebtSums With(IEnumerable<Ledger> gone, IEnumerable<Ledger> come)
    {
        var (miners, types, recourse, totals) = (_miners, _types, _recourse, _totals);
        foreach (var (ledger, times) in gone.Select(ledger => (ledger, -1)).Concat(come.Select(ledger => (ledger, 1))).Where(one => DebtSum.Counts(one.ledger)))
        {
            miners = Add(miners, ledger.Issuer.Ticker, ledger, times);
            types = Add(types, (ledger.Issuer.Universe, ledger.Offering.Type), ledger, times);
            recourse = Add(recourse, (ledger.Issuer.Universe, ledger.Obligor?.Recourse), ledger, times);
            totals = Add(totals, ledger.Issuer.Universe, ledger, times);
        }

        return new DebtSums(_quarters, miners, types, recourse, totals);
    }

    private ImmutableDictionary<TKey, DebtSum> Add<TKey>(ImmutableDictionary<TKey, DebtSum> sums, TKey key, Ledger ledger, int times) where TKey : notnull
    {
        var sum = (sums.GetValueOrDefault(key) ?? DebtSum.Zero(_quarters)).With(ledger, times);
        return sum.Ledgers == 0 ? sums.Remove(key) : sums.SetItem(key, sum);
    }
}
