using MinerDebt.Core.Exchange;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2025-10-22", "de-DE")]
    [InlineData("2025-10-22T00:00:00", "fr-FR")]
    [InlineData("2025-10-22 00:00", "th-TH")]
    [InlineData("2025/10/22", "ar-SA")]
    [InlineData("20251022", "de-DE")]
    [InlineData("22.10.2025", "en-US")]
    [InlineData("10/22/2025", "de-DE")]
    [InlineData("22/10/2025", "en-US")]
    [InlineData("22-10-2025", "en-US")]
    [InlineData("Oct 22, 2025", "de-DE")]
    [InlineData("october 22, 2025", "fr-FR")]
    [InlineData("22 October 2025", "th-TH")]
    [InlineData("22 Oct 2025", "de-DE")]
    [InlineData("22-Oct-2025", "de-DE")]
    public void Read_DayThatCanNotBeMistaken_IsReadInEveryCulture(string text, string culture)
    {
        using var current = new InCulture(culture);

        Assert.Equal(new DateOnly(2025, 10, 22), DateReader.Read(text, null, out var refusal));
        Assert.Null(refusal);
    }

    [Fact]
    public void Read_DayThatTheFileDecides_FollowsIt()
    {
        Assert.Equal(new DateOnly(2025, 12, 10), DateReader.Read("10/12/2025", DateOrder.DayFirst, out _));
        Assert.Equal(new DateOnly(2025, 10, 12), DateReader.Read("10/12/2025", DateOrder.MonthFirst, out _));
        Assert.Equal(new DateOnly(2025, 9, 5), DateReader.Read("Sept 5, 2025", null, out _));
    }

    [Theory]
    [InlineData("2027-01", "2027-01")]
    [InlineData("2027/1", "2027-01")]
    [InlineData("01/2027", "2027-01")]
    [InlineData("1.2027", "2027-01")]
    [InlineData("Jan 2027", "2027-01")]
    [InlineData("january 2027", "2027-01")]
    [InlineData("January, 2027", "2027-01")]
    [InlineData("Sept 2027", "2027-09")]
    [InlineData("2027", "2027")]
    [InlineData(" 2027 ", "2027")]
    [InlineData("15.01.2027", "2027-01-15")]
    [InlineData("Jan 15, 2027", "2027-01-15")]
    [InlineData("2027-01-15T00:00:00", "2027-01-15")]
    public void ReadPartial_ADayAMonthOrAYear_IsReadInEveryCulture(string text, string date)
    {
        foreach (var culture in new[] { "en-US", "de-DE", "th-TH", "ar-SA" })
        {
            using var current = new InCulture(culture);

            Assert.Equal(date, DateReader.ReadPartial(text, null, out var refusal).ToString());
            Assert.Null(refusal);
        }
    }

    [Theory]
    [InlineData("10/12/2027", "it can be two days, and nothing tells which number is the month: write it as 2025-10-22, or choose the order for the file")]
    [InlineData("13/2027", "it is not a day, a month or a year: write it as 2027-01-15, 2027-01 or 2027")]
    [InlineData("2027Q3", "it is not a day, a month or a year: write it as 2027-01-15, 2027-01 or 2027")]
    [InlineData("27", "it is not a day, a month or a year: write it as 2027-01-15, 2027-01 or 2027")]
    public void ReadPartial_AnythingElse_IsRefusedWithWhatIsAccepted(string text, string accepted)
    {
        Assert.Null(DateReader.ReadPartial(text, null, out var refusal));
        Assert.Equal(accepted, refusal);
    }

    [Theory]
    [InlineData("10/12/2025", "it can be two days, and nothing tells which number is the month: write it as 2025-10-22, or choose the order for the file")]
    [InlineData("2025-13-01", "it is not a day: write it as 2025-10-22")]
    [InlineData("2025-02-29", "it is not a day: write it as 2025-10-22")]
    [InlineData("32/01/2025", "it is not a day: write it as 2025-10-22")]
    [InlineData("10/32/25", "it is not a day: write it as 2025-10-22")]
    [InlineData("2025-10-22T12:00:00", "it is not a day: write it as 2025-10-22")]
    [InlineData("22 Oktober 2025", "it is not a day: write it as 2025-10-22")]
    [InlineData("2025Q3", "it is not a day: write it as 2025-10-22")]
    [InlineData("", "it is not a day: write it as 2025-10-22")]
    public void Read_AnythingElse_IsRefusedWithWhatIsAccepted(string text, string accepted)
    {
        Assert.Null(DateReader.Read(text, null, out var refusal));
        Assert.Equal(accepted, refusal);
    }
}
