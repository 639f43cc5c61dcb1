using System.Collections.Immutable;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>
/// What is owed at each quarter's end by miner, by type of instrument, by recourse and in all. Those of the next version are made
/// from these by the difference of the ledgers that changed.
/// </summary>
// Few places in a row, not a dictionary by pairs of enums: the runtime compiles each of those anew at each start.
public sealed class DebtSums
{
    private static readonly int Types = Enum.GetValues<InstrumentType>().Length;

    // One more for a recourse that is not known.
    private static readonly int Recourses = Enum.GetValues<Recourse>().Length + 1;
    private static readonly int Places = Types + Recourses + 1;
    private static readonly int Universes = Enum.GetValues<Universe>().Length;

    private readonly int _quarters;
    private readonly ImmutableDictionary<string, DebtSum> _miners;
    private readonly DebtSum?[] _sums;

    private DebtSums(int quarters, ImmutableDictionary<string, DebtSum> miners, DebtSum?[] sums) => (_quarters, _miners, _sums) = (quarters, miners, sums);

    /// <summary>The sum of a miner's ledgers; null if it has none that counts.</summary>
    public DebtSum? OfMiner(string ticker) => _miners.GetValueOrDefault(ticker);

    /// <summary>The sum of a type; null if no ledger of it counts.</summary>
    public DebtSum? OfType(Universe universe, InstrumentType type) => _sums[Place(universe, type)];

    /// <summary>The sum of what has a recourse, null for one that is not known; null if no ledger of it counts.</summary>
    public DebtSum? OfRecourse(Universe universe, Recourse? recourse) => _sums[Place(universe, recourse)];

    /// <summary>The sum of all; null if no ledger counts.</summary>
    public DebtSum? Total(Universe universe) => _sums[Place(universe)];

    internal static DebtSums Of(IEnumerable<Ledger> ledgers, int quarters)
    {
        var miners = new Dictionary<string, DebtSum>();
        var sums = new DebtSum?[Universes * Places];
        foreach (var ledger in ledgers.Where(DebtSum.Counts))
        {
            if (!miners.TryGetValue(ledger.Issuer.Ticker, out var miner))
            {
                miners.Add(ledger.Issuer.Ticker, miner = DebtSum.Zero(quarters));
            }

            miner.Add(ledger, 1);
            foreach (var place in PlacesOf(ledger))
            {
                (sums[place] ??= DebtSum.Zero(quarters)).Add(ledger, 1);
            }
        }

        return new DebtSums(quarters, miners.ToImmutableDictionary(), sums);
    }

    /// <summary>The sums after some ledgers went and others came.</summary>
    internal DebtSums With(IEnumerable<Ledger> gone, IEnumerable<Ledger> come)
    {
        var miners = _miners;
        DebtSum?[] sums = [.. _sums];
        Add(gone, -1);
        Add(come, 1);
        return new DebtSums(_quarters, miners, sums);

        void Add(IEnumerable<Ledger> ledgers, int times)
        {
            foreach (var ledger in ledgers.Where(DebtSum.Counts))
            {
                var miner = Sum(miners.GetValueOrDefault(ledger.Issuer.Ticker), ledger, times);
                miners = miner is null ? miners.Remove(ledger.Issuer.Ticker) : miners.SetItem(ledger.Issuer.Ticker, miner);
                foreach (var place in PlacesOf(ledger))
                {
                    sums[place] = Sum(sums[place], ledger, times);
                }
            }
        }
    }

    // Null for a sum of no ledger.
    private DebtSum? Sum(DebtSum? before, Ledger ledger, int times)
    {
        var sum = (before ?? DebtSum.Zero(_quarters)).With(ledger, times);
        return sum.Ledgers == 0 ? null : sum;
    }

    private static int[] PlacesOf(Ledger ledger)
    {
        var universe = ledger.Issuer.Universe;
        return [Place(universe), Place(universe, ledger.Offering.Type), Place(universe, ledger.Obligor?.Recourse)];
    }

    private static int Place(Universe universe) => (int)universe * Places;

    private static int Place(Universe universe, InstrumentType type) => Place(universe) + 1 + (int)type;

    private static int Place(Universe universe, Recourse? recourse) => Place(universe) + 1 + Types + (recourse is { } known ? 1 + (int)known : 0);
}
