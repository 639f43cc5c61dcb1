using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Debt;

/// <summary>The series of a table of debt, made from the sums that the book keeps instead of from every ledger.</summary>
internal static class KeptSums
{
    private static readonly Recourse?[] Recourses = [.. Enum.GetValues<Recourse>(), null];

    /// <summary>The series by key; null where the book keeps no sums of what is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The selection asks for a quarter outside the register.</exception>
    public static IEnumerable<QuarterSeries>? Of(DebtBook book, Selection selection, Grouping by)
    {
        var (first, count) = (selection.From - book.Register[0], selection.To - selection.From + 1);
        if (!IsKept(selection, by) || count < 1)
        {
            return null;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(first, nameof(selection));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(selection.To, book.Register[^1], nameof(selection));
        return by switch
        {
            Grouping.Miner => Tickers(book, selection).Select(ticker => Series(ticker, book.Sums.OfMiner(ticker), first, count)).OfType<QuarterSeries>(),
            Grouping.Type => Types(selection).Select(type => Series(type.ToString(), OfType(book, selection, type), first, count)).OfType<QuarterSeries>(),
            Grouping.Recourse => Recourses.Select(recourse => Series(
                QuarterTable.KeyOf(recourse), Universes(selection).Select(universe => book.Sums.OfRecourse(universe, recourse)), first, count)).OfType<QuarterSeries>(),
            _ when selection.Miners.Count > 0 => OfNullable(Series(QuarterTable.Total, Tickers(book, selection).Select(book.Sums.OfMiner), first, count)),
            _ when selection.Types.Count > 0 => OfNullable(Series(QuarterTable.Total, Types(selection).SelectMany(type => OfType(book, selection, type)), first, count)),
            _ => OfNullable(Series(QuarterTable.Total, Universes(selection).Select(book.Sums.Total), first, count)),
        };
    }

    // The sums are of one thing at a time: of a miner, a type or a recourse, not of a type of a miner.
    private static bool IsKept(Selection selection, Grouping by) => selection.Recourse is null && by switch
    {
        Grouping.Total => selection.Miners.Count == 0 || selection.Types.Count == 0,
        Grouping.Miner => selection.Types.Count == 0,
        Grouping.Type => selection.Miners.Count == 0,
        Grouping.Recourse => selection.Miners.Count == 0 && selection.Types.Count == 0,
        _ => false,
    };

    private static IEnumerable<string> Tickers(DebtBook book, Selection selection) =>
        selection.Miners.Count > 0 ? selection.Miners : book.Miners.Where(selection.Includes).Select(miner => miner.Ticker);

    private static IEnumerable<InstrumentType> Types(Selection selection) => selection.Types.Count > 0 ? selection.Types : Enum.GetValues<InstrumentType>();

    private static IEnumerable<Universe> Universes(Selection selection) => selection.IncludesAdjacent ? Enum.GetValues<Universe>() : [Universe.Miner];

    private static IEnumerable<DebtSum?> OfType(DebtBook book, Selection selection, InstrumentType type) =>
        Universes(selection).Select(universe => book.Sums.OfType(universe, type));

    private static IEnumerable<QuarterSeries> OfNullable(QuarterSeries? series) => series is null ? [] : [series];

    private static QuarterSeries? Series(string key, DebtSum? sum, int first, int count) =>
        sum is null ? null : new QuarterSeries(key, sum.Known(first, count), sum.UnverifiedFrom(first, count));

    private static QuarterSeries? Series(string key, IEnumerable<DebtSum?> sums, int first, int count)
    {
        var (principal, unverified, hasUnknown, isEmpty) = (new long[count], new long[count], false, true);
        foreach (var sum in sums.OfType<DebtSum>())
        {
            for (var index = 0; index < count; index++)
            {
                principal[index] += sum.Principal[first + index];
                unverified[index] += sum.Unverified[first + index];
            }

            (hasUnknown, isEmpty) = (hasUnknown || sum.Unknown > 0, false);
        }

        return isEmpty ? null : new QuarterSeries(key, Array.ConvertAll(principal, value => value == 0 && hasUnknown ? (long?)null : value), unverified);
    }
}
