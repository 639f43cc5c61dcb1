using System.Net;
using AngleSharp.Html.Parser;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class ThemeTests(WebApp app)
{
    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Choose_Theme_IsKeptInACookieForLong(string theme)
    {
        using var answer = await ChooseAsync(theme, "/debt?view=table&open=due:24m");

        Assert.Equal((HttpStatusCode.Found, "/debt?view=table&open=due:24m"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal($"theme={theme}; max-age=34560000; path=/; samesite=lax; httponly", Assert.Single(answer.Headers.GetValues("Set-Cookie")));
    }

    [Theory]
    [InlineData("system")]
    [InlineData("")]
    [InlineData("dark;x=1")]
    public async Task Choose_AnythingElse_RemovesTheCookie(string theme)
    {
        using var answer = await ChooseAsync(theme, "/");

        Assert.StartsWith("theme=; expires=Thu, 01 Jan 1970", Assert.Single(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("evil")]
    [InlineData("\\\\evil")]
    [InlineData("/\n/evil")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Choose_BackElsewhere_GoesToTheOverview(string? back)
    {
        using var answer = await ChooseAsync("dark", back);

        Assert.Equal((HttpStatusCode.Found, "/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData(null, null, "system")]
    [InlineData("theme=light", "light", "light")]
    [InlineData("theme=dark", "dark", "dark")]
    [InlineData("theme=evil", null, "system")]
    public async Task Page_Cookie_DecidesTheFirstHtml(string? cookie, string? theme, string pressed)
    {
        var page = new HtmlParser().ParseDocument(await app.TextAsync("/", ("Cookie", cookie ?? "other=1")));

        Assert.Equal(theme, page.DocumentElement.GetAttribute("data-theme"));
        Assert.Equal(pressed, Assert.Single(page.QuerySelectorAll("form[action='/theme'] [aria-pressed=true]")).GetAttribute("value"));
        Assert.Equal("/", page.QuerySelector("form[action='/theme'] [name=back]")?.GetAttribute("value"));
    }

    private Task<HttpResponseMessage> ChooseAsync(string theme, string? back)
    {
        Dictionary<string, string> form = new() { ["theme"] = theme };
        if (back is not null)
        {
            form["back"] = back;
        }

        return app.CreateDefaultClient().PostAsync("/theme", new FormUrlEncodedContent(form), TestContext.Current.CancellationToken);
    }
}
