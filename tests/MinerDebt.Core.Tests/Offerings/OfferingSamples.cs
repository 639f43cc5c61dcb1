using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Offerings;

/// <summary>Offerings made for one test, and those of the data set.</summary>
internal static class OfferingSamples
{
    public static Source Filing { get; } = new("https://www.sec.gov/x", "SEC", null, Confidence.Filing);

    public static DebtBook Dataset { get; } = new(1, Facts.Of(DatasetReader.Read().Select(row => row.Fact)));

    public static Offering Offering(string id = "a-1") => new()
    {
        Id = id,
        Ticker = "A",
        Type = InstrumentType.ConvertibleNote,
        Title = "Notes",
        Currency = "USD",
        NewMoney = true,
        Status = OfferingStatus.Outstanding,
        Source = Filing,
    };

    public static Ledger Ledger(Offering offering, params (string Day, DebtEventKind Kind, long Change)[] events) => new(
        offering,
        new Miner { Ticker = "A", Name = "A Mining", Business = Business.Mining, Universe = Universe.Miner, Status = ListingStatus.Listed, Source = Filing },
        events.Select(one => new DebtEvent
        {
            OfferingId = offering.Id,
            OccurredOn = Day(one.Day),
            Kind = one.Kind,
            PrincipalChangeUsd = one.Change,
            Source = Filing,
        }),
        new Quarter(2024, 2),
        new Quarter(2026, 2));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
