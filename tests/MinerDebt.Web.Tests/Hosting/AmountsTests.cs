using MinerDebt.Web.Text;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class AmountsTests
{
    [Theory]
    [InlineData(null, "–")]
    [InlineData(0L, "0 bytes")]
    [InlineData(999L, "999 bytes")]
    [InlineData(1000L, "1.0 kB")]
    [InlineData(999_949L, "999.9 kB")]
    [InlineData(999_950L, "1.0 MB")]
    [InlineData(67_108_864L, "67.1 MB")]
    [InlineData(4_000_000_000_000L, "4.0 TB")]
    [InlineData(4_000_000_000_000_000L, "4000.0 TB")]
    public void Bytes_Any_AreShort(long? bytes, string text) => Assert.Equal(text, Amounts.Bytes(bytes));

    [Theory]
    [InlineData(-5, "0 s")]
    [InlineData(0, "0 s")]
    [InlineData(59, "59 s")]
    [InlineData(60, "1 min")]
    [InlineData(7500, "2 h 5 min")]
    [InlineData(86_400, "1 day 0 h")]
    [InlineData(273_600, "3 days 4 h")]
    public void Span_Any_IsShort(int seconds, string text) => Assert.Equal(text, Amounts.Span(TimeSpan.FromSeconds(seconds)));
}
