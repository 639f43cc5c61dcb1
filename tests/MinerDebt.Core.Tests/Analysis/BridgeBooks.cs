using CsCheck;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Analysis;

/// <summary>Random books over five quarters: a few miners, offerings with events of all kinds, also outside the register.</summary>
internal static class BridgeBooks
{
    private static readonly DateOnly Start = new(2024, 1, 1);
    private static readonly Source Nowhere = new(null, null, null, Confidence.Unverified);

    private static readonly Gen<DebtEvent> AnyEvent =
        from offering in Gen.Int[0, 5]
        from day in Gen.Int[0, 900]
        from kind in Gen.Int[0, Enum.GetValues<DebtEventKind>().Length - 1]
        from change in Gen.Long[-5_000_000_000, 5_000_000_000]
        select new DebtEvent
        {
            OfferingId = $"offering-{offering}",
            OccurredOn = Start.AddDays(day),
            Kind = (DebtEventKind)kind,
            PrincipalChangeUsd = change,
            Source = Nowhere,
        };

    public static Gen<DebtBook> Any { get; } = AnyEvent.Array[0, 40].Select(events => new DebtBook(1, Facts.Of(
    [
        new Coverage { Name = Coverage.RegisterFrom, Value = "2024Q2" },
        new Coverage { Name = Coverage.RegisterTo, Value = "2025Q2" },
        .. Enumerable.Range(0, 3).Select(miner => new Miner
        {
            Ticker = $"M{miner}",
            Name = $"Miner {miner}",
            Business = Business.Mining,
            Universe = Universe.Miner,
            Status = ListingStatus.Listed,
            Source = Nowhere,
        }),
        .. Enumerable.Range(0, 6).Select(number => new Offering
        {
            Id = $"offering-{number}",
            Ticker = $"M{number % 3}",
            Type = (InstrumentType)number,
            Title = $"Offering {number}",
            Currency = "USD",
            NewMoney = true,
            Status = OfferingStatus.Outstanding,
            Source = Nowhere,
        }),
        .. events.DistinctBy(one => one.Key),
    ])));
}
