namespace MinerDebt.Core.Analysis.Shared;

/// <summary>
/// Sorts by amounts. Enumerable does it too, but calls back for every comparison: over thousands of instruments that is a
/// tenth of a page.
/// </summary>
internal static class Largest
{
    /// <summary>The largest first; what is equal stays in its order.</summary>
    public static T[] LargestFirst<T, TAmount>(this IEnumerable<T> items, Func<T, TAmount> amount) where TAmount : struct, IComparable<TAmount>
    {
        T[] sorted = [.. items];
        var places = new Place<TAmount>[sorted.Length];
        for (var index = 0; index < sorted.Length; index++)
        {
            places[index] = new Place<TAmount>(amount(sorted[index]), index);
        }

        Array.Sort(places, sorted);
        return sorted;
    }

    private readonly record struct Place<TAmount>(TAmount Amount, int Index) : IComparable<Place<TAmount>> where TAmount : struct, IComparable<TAmount>
    {
        public int CompareTo(Place<TAmount> other) => other.Amount.CompareTo(Amount) is not 0 and var order ? order : Index.CompareTo(other.Index);
    }
}
