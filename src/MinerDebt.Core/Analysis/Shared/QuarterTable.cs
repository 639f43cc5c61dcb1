using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Shared;

/// <summary>Amounts by quarter: one series for each miner, instrument type or offering, or one for all. Whole US dollars.</summary>
/// <param name="Kind">Whether the amounts are stocks at quarter ends or flows during quarters; the two are never added or compared.</param>
/// <param name="Series">The largest in the last quarter first.</param>
/// <param name="Totals">For each quarter the sum of what is known.</param>
public sealed record QuarterTable(
    QuarterKind Kind, Grouping By, IReadOnlyList<Quarter> Quarters, IReadOnlyList<QuarterSeries> Series, IReadOnlyList<long> Totals)
{
    /// <summary>The one series of all.</summary>
    public const string Total = "Total";

    /// <summary>The series of what has a recourse that is not known.</summary>
    public const string UnknownRecourse = "Unknown";

    /// <summary>The total of a quarter; null if the table does not hold the quarter.</summary>
    public long? TotalOf(Quarter quarter)
    {
        var index = quarter - Quarters[0];
        return index >= 0 && index < Quarters.Count ? Totals[index] : null;
    }

    /// <summary>The series that an offering belongs to.</summary>
    public static string KeyOf(Ledger ledger, Grouping by) => by switch
    {
        Grouping.Miner => ledger.Issuer.Ticker,
        Grouping.Type => ledger.Offering.Type.ToString(),
        Grouping.Offering => ledger.Offering.Id,
        Grouping.Recourse => KeyOf(ledger.Obligor?.Recourse),
        _ => Total,
    };

    /// <summary>The series of a recourse; null is one that is not known.</summary>
    public static string KeyOf(Recourse? recourse) => recourse?.ToString() ?? UnknownRecourse;

    /// <param name="ledgers">What to add up.</param>
    /// <param name="amountOf">What an offering adds to a quarter.</param>
    internal static QuarterTable Sum(
        QuarterKind kind, Grouping by, Selection selection, IEnumerable<Ledger> ledgers, Func<Ledger, Quarter, Amount> amountOf)
    {
        var quarters = selection.Quarters;
        var sums = new Dictionary<string, SeriesSum>();
        foreach (var ledger in ledgers)
        {
            var key = KeyOf(ledger, by);
            if (!sums.TryGetValue(key, out var sum))
            {
                sums.Add(key, sum = new SeriesSum(quarters.Count));
            }

            for (var index = 0; index < quarters.Count; index++)
            {
                sum.Add(index, amountOf(ledger, quarters[index]));
            }
        }

        return Of(kind, by, selection, sums.Select(sum => sum.Value.Series(sum.Key)));
    }

    /// <param name="asked">The series that are there also where nothing is added to them.</param>
    /// <param name="added">Which offering adds to which quarter of the selection.</param>
    /// <param name="amountOf">What it adds.</param>
    internal static QuarterTable SumFlow(
        Grouping by, Selection selection, IEnumerable<string> asked, IEnumerable<(Quarter Quarter, Ledger Ledger)> added, Func<Ledger, Amount> amountOf)
    {
        var count = selection.Quarters.Count;
        var sums = asked.ToDictionary(key => key, _ => new SeriesSum(count));
        foreach (var (quarter, ledger) in added)
        {
            var key = KeyOf(ledger, by);
            if (!sums.TryGetValue(key, out var sum))
            {
                sums.Add(key, sum = new SeriesSum(count));
            }

            sum.Add(quarter - selection.From, amountOf(ledger));
        }

        return Of(QuarterKind.Flow, by, selection, sums.Select(sum => sum.Value.Series(sum.Key)));
    }

    /// <param name="series">Of whatever has something to add, in any order.</param>
    internal static QuarterTable Of(QuarterKind kind, Grouping by, Selection selection, IEnumerable<QuarterSeries> series)
    {
        // Anyone who names a miner must see it, also where it owes nothing.
        var shown = series
            .Where(one => by == Grouping.Total || (by == Grouping.Miner && selection.Miners.Contains(one.Key)) || one.Values.Any(value => value != 0))
            .Order(LargestFirst)
            .ToList();
        var quarters = selection.Quarters;
        var totals = new long[quarters.Count];
        foreach (var one in shown)
        {
            for (var index = 0; index < totals.Length; index++)
            {
                totals[index] += one.Values[index] ?? 0;
            }
        }

        return new QuarterTable(kind, by, quarters, shown, totals);
    }

    /// <param name="Value">Null if it is not known, which is not 0.</param>
    internal readonly record struct Amount(long? Value, long Unverified);

    // Of few series anything but the last value has to be compared.
    private static readonly Comparer<QuarterSeries> LargestFirst = Comparer<QuarterSeries>.Create((one, other) =>
        Last(other).CompareTo(Last(one)) is not 0 and var byLast ? byLast
        : (other.Values.Max() ?? 0).CompareTo(one.Values.Max() ?? 0) is not 0 and var byMost ? byMost
        : string.CompareOrdinal(one.Key, other.Key));

    private static long Last(QuarterSeries series) => series.Values.Count == 0 ? 0 : series.Values[^1] ?? 0;

    private sealed class SeriesSum(int quarters)
    {
        private readonly long[] _values = new long[quarters];
        private readonly long[] _unverified = new long[quarters];
        private readonly bool[] _unknown = new bool[quarters];

        public void Add(int index, Amount amount)
        {
            _values[index] += amount.Value ?? 0;
            _unverified[index] += amount.Unverified;
            _unknown[index] |= amount.Value is null;
        }

        public QuarterSeries Series(string key)
        {
            var values = new long?[_values.Length];
            for (var index = 0; index < values.Length; index++)
            {
                values[index] = _values[index] == 0 && _unknown[index] ? null : _values[index];
            }

            return new QuarterSeries(key, values, _unverified);
        }
    }
}

/// <param name="Key">A ticker, the name of an instrument type, the id of an offering, or <c>Total</c>.</param>
/// <param name="Values">For each quarter the sum of what is known; null where that is nothing and something is not known.</param>
/// <param name="Unverified">For each quarter the part of the value that rests on unverified events.</param>
public sealed record QuarterSeries(string Key, IReadOnlyList<long?> Values, IReadOnlyList<long> Unverified);

public enum QuarterKind
{
    /// <summary>Owed at the end of the quarter.</summary>
    Stock,

    /// <summary>Raised during the quarter.</summary>
    Flow,
}

public enum Grouping
{
    Miner,
    Type,
    Total,

    /// <summary>A series for each note, loan or facility.</summary>
    Offering,

    /// <summary>By how far lenders can turn to the listed company: full, limited, none, or not known.</summary>
    Recourse,
}
