using System.Net;
using System.Text.Json;
using MinerDebt.Web.Pages.Search;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

public sealed class SearchTests(WebApp app)
{
    [Theory]
    [InlineData("keel", "Miner|BITF Bitfarms (now Keel Infrastructure)|KEEL, Bitfarms Ltd.|/miners/BITF")]
    [InlineData("wulf 7.750% 2030", "Offering|7.750% Senior Secured Notes due 2030 (WULF Compute LLC)|WULF · $3.2B · 2025-10-22|/offerings/wulf-2025-10-ssn-2030")]
    [InlineData("glossary", "Page|Glossary|The terms of the field|/docs/glossary")]
    public async Task Search_Words_HasTheBestHitFirst(string words, string hit)
    {
        var answer = await app.JsonAsync($"/api/v1/search?q={Uri.EscapeDataString(words)}");

        Assert.Equal(hit, Line(answer.GetProperty("hits")[0]));
    }

    [Fact]
    public async Task Search_Pages_AreTheWholeListOnce()
    {
        var all = SiteSearch.Find(Books.Whole, "notes", int.MaxValue);
        var first = await app.JsonAsync("/api/v1/search?q=notes");
        var pages = first.GetProperty("pages").GetInt32();

        List<JsonElement> hits = [];
        for (var page = 1; page <= pages; page++)
        {
            hits.AddRange((await app.JsonAsync($"/api/v1/search?q=notes&page={page}")).GetProperty("hits").EnumerateArray());
        }

        Assert.Equal((all.Count, (all.Count + 19) / 20), (first.GetProperty("count").GetInt32(), pages));
        Assert.Equal(all.Select(hit => $"{hit.Kind}|{hit.Title}|{hit.Detail}|{hit.Href}"), hits.Select(Line));
    }

    [Theory]
    [InlineData("notes", 7)]
    [InlineData("wulf", 1)]
    [InlineData("2025", 100)]
    public async Task Search_ByCursor_IsTheWholeListOnce(string words, int limit)
    {
        List<string> hits = [];
        for (string? cursor = ""; cursor is not null;)
        {
            using var answer = await app.SendAsync($"/api/v1/search?q={words}&limit={limit}&cursor={cursor}");
            var part = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
            hits.AddRange(part.GetProperty("hits").EnumerateArray().Select(Line));
            cursor = part.GetProperty("next").GetString();
            Assert.Equal(cursor is null ? [] : [$"</api/v1/search?q={words}&limit={limit}&cursor={cursor}>; rel=\"next\""], answer.Headers.TryGetValues("Link", out var links) ? links : []);
        }

        Assert.Equal(SiteSearch.Find(Books.Whole, words, int.MaxValue).Select(hit => $"{hit.Kind}|{hit.Title}|{hit.Detail}|{hit.Href}"), hits);
    }

    [Theory]
    [InlineData("page=2&limit=3", "page")]
    [InlineData("page=hits:2", "page")]
    [InlineData("limit=0", "limit")]
    [InlineData("cursor=xx", "cursor")]
    [InlineData("cursor=!", "cursor")]
    public async Task Search_APartThatCannotBe_IsRefused(string query, string key) => Assert.Equal(
        key, (await app.ProblemAsync($"/api/v1/search?q=notes&{query}", HttpStatusCode.BadRequest)).GetProperty("errors")[0].GetProperty("key").GetString());

    [Fact]
    public async Task Search_OnADay_KeepsItBeforeTheAnchor()
    {
        var hit = (await app.JsonAsync("/api/v1/search?q=fluidstack+wulf&asOf=2025-10-31")).GetProperty("hits").EnumerateArray().First(one => one.GetProperty("kind").GetString() == "Contract");

        Assert.Equal("/miners/WULF?asOf=2025-10-31#hosting", hit.GetProperty("address").GetString());
    }

    [Theory]
    [InlineData("/api/v1/search")]
    [InlineData("/api/v1/search?q=+")]
    [InlineData("/api/v1/search?q=zebra")]
    [InlineData("/api/v1/search?q=notes&page=1000000")]
    public async Task Search_NothingToShow_IsAnEmptyPage(string path) =>
        Assert.Equal(0, (await app.JsonAsync(path)).GetProperty("hits").GetArrayLength());

    [Fact]
    public async Task Search_OnADay_LooksAtItsBookAndKeepsItInAddresses()
    {
        var wulf = await app.JsonAsync("/api/v1/search?q=wulf+7.250&asOf=2025-10-31");
        var hits = (await app.JsonAsync("/api/v1/search?q=TeraWulf&asOf=2025-10-31")).GetProperty("hits").EnumerateArray().ToList();

        Assert.Equal(0, wulf.GetProperty("count").GetInt32());
        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Contains("?asOf=2025-10-31", hit.GetProperty("address").GetString(), StringComparison.Ordinal));
        Assert.Equal("/docs/glossary", (await app.JsonAsync("/api/v1/search?q=glossary&asOf=2025-10-31")).GetProperty("hits")[0].GetProperty("address").GetString());
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("words=MARA", "words")]
    [InlineData("q=x&asOf=yesterday", "asOf")]
    public async Task Search_WrongKey_IsAProblemThatNamesIt(string query, string key)
    {
        var problem = await app.ProblemAsync($"/api/v1/search?{query}", HttpStatusCode.BadRequest);

        Assert.Equal(key, problem.GetProperty("errors")[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task Search_TooLong_IsAProblem() =>
        await app.ProblemAsync($"/api/v1/search?q={new string('x', 101)}", HttpStatusCode.BadRequest);

    private static string Line(JsonElement hit) => string.Join('|', new[] { "kind", "title", "detail", "address" }.Select(name => hit.GetProperty(name).GetString()));
}
