using MinerDebt.Core.Book;

namespace MinerDebt.Web.Address;

/// <summary>A column of a list of offerings.</summary>
/// <param name="Name">In an address.</param>
/// <param name="Field">In a file, as in the data set.</param>
/// <param name="Label">On a page.</param>
/// <param name="Value">As it is taken away; null is not known.</param>
/// <param name="Text">As it is shown.</param>
public sealed record OfferingColumn(string Name, string Field, string Label, Func<Ledger, object?> Value, Func<Ledger, string> Text)
{
    public bool IsNumeric { get; init; }

    /// <summary>Whether the largest is wanted first, as of dates and amounts.</summary>
    public bool IsLargestFirst { get; init; }

    /// <summary>What it is sorted by; the value where nothing else is given.</summary>
    public Func<Ledger, IComparable?>? SortedBy { get; init; }

    public IComparable? SortKey(Ledger ledger) => SortedBy is { } key ? key(ledger) : Value(ledger) switch
    {
        IComparable value => value,
        IEnumerable<object> list => string.Join(';', list) is { Length: > 0 } text ? text : null,
        _ => null,
    };
}
