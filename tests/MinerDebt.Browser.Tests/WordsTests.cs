namespace MinerDebt.Browser.Tests;

public sealed class WordsTests(Site site)
{
    [Theory]
    [InlineData("<p>Saved.<a href='/'>See it</a></p>", "without a gap: Saved.|See it")]
    [InlineData("<p>Corrected offering<b>hut-2021</b></p>", "without a gap: Corrected offering|hut-2021")]
    [InlineData("<p>HUT 2025-03-31 TermLoan</p>", "a name: HUT 2025-03-31 TermLoan")]
    [InlineData("<select><option>SeniorUnsecuredNote</option></select>", "a name: SeniorUnsecuredNote")]
    [InlineData("<input aria-label='DebtBalance, principal'>", "a name: DebtBalance, principal")]
    public async Task Page_WithWordsOfTheProgramOrWithoutAGap_IsNamed(string html, string found)
    {
        var page = await site.NewPageAsync();
        await page.SetContentAsync($"<main>{html}</main>");

        Assert.Equal([found], await Words.FindAsync(page));
    }

    [Fact]
    public async Task Page_WithPlainWords_IsNot()
    {
        var page = await site.NewPageAsync();
        await page.SetContentAsync("<main><p>Saved. <a href='/'>See it</a>, or (<i>see</i>) another term loan, <code>TermLoan</code>.</p><p>Here</p><p>There</p></main>");

        Assert.Empty(await Words.FindAsync(page));
    }
}
