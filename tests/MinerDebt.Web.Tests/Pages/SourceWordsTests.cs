using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Tests.Pages;

public sealed class SourceWordsTests
{
    [Theory]
    [InlineData("SEC 10-Q via XBRL extract", Confidence.Press, "10-Q")]
    [InlineData("StockTitan copy of 8-K", Confidence.Filing, "8-K")]
    [InlineData("Applied Digital 8-K exhibit", Confidence.Filing, "8-K exhibit")]
    [InlineData("Greenidge 424B4", Confidence.Filing, "424B4")]
    [InlineData("CapEdge copy of S-1/A", Confidence.Filing, "S-1/A")]
    [InlineData("StockTitan copy of release", Confidence.Release, "release")]
    [InlineData("XBRL company facts, annual", Confidence.Press, "XBRL company facts")]
    [InlineData("SEC EDGAR", Confidence.Filing, "filing")]
    [InlineData("CoinDesk (via Yahoo)", Confidence.Press, "article or data site")]
    public void Document_OfAPublisher_IsWhatItIs(string publisher, Confidence confidence, string document) =>
        Assert.Equal(document, SourceWords.Document(new Source("https://example.org/a", publisher, null, confidence)));

    [Fact]
    public void Document_WithoutASource_IsNotNamed() => Assert.Null(SourceWords.Document(new Source(null, null, null, Confidence.Unverified)));

    [Theory]
    [InlineData("https://www.sec.gov/Archives/edgar/data/1/x.htm", Confidence.Press, "quoted from the filing, which was not opened")]
    [InlineData("https://www.sec.gov/Archives/edgar/data/1/x.htm", Confidence.Filing, "read in the filing or a copy of it")]
    [InlineData("https://www.notsec.gov.example.org/x.htm", Confidence.Press, "as others reported it")]
    public void Reading_OfASource_SaysHowItWasRead(string url, Confidence confidence, string words) =>
        Assert.Equal(words, SourceWords.Reading(new Source(url, "SEC 10-Q", null, confidence)));

    [Theory]
    [InlineData("https://www.stocktitan.net/sec-filings/HUT/8-k.html", "stocktitan.net")]
    [InlineData("https://archive.fast-edgar.com/x", "archive.fast-edgar.com")]
    public void Host_OfAnAddress_IsWhoPublishesThere(string url, string host) => Assert.Equal(host, SourceWords.Host(url));
}
