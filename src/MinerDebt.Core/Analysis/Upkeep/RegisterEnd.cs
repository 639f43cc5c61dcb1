using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Upkeep;

/// <summary>What lies after the last quarter for whose end totals are given, and what is missing before the next one can be.</summary>
/// <param name="Last">The last quarter of the register.</param>
/// <param name="DaysSinceNext">Days since the quarter after it ended; negative while it goes on.</param>
/// <param name="Later">Offerings that closed or were priced after it, and so are in no total.</param>
/// <param name="WithoutBalance">Listed miners without a balance for the quarter after it.</param>
/// <param name="WithoutEvent">Offerings that closed up to the end of the quarter after it, are outstanding, and have no event.</param>
/// <param name="Announced">Offerings that still are announced, and whose closing was to be by then.</param>
public sealed record RegisterEnd(
    Quarter Last, int DaysSinceNext, IReadOnlyList<Offering> Later, IReadOnlyList<Miner> WithoutBalance, IReadOnlyList<Offering> WithoutEvent, IReadOnlyList<Offering> Announced)
{
    /// <summary>The quarter that would be added.</summary>
    public Quarter Next => Last + 1;

    /// <summary>Whether the next quarter has ended, so that its end can be told.</summary>
    public bool CanExtend => DaysSinceNext > 0;

    public static RegisterEnd Of(DebtBook book, DateOnly today)
    {
        var last = book.Register[^1];
        var next = last + 1;
        var offerings = book.Facts.All<Offering>();
        var reported = book.Facts.All<DebtBalance>().Where(balance => Quarter.Nearest(balance.PeriodEnd) == next).Select(balance => balance.Ticker).ToHashSet();
        return new(
            last,
            today.DayNumber - next.End.DayNumber,
            [.. offerings.Where(offering => offering.DatedOn > last.End && offering.DatedOn <= today && offering.Status != OfferingStatus.Withdrawn)],
            [.. book.Facts.All<Miner>().Where(miner => miner is { Status: ListingStatus.Listed, Universe: Universe.Miner } && !reported.Contains(miner.Ticker))],
            [.. offerings.Where(offering => offering is { Status: OfferingStatus.Outstanding or OfferingStatus.PartlyRepaid } && offering.ClosedOn <= next.End && book.Facts.OfOffering<DebtEvent>(offering.Id).Count == 0)],
            [.. offerings.Where(offering => offering.Status == OfferingStatus.Announced && offering.DatedOn <= next.End)]);
    }

    /// <summary>The change that adds the next quarter.</summary>
    /// <exception cref="InvalidOperationException">The data set does not say where its register ends.</exception>
    public static Change Extend(DebtBook book) => book.Facts.Find<Coverage>(Coverage.RegisterTo) is { } stored
        ? new Change(stored, stored with { Value = (book.Register[^1] + 1).ToString() })
        : throw new InvalidOperationException("The register has no end that could be moved.");

    /// <summary>What to say where a deal is stored that no total has; null if totals have it.</summary>
    public static string? Said(DebtBook book, Fact fact) => Said(book, [fact]);

    /// <summary>The same for facts that are stored together.</summary>
    public static string? Said(DebtBook book, IReadOnlyCollection<Fact> facts)
    {
        var last = book.Register[^1];
        var later = facts.Select(Day).Where(day => day > last.End).ToList();
        return later.Count switch
        {
            0 => null,
            1 when facts.Count == 1 => $"It is of {Quarter.Of(later[0]!.Value).Label}, and totals end with {last.Label}: until the register is extended, no total has it.",
            1 => $"One of them is of {Quarter.Of(later[0]!.Value).Label}, and totals end with {last.Label}: until the register is extended, no total has it.",
            _ => FormattableString.Invariant($"{later.Count:#,0} of them are later than {last.Label}, with which totals end: until the register is extended, no total has them."),
        };
    }

    private static DateOnly? Day(Fact fact) => fact switch
    {
        Offering offering => offering.DatedOn,
        DebtEvent one => one.OccurredOn,
        _ => null,
    };
}
