using System.Globalization;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Support;

/// <summary>Facts that are valid as they are; a test says with <c>with</c> what is special about its own.</summary>
internal static class Make
{
    public const string Ticker = "TEST";
    public const string OfferingId = "test-2025-01-note";

    public static Source Source(Confidence? confidence = Confidence.Filing) => new("https://example.org/filing", "SEC", Day("2025-01-15"), confidence);

    public static Miner Miner(string ticker = Ticker, Universe universe = Universe.Miner) => new()
    {
        Ticker = ticker,
        Name = ticker + " Mining",
        Business = Business.Mining,
        Universe = universe,
        Status = ListingStatus.Listed,
        Source = Source(null),
    };

    public static Offering Offering(string id = OfferingId, string ticker = Ticker, InstrumentType type = InstrumentType.ConvertibleNote) => new()
    {
        Id = id,
        Ticker = ticker,
        Type = type,
        Title = "Note of the tests",
        Currency = "USD",
        BasePrincipalUsd = 100_000_000,
        OptionPrincipalUsd = 0,
        PrincipalUsd = 100_000_000,
        CouponPercent = 5,
        ClosedOn = Day("2025-01-15"),
        MaturesOn = Day("2030-01-15"),
        NewMoney = true,
        Status = OfferingStatus.Outstanding,
        Source = Source(),
    };

    public static DebtEvent Event(
        long change, string day = "2025-01-15", string offering = OfferingId, Confidence confidence = Confidence.Filing) => new()
        {
            OfferingId = offering,
            OccurredOn = Day(day),
            Kind = change < 0 ? DebtEventKind.Repaid : DebtEventKind.Closed,
            PrincipalChangeUsd = change,
            Source = Source(confidence),
        };

    public static DebtBalance Balance(long carrying, string periodEnd, string ticker = Ticker, DebtClass debtClass = DebtClass.Total) => new()
    {
        Ticker = ticker,
        PeriodEnd = Day(periodEnd),
        DebtClass = debtClass,
        CarryingUsd = carrying,
        Source = Source(),
    };

    public static PublishedFigure Figure(long value, string period, PublishedMetric metric = PublishedMetric.DebtOutstanding) => new()
    {
        Publisher = "Publisher",
        Metric = metric,
        Quarter = Quarter.TryParse(period, out var quarter) ? quarter : null,
        Day = Quarter.TryParse(period, out _) ? null : Day(period),
        ValueUsd = value,
        Qualifier = Qualifier.About,
        Source = Source(Confidence.Press),
    };

    public static Filing Filing(string day = "2025-01-15", string form = "8-K", string? accession = "0001193125-25-000123", string ticker = Ticker) => new()
    {
        Ticker = ticker,
        FiledOn = Day(day),
        Form = form,
        Accession = accession,
        Source = new("https://example.org/filing", "SEC", Day(day), Confidence.Filing),
    };

    public static Coverage Coverage(string name, string value) => new() { Name = name, Value = value };

    public static IEnumerable<Fact> Register(string first = "2024Q2", string last = "2026Q2") =>
        [Coverage(Core.Model.Coverage.RegisterFrom, first), Coverage(Core.Model.Coverage.RegisterTo, last)];

    public static DebtBook Book(params IEnumerable<Fact> facts) => new(1, Facts.Of([.. Register(), .. facts]));

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
