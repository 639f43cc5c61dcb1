namespace MinerDebt.Web.Address;

/// <summary>One page of a long list. Sums over the list are of all its rows, and files have all of them.</summary>
/// <param name="Number">From 1; a page behind the last has no rows.</param>
/// <param name="Count">The rows of the whole list.</param>
/// <param name="Size">How many rows stand on a page.</param>
public sealed record ListPage(int Number, int Count, int Size = ListPage.Usual)
{
    internal const int Usual = 100;

    // What a page of a table with many columns has in all, but never fewer rows than these.
    private const int Cells = 1_200;
    private const int Fewest = 10;

    /// <summary>Which list of a page with several, by the id of its heading; null for the only one.</summary>
    public string? Name { get; init; }

    /// <summary>The number of the last page, at least 1.</summary>
    public int Last => Math.Max(1, (Count + Size - 1) / Size);

    /// <summary>The number of the first row on this page, from 1.</summary>
    public long First => ((Number - 1L) * Size) + 1;

    /// <summary>Of a table that has a column for each quarter: the more there are, the fewer rows stand on a page.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    public static ListPage Wide(PageNumbers pages, int count, int columns, string? name = null) => Of(pages, count, name, Math.Clamp(Cells / Math.Max(1, columns), Fewest, Usual));

    /// <summary>The page of one list that an address asks for.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    public static ListPage Of(PageNumbers pages, int count, string? name = null, int size = Usual) => new(pages.Of(name), count, size) { Name = name };

    /// <summary>The rows that stand on this page.</summary>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> rows) => Count <= Size && Number == 1 ? rows : [.. rows.Skip((int)Math.Min(int.MaxValue, First - 1)).Take(Size)];
}
