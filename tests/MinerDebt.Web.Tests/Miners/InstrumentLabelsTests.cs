using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Tests.Miners;

public sealed class InstrumentLabelsTests
{
    [Fact]
    public void Of_Different_AreShort() =>
        Assert.Equal(
            ["2.125% convertible 2031", "bitcoin loan of 2025"],
            InstrumentLabels.Of([
                One(InstrumentType.ConvertibleNote, 2.125m, "2031-09-01", "2024-08-14"),
                One(InstrumentType.BitcoinBackedLoan, null, null, "2025-03-31")]));

    [Fact]
    public void Of_Same_AreToldApart() =>
        Assert.Equal(
            ["0% convertible 2031 (Sep 2025)", "0% convertible 2031 (Oct 2025)", "facility", "facility #2"],
            InstrumentLabels.Of([
                One(InstrumentType.ConvertibleNote, 0, "2031-10-01", "2025-09-30"),
                One(InstrumentType.ConvertibleNote, 0, "2031-07-01", "2025-10-14"),
                One(InstrumentType.CreditFacility, null, null, null),
                One(InstrumentType.CreditFacility, null, null, null)]));

    [Fact]
    public void Near_Misspelt_GivesTheNearestFirst() =>
        Assert.Equal("MARA", Suggestions.Near("mraa", ["RIOT", "MIGI", "MARA", "WULF"])[0]);

    private static Offering One(InstrumentType type, decimal? coupon, string? matures, string? closed) => new()
    {
        Id = "one",
        Ticker = "AAA",
        Type = type,
        Title = "One",
        Currency = "USD",
        NewMoney = true,
        Status = OfferingStatus.Outstanding,
        CouponPercent = coupon,
        MaturesOn = Day(matures),
        ClosedOn = Day(closed),
        Source = new Source(null, null, null, Confidence.Filing),
    };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
