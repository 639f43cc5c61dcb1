using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Model;

public sealed class HolderPutTests
{
    private static readonly DateOnly On = new(2029, 10, 1);

    public static TheoryData<string, string?> Written => new()
    {
        { "2029-10-01", null },
        { "2029-10-01?share price below conversion price", "share price below conversion price" },
        { "2029-10-01?below 5?", "below 5?" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Parse_ADayAndItsCondition_GivesBoth(string text, string? condition) =>
        Assert.Equal(new HolderPut(On, condition), HolderPut.Parse(text));

    [Theory]
    [MemberData(nameof(Written))]
    public void ToString_OfAPut_IsWhatParseReads(string text, string? condition) =>
        Assert.Equal(text, new HolderPut(On, condition).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2029-10-01?")]
    [InlineData("2029-10-01? ")]
    [InlineData("2029-13-01")]
    [InlineData("01.10.2029")]
    [InlineData("?condition")]
    public void TryParse_OtherText_IsRefused(string? text) => Assert.False(HolderPut.TryParse(text, null, out _));

    [Fact]
    public void Parse_OtherText_SaysWhatIsAccepted()
    {
        var refused = Assert.Throws<FormatException>(() => HolderPut.Parse("soon"));

        Assert.Equal("\"soon\" is not a put date: write for example 2029-10-01 or 2029-10-01?condition.", refused.Message);
    }
}
