using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

public sealed class NetworkTests(Site site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/debt?view=table&open=debt:2025Q3")]
    [InlineData("/offerings")]
    public async Task Page_Requests_StayOnTheOriginAndTheConsoleQuiet(string path)
    {
        var page = await site.NewPageAsync();
        List<string> requests = [], complaints = [];
        page.Request += (_, request) => requests.Add(request.Url);
        page.WebSocket += (_, socket) => requests.Add(socket.Url.Replace("ws:", "http:", StringComparison.Ordinal));
        page.Console += (_, message) => complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url}: {request.Failure}");
        page.Response += (_, response) => complaints.AddRange(response.Status >= 400 ? [$"{response.Url}: {response.Status}"] : []);

        await page.GotoAsync(path);
        await page.Locator(".bar nav").GetByRole(AriaRole.Link, new() { Name = "Offerings" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Offerings");

        Assert.NotEmpty(requests);
        Assert.All(requests, request => Assert.StartsWith(site.Url + "/", request, StringComparison.Ordinal));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Address_Unknown_ShowsTheNotFoundPage()
    {
        var page = await site.NewPageAsync();

        var answer = await page.GotoAsync("/nope");

        Assert.Equal(404, answer!.Status);
        await Expect(page.Locator("h1")).ToHaveTextAsync("There is no page at this address");
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Public bitcoin miners owed");
    }

    [Fact]
    public async Task Query_Wrong_ShowsTheNoticeAndTheDefault()
    {
        var page = await site.OpenAsync("/debt?miners=NOPE&view=table");

        await Expect(page.Locator(".notice")).ToContainTextAsync("miners “NOPE” cannot be shown");
        await Expect(page.Locator("tfoot tr").First).ToContainTextAsync("$39.7B");
    }

    [Fact]
    public async Task Selection_Empty_SaysWhatToDo()
    {
        var page = await site.OpenAsync("/debt?types=SeniorUnsecuredNote&miners=CANG&by=type");

        await Expect(page.Locator(".empty, .chart-empty").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Show all miners" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(Site.Address("/debt"));
        await Expect(page.Locator("svg:visible a.cat").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Selection_AllMinersNamed_Works()
    {
        var page = await site.OpenAsync("/debt");
        var tickers = await page.Locator(".picker").First.Locator("b").AllTextContentsAsync();

        await page.GotoAsync($"/debt?miners={string.Join(',', tickers)}&view=table");

        Assert.Equal(25, tickers.Count);
        await Expect(page.Locator(".picker summary").First).ToHaveTextAsync("25 miners");
        await Expect(page.Locator("[aria-label='Chosen filters'] .chip")).ToHaveCountAsync(26);
        await page.GetByRole(AriaRole.Link, new() { Name = "Remove MARA" }).ClickAsync();
        await Expect(page.Locator(".picker summary").First).ToHaveTextAsync("24 miners");
    }
}
