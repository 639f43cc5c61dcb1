using MinerDebt.Core.Book;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>A page whose figures can be had as a file.</summary>
/// <param name="Path">Of the page; it may end with a part in braces, whose value is the subject of the page.</param>
/// <param name="Tables">What the page shows; null where there is no such subject.</param>
internal sealed record PageEntry(string Path, Func<PageRequest, IReadOnlyList<PageTable>?> Tables)
{
    /// <summary>What the page's address can be asked for.</summary>
    public Func<DebtBook, AddressScope> Scope { get; init; } = AddressScope.Register;

    /// <summary>The address of its files without their ending, where that is not the page's own.</summary>
    public string FilePath { get; init; } = Path;

    /// <summary>Whether there is a page about this.</summary>
    public Func<DebtBook, string, bool> IsKnown { get; init; } = (_, _) => true;

    /// <summary>Whether the page of an address is this one, and there.</summary>
    public bool Is(string path, DebtBook book)
    {
        var brace = Path.IndexOf('{');
        return brace < 0
            ? path.Equals(Path, StringComparison.OrdinalIgnoreCase)
            : path.StartsWith(Path[..brace], StringComparison.OrdinalIgnoreCase) && path.Length > brace && IsKnown(book, path[brace..]);
    }

    /// <summary>The address of a file of a page.</summary>
    /// <param name="path">Of the page.</param>
    /// <param name="ending">For example <c>.csv</c>.</param>
    public string FileOf(string path, string ending) => (FilePath == Path ? path : FilePath) + ending;
}

/// <summary>What the tables of a page are made from.</summary>
/// <param name="Subject">The part of the address in braces; empty where there is none.</param>
internal sealed record PageRequest(DebtBook Book, FactHistory History, AddressQuery Query, string Subject);
