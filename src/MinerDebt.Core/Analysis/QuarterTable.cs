using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis;

/// <summary>Amounts by quarter: one series for each miner or instrument type, or one for all. Whole US dollars.</summary>
/// <param name="Kind">Whether the amounts are stocks at quarter ends or flows during quarters; the two are never added or compared.</param>
/// <param name="Series">The largest in the last quarter first.</param>
/// <param name="Totals">For each quarter the sum of what is known.</param>
public sealed record QuarterTable(
    QuarterKind Kind, Grouping By, IReadOnlyList<Quarter> Quarters, IReadOnlyList<QuarterSeries> Series, IReadOnlyList<long> Totals)
{
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
        _ => "Total",
    };

    /// <param name="amounts">What to add up: an amount may be unknown, which is not 0.</param>
    /// <param name="kept">Series that stay although all their amounts are 0, because somebody asked for them.</param>
    internal static QuarterTable Sum(
        QuarterKind kind, Grouping by, IReadOnlyList<Quarter> quarters, IEnumerable<Amount> amounts, IReadOnlySet<string> kept)
    {
        var series = amounts.GroupBy(amount => KeyOf(amount.Ledger, by))
            .Select(group => QuarterSeries.Sum(group.Key, quarters, group))
            .Where(one => kept.Contains(one.Key) || by == Grouping.Total || one.Values.Any(value => value != 0))
            .OrderByDescending(one => one.Values.Count == 0 ? 0 : one.Values[^1] ?? 0)
            .ThenByDescending(one => one.Values.Max() ?? 0)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .ToList();
        return new QuarterTable(kind, by, quarters, series,
            [.. quarters.Select((_, index) => series.Sum(one => one.Values[index] ?? 0))]);
    }

    internal readonly record struct Amount(Ledger Ledger, Quarter Quarter, long? Value, long Unverified);
}

/// <param name="Key">A ticker, the name of an instrument type, or <c>Total</c>.</param>
/// <param name="Values">For each quarter the sum of what is known; null where that is nothing and something is not known.</param>
/// <param name="Unverified">For each quarter the part of the value that rests on unverified events.</param>
public sealed record QuarterSeries(string Key, IReadOnlyList<long?> Values, IReadOnlyList<long> Unverified)
{
    internal static QuarterSeries Sum(string key, IReadOnlyList<Quarter> quarters, IEnumerable<QuarterTable.Amount> amounts)
    {
        var values = new long?[quarters.Count];
        var unverified = new long[quarters.Count];
        var unknown = new bool[quarters.Count];
        foreach (var amount in amounts)
        {
            var index = amount.Quarter - quarters[0];
            values[index] = (values[index] ?? 0) + (amount.Value ?? 0);
            unverified[index] += amount.Unverified;
            unknown[index] |= amount.Value is null;
        }

        return new QuarterSeries(key, [.. values.Select((value, index) => value == 0 && unknown[index] ? null : value)], unverified);
    }
}

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
}
