using MinerDebt.Web.Downloads;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Downloads;

public sealed class CitationTests(WebApp app)
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    private static readonly Citation Sample = Citation.Of(
        ChartCatalog.Debt.View(Books.Whole, Books.Read("?miners=MARA,RIOT&view=share&from=2025Q2").Query), Books.Whole, "https://debt.example", Today);

    [Fact]
    public void Plain_HasTitleDaysAndALastingAddress() => Assert.Equal(
        "MinerDebt, “Share of debt: MARA, RIOT, Q2 2025 to Q2 2026”, as known on 26 November 2026. Retrieved 26 November 2026 from https://debt.example/debt?miners=MARA,RIOT&from=2025Q2&view=share&asOf=2026-11-26",
        Sample.Plain);

    [Fact]
    public void Apa_IsThatOfADataSetThatChanges() => Assert.Equal(
        "MinerDebt. (2026). Share of debt: MARA, RIOT, Q2 2025 to Q2 2026 [Data set]. Retrieved November 26, 2026, from https://debt.example/debt?miners=MARA,RIOT&from=2025Q2&view=share&asOf=2026-11-26",
        Sample.Apa);

    [Fact]
    public void BibTex_IsAnEntry() => Assert.Equal(
        """
        @misc{minerdebt-debt-2026-11-26,
          author = {MinerDebt},
          title = {Share of debt: MARA, RIOT, Q2 2025 to Q2 2026},
          year = {2026},
          note = {As known on 2026-11-26},
          url = {https://debt.example/debt?miners=MARA,RIOT&from=2025Q2&view=share&asOf=2026-11-26},
          urldate = {2026-11-26}
        }
        """,
        Sample.BibTex,
        ignoreLineEndingDifferences: true);

    [Fact]
    public void BibTex_OfSignsWithMeaning_EscapesThem() => Assert.Contains(
        "title = {With bitcoin at \\$50,000 \\& 5\\%}", (Sample with { Title = "With bitcoin at $50,000 & 5%" }).BibTex, StringComparison.Ordinal);

    [Theory]
    [InlineData("/debt", "/debt?asOf=2026-11-26")]
    [InlineData("/debt?by=type", "/debt?by=type&asOf=2026-11-26")]
    [InlineData("/debt?asOf=2025-10-21", "/debt?asOf=2025-10-21")]
    public void Fixed_Address_HasADay(string path, string expected) => Assert.Equal(expected, Citation.Fixed(path, Today));

    [Fact]
    public async Task Proof_OfAFigure_IsCitedWithItsAddress()
    {
        var cited = (await app.PageAsync("/debt?asOf=2025-10-21&open=debt:2025Q3")).QuerySelector(".proof pre")!.TextContent;

        Assert.Matches(@"^\$[\d,]+: Public bitcoin miners owed at the end of Q3 2025\. Principal of ", cited);
        Assert.EndsWith("MinerDebt, as known on 21 October 2025, http://localhost/debt?asOf=2025-10-21&open=debt:2025Q3", cited, StringComparison.Ordinal);
    }
}
