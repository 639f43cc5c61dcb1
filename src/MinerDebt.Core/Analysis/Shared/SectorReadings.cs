using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Shared;

/// <summary>Readings of a book that go over every company, which takes long where there are many: the book keeps the latest.</summary>
internal static class SectorReadings
{
    /// <summary>A reading at one quarter that does not depend on the others of the selection. Where companies are named it is made anew: it costs what they have.</summary>
    /// <param name="also">What else it depends on.</param>
    /// <param name="make">Gives the same whenever it is asked, and something that nobody changes.</param>
    public static T AtQuarter<T>(this DebtBook book, Selection selection, Quarter quarter, Func<T> make, object? also = null) where T : class =>
        selection.Miners.Count > 0
            ? make()
            : book.Readings.Once((typeof(T), quarter, selection.IncludesAdjacent, string.Join(',', selection.Types.Order()), selection.Recourse, also), make);
}
