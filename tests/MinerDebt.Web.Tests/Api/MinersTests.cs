using System.Net;
using System.Text.Json;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

public sealed class MinersTests(WebApp app)
{
    [Fact]
    public async Task Miners_All_AreThoseOfTheFileByTicker()
    {
        var miners = await app.JsonAsync("/api/v1/miners");

        Assert.Equal(
            CsvDataset.Rows("miners.csv").Select(row => (row["ticker"], row["name"], row["universe"], row["cik"])),
            miners.EnumerateArray().Select(one => (Text(one, "ticker"), Text(one, "name"), Text(one, "universe"), Text(one, "cik"))));
    }

    [Theory]
    [InlineData("KEEL")]
    [InlineData("keel")]
    [InlineData("BITF")]
    public async Task Miner_TickerOrAlias_IsTheWholeCompany(string name)
    {
        var expected = JsonElement.Parse(
            """
            {
              "key": "BITF", "ticker": "BITF", "aliases": ["KEEL"], "name": "Bitfarms (now Keel Infrastructure)", "legalName": "Keel Infrastructure Corp.",
              "cik": "0001812477", "exchange": "Nasdaq; TSX", "country": "US", "fiscalYearEnd": "12-31", "business": "Hpc", "universe": "Miner",
              "consolidatedInto": null, "status": "Renamed", "formerNames": ["Bitfarms Ltd."], "website": "https://investor.bitfarms.com",
              "source": { "url": "https://secwatch.observer/filing/0001213900-26-067042.md", "publisher": null, "date": null, "confidence": null },
              "notes": "Moved from Toronto to Delaware, renamed with ticker KEEL about 1 April 2026; still listed, kept here as BITF. Leaving bitcoin mining. Acquired Stronghold March 2025. Website is former one."
            }
            """);

        var miner = await app.JsonAsync($"/api/v1/miners/{name}");

        Assert.True(JsonElement.DeepEquals(expected, miner), miner.ToString());
    }

    [Fact]
    public async Task Published_All_AreThoseOfTheFile()
    {
        var published = await app.JsonAsync("/api/v1/published");

        Assert.Equal(
            CsvDataset.Rows("published_figures.csv").Select(row => (row["publisher"], row["metric"], row["period"], CsvDataset.Number(row["value_usd"]), row["qualifier"])).Order(),
            published.EnumerateArray().Select(one => (
                Text(one, "publisher"), Text(one, "metric"), Text(one, "quarter") + Text(one, "day"), one.GetProperty("valueUsd").GetInt64(),
                Text(one, "qualifier").ToLowerInvariant())).Order());
    }

    [Theory]
    [InlineData("/api/v1/miners/XX", "No miner \"XX\".")]
    [InlineData("/api/v1/offerings/nope", "No offering \"nope\".")]
    [InlineData("/api/v1/nope", "No address /api/v1/nope.")]
    [InlineData("/api/v1/debt/2025Q3", "No address /api/v1/debt/2025Q3.")]
    [InlineData("/api/v1", "No address /api/v1.")]
    public async Task Address_Unknown_IsAProblemThatSaysWhatThereIs(string path, string title)
    {
        var problem = await app.ProblemAsync(path, HttpStatusCode.NotFound);

        Assert.Equal((404, title), (problem.GetProperty("status").GetInt32(), Text(problem, "title")));
        Assert.NotEqual("", Text(problem, "detail"));
    }

    // Null is the empty text, as in a file.
    private static string Text(JsonElement one, string name) => one.GetProperty(name).GetString() ?? "";
}
