using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;

namespace MinerDebt.Web.Text;

/// <summary>Over whom a sum or a percentage goes, in a few words.</summary>
public static class Perimeter
{
    private const int Named = 3;

    /// <summary><c>22 miners</c>, <c>25 miners and AI hosts</c>, <c>MARA, RIOT</c>, <c>5 chosen companies</c>; then the types, if they are chosen.</summary>
    public static string Of(DebtBook book, Selection selection)
    {
        var companies = selection.Miners.Count switch
        {
            0 when selection.IncludesAdjacent => $"{book.Miners.Count} miners and AI hosts",
            0 => Terms.Count(book.Miners.Count(selection.Includes), "miner"),
            <= Named => string.Join(", ", selection.Miners.Order(StringComparer.Ordinal)),
            var count => $"{count} chosen companies",
        };
        return selection.Types.Count == 0 ? companies : $"{companies}, {Terms.Count(selection.Types.Count, "type")} of instrument";
    }
}
