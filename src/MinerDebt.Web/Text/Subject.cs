using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;

namespace MinerDebt.Web.Text;

/// <summary>Who a figure is about, as the subject of a sentence.</summary>
public static class Subject
{
    private const int Named = 3;

    public static string Of(DebtBook book, Selection selection)
    {
        var debtors = Debtors(book, selection) + (selection.Recourse is { } recourse ? $", {CreditText.OfSeries(recourse).ToLowerInvariant()}," : "");
        return selection.Types.Count == 0 ? debtors : $"On {Types(selection)}, {(selection.Miners.Count == 0 ? char.ToLowerInvariant(debtors[0]) + debtors[1..] : debtors)}";
    }

    private static string Debtors(DebtBook book, Selection selection)
    {
        var names = selection.Miners.Select(ticker => book.FindMiner(ticker)?.Name ?? ticker).ToList();
        return names.Count switch
        {
            0 => selection.IncludesAdjacent ? "Public bitcoin miners and AI hosts" : "Public bitcoin miners",
            <= Named => And(names),
            _ => $"{names.Count} selected companies",
        };
    }

    private static string Types(Selection selection) =>
        selection.Types.Count <= Named
            ? And([.. selection.Types.Select(type => Names.Of(type).ToLowerInvariant())])
            : $"{selection.Types.Count} types of instrument";

    private static string And(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
