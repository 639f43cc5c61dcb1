using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>What an address can be asked for, where that differs from address to address.</summary>
/// <param name="First">First quarter.</param>
/// <param name="Last">Last quarter.</param>
public sealed record AddressScope(Quarter First, Quarter Last)
{
    /// <summary>Columns that can be sorted by.</summary>
    public IReadOnlyList<string> SortColumns { get; init; } = [];

    /// <summary>Columns that can be chosen.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Whether the key <c>scale</c> may also have a number: the pixels of a picture, beside the value axis or alone.</summary>
    public bool TakesPixels { get; init; }

    /// <summary>The months that can be asked for, each by its last day, by the quarter that is asked for.</summary>
    public Func<Quarter?, (DateOnly First, DateOnly Last)> Months { get; init; } = _ => (new DateOnly(2000, 1, 31), new DateOnly(2099, 12, 31));

    public static AddressScope Register(DebtBook book) => new(book.Register[0], book.Register[^1]);
}
