using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Debt;

/// <summary>The series of a table of debt, made from the sums that the book keeps instead of from every ledger.</summary>
internal static class KeptSums
{
    /// <summary>The series by key; null where the book keeps no sums of what is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The selection asks for a quarter outside the register.</exception>
    public static IEnumerable<QuarterSeries>? Of(DebtBook book, Selection selection, Grouping by)
    {
        var (first, count) = (selection.From - book.Register[0], selection.To - selection.From + 1);
        if (by is not (Grouping.Miner or Grouping.Type or Grouping.Total) || selection.Recourse is not null || count < 1 || (selection.Miners.Count > 0 ? selection.Types.Count > 0 || by == Grouping.Type : selection.Types.Count > 0 && by == Grouping.Miner))
        {
            return null;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(first, nameof(selection));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(selection.To, book.Register[^1], nameof(selection));
        return by switch
        {
            Grouping.Miner => Miners(book, selection).Select(miner => Series(miner.Ticker, [book.Sums.OfMiner(miner.Ticker)], first, count)).OfType<QuarterSeries>(),
            Grouping.Type => Types(selection).Select(type => Series(type.ToString(), OfType(book, selection, type), first, count)).OfType<QuarterSeries>(),
            _ when selection.Miners.Count > 0 => OfNullable(Series("Total", Miners(book, selection).Select(miner => book.Sums.OfMiner(miner.Ticker)), first, count)),
            _ when selection.Types.Count > 0 => OfNullable(Series("Total", Types(selection).SelectMany(type => OfType(book, selection, type)), first, count)),
            _ => OfNullable(Series("Total", Universes(selection).Select(book.Sums.Total), first, count)),
        };
    }

    private static IEnumerable<Miner> Miners(DebtBook book, Selection selection) => selection.Miners.Count > 0
        ? selection.Miners.Select(book.Facts.Find<Miner>).OfType<Miner>()
        : book.Miners.Where(selection.Includes);

    private static IEnumerable<InstrumentType> Types(Selection selection) => selection.Types.Count > 0 ? selection.Types : Enum.GetValues<InstrumentType>();

    private static IEnumerable<Universe> Universes(Selection selection) => selection.IncludesAdjacent ? Enum.GetValues<Universe>() : [Universe.Miner];

    private static IEnumerable<DebtSum?> OfType(DebtBook book, Selection selection, InstrumentType type) =>
        Universes(selection).Select(universe => book.Sums.OfType(universe, type));

    private static IEnumerable<QuarterSeries> OfNullable(QuarterSeries? series) => series is null ? [] : [series];

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

        return isEmpty ? null : new QuarterSeries(key, [.. principal.Select(value => value == 0 && hasUnknown ? (long?)null : value)], unverified);
    }
}
