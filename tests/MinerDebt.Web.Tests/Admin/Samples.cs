using MinerDebt.Core.Model;

namespace MinerDebt.Web.Tests.Admin;

/// <summary>A made-up company with one note, as editors would enter it.</summary>
internal static class Samples
{
    public static Miner Miner { get; } = new()
    {
        Ticker = "ZED",
        Name = "Zed Mining",
        Business = Business.Mining,
        Universe = Universe.Miner,
        Status = ListingStatus.Listed,
        Source = new Source(null, null, null, null),
    };

    public static Offering Note { get; } = new()
    {
        Id = "zed-2026-02-conv-2031",
        Ticker = "ZED",
        Type = InstrumentType.ConvertibleNote,
        Title = "1% Convertible Senior Notes due 2031",
        Currency = "USD",
        BasePrincipalUsd = 300_000_000,
        OptionPrincipalUsd = 45_000_000,
        PrincipalUsd = 345_000_000,
        CouponPercent = 1,
        ClosedOn = new DateOnly(2026, 2, 10),
        MaturesOn = new DateOnly(2031, 2, 15),
        NewMoney = true,
        Status = OfferingStatus.Outstanding,
        Source = new Source("https://example.org/8-k", "SEC 8-K", new DateOnly(2026, 2, 11), Confidence.Filing),
    };

    public static DebtBalance Balance { get; } = new()
    {
        Ticker = "ZED",
        PeriodEnd = new DateOnly(2025, 12, 31),
        DebtClass = DebtClass.TermLoan,
        CarryingUsd = 80_243_000,
        PrincipalUsd = 81_000_000,
        Source = new Source("https://example.org/10-k", "SEC 10-K", new DateOnly(2026, 3, 1), Confidence.Filing),
    };

    /// <summary>With the register that a store cannot be without.</summary>
    public static Facts Facts(params Fact[] more) => Core.Model.Facts.Of(
    [
        new Coverage { Name = Coverage.RegisterFrom, Value = "2024Q2" }, new Coverage { Name = Coverage.RegisterTo, Value = "2026Q2" }, Miner, .. more,
    ]);
}
