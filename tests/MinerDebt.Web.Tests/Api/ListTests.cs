using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

/// <summary>Lists that clients take in parts.</summary>
public sealed partial class ListTests(WebApp app)
{
    public static TheoryData<string, string> Facts => new()
    {
        { "events", "events.csv" },
        { "balances", "balances.csv" },
        { "contracts", "hosting_contracts.csv" },
        { "market", "market_quarters.csv" },
        { "quarters", "miner_quarters.csv" },
        { "schedules", "schedules.csv" },
        { "amendments", "amendments.csv" },
        { "pledges", "pledges.csv" },
        { "ladders", "ladders.csv" },
        { "obligors", "obligors.csv" },
        { "terms", "terms.csv" },
    };

    public static TheoryData<string> Lists =>
        ["miners", "offerings", "published", "collateral", "retirements", "proceeds", "drivers", "drivers/miners", "comparison", "reconciliation", "maturities/calendar"];

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Facts_PageByPage_AreAllOfTheDataSetOnce(string address, string file)
    {
        var rows = CsvDataset.Rows(file).Count;
        List<string> items = [];
        var path = $"/api/v1/{address}?limit=37";
        for (string? next = ""; next is not null; path = $"/api/v1/{address}?limit=37&cursor={next}")
        {
            var page = await app.JsonAsync(path);
            items.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetRawText()));
            Assert.Equal(rows, page.GetProperty("count").GetInt32());
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal((rows, rows), (items.Count, items.Distinct().Count()));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Facts_AsCsv_AreTheRowsOfTheDataSet(string address, string file)
    {
        var csv = CsvDataset.Parse(await app.TextAsync($"/api/v1/{address}.csv"));

        Assert.Equal(Lines(CsvDataset.Rows(file)), Lines(csv));

        static IEnumerable<string> Lines(IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
            rows.Select(row => string.Join('|', row.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => Number(cell.Value.Replace("; ", ";", StringComparison.Ordinal))))).Order(StringComparer.Ordinal);

        // 9.50 of the file is the number 9.5, and a list may have spaces after its semicolons.
        static string Number(string text) => decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture) : text;
    }

    [Fact]
    public async Task Events_OfAMinerInQuarters_AreThoseAlone()
    {
        var offerings = CsvDataset.Rows("offerings.csv").Where(row => row["ticker"] == "WULF" && row["instrument_type"] == "ConvertibleNote").Select(row => row["offering_id"]).ToHashSet();
        var expected = CsvDataset.Rows("events.csv")
            .Where(row => offerings.Contains(row["offering_id"]) && string.CompareOrdinal(row["occurred_on"], "2025-07-01") >= 0 && string.CompareOrdinal(row["occurred_on"], "2025-12-31") <= 0)
            .Select(row => $"{row["offering_id"]} {row["occurred_on"]} {row["principal_change_usd"]}").Order(StringComparer.Ordinal);

        var page = await app.JsonAsync("/api/v1/events?miners=WULF&types=ConvertibleNote&from=2025Q3&to=2025Q4&limit=1000");

        Assert.Equal(expected, page.GetProperty("items").EnumerateArray()
            .Select(item => $"{item.GetProperty("offeringId")} {item.GetProperty("occurredOn")} {item.GetProperty("principalChangeUsd")}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task List_ByTheHeaderLink_IsTheWholeOnce(string address)
    {
        var query = address is "miners" or "published" ? "" : "universe=all&";
        var whole = (await app.JsonAsync($"/api/v1/{address}?{query}")).EnumerateArray().Select(row => row.GetRawText()).ToList();
        List<string> rows = [];
        var path = $"/api/v1/{address}?{query}limit={Math.Max(1, whole.Count / 3)}";
        while (path.Length > 0)
        {
            using var answer = await app.SendAsync(path);
            rows.AddRange(JsonElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).EnumerateArray().Select(row => row.GetRawText()));
            path = answer.Headers.TryGetValues("Link", out var link) ? Next().Match(link.Single()).Groups[1].Value : "";
        }

        Assert.NotEmpty(whole);
        Assert.Equal(whole, rows);
    }

    [Theory]
    [InlineData("/api/v1/offerings?miners=MARA&fields=id,Ticker,maturesOn", "id ticker maturesOn")]
    [InlineData("/api/v1/miners?fields=name", "name")]
    [InlineData("/api/v1/published?fields=source,valueUsd", "source valueUsd")]
    public async Task List_WithFields_HasThoseInTheirOrderWithTheSameValues(string path, string fields)
    {
        var whole = (await app.JsonAsync(Fields().Replace(path, ""))).EnumerateArray().ToList();
        var narrow = (await app.JsonAsync(path)).EnumerateArray().ToList();

        Assert.NotEmpty(whole);
        Assert.Equal(
            whole.Select(row => string.Join(' ', fields.Split(' ').Select(field => row.GetProperty(field).GetRawText()))),
            narrow.Select(row => string.Join(' ', row.EnumerateObject().Select(field => field.Value.GetRawText()))));
        Assert.All(narrow, row => Assert.Equal(fields, string.Join(' ', row.EnumerateObject().Select(field => field.Name))));
    }

    [Theory]
    [InlineData("limit", "0")]
    [InlineData("limit", "1000000")]
    [InlineData("limit", "abc")]
    [InlineData("limit", "-1")]
    [InlineData("cursor", "?!")]
    [InlineData("cursor", "_w")]
    [InlineData("fields", "colour")]
    public async Task List_WrongKey_IsAProblemThatNamesIt(string key, string value)
    {
        foreach (var address in new[] { "offerings", "events" })
        {
            var problem = await app.ProblemAsync($"/api/v1/{address}?{key}={Uri.EscapeDataString(value)}", HttpStatusCode.BadRequest);

            var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
            Assert.Equal((key, value), (error.GetProperty("key").GetString(), error.GetProperty("value").GetString()));
        }
    }

    [Fact]
    public async Task List_CursorOfAnotherList_IsAProblem() =>
        await app.ProblemAsync("/api/v1/offerings?miners=RIOT&cursor=bWFyYS0yMDIxLTExLWNvbnYtMjAyNg", HttpStatusCode.BadRequest);

    [Fact]
    public async Task Facts_OnADay_AreWhatWasKnownOnIt()
    {
        var then = (await app.JsonAsync("/api/v1/events?asOf=2025-10-21")).GetProperty("count").GetInt32();
        var now = (await app.JsonAsync("/api/v1/events")).GetProperty("count").GetInt32();

        Assert.InRange(then, 1, now - 1);
    }

    [Fact]
    public async Task Facts_ByTheirKeys_HaveTheirHistory()
    {
        foreach (var (address, fact) in new[] { ("events", "events"), ("contracts", "hosting_contracts"), ("pledges", "pledges") })
        {
            var key = (await app.JsonAsync($"/api/v1/{address}?limit=1&fields=key")).GetProperty("items")[0].GetProperty("key").GetString()!;

            var step = Assert.Single((await app.JsonAsync($"/api/v1/history/{fact}?key={Uri.EscapeDataString(key)}")).EnumerateArray());

            Assert.Equal((fact, key), (step.GetProperty("fact").GetString(), step.GetProperty("key").GetString()));
        }
    }

    [Fact]
    public async Task History_OfAFact_BeginsWhereItWasAdded()
    {
        var step = Assert.Single((await app.JsonAsync("/api/v1/history/offerings?key=wulf-2025-10-ssn-2030")).EnumerateArray());

        Assert.Equal(("offerings", "WULF", false), (step.GetProperty("fact").GetString(), step.GetProperty("ticker").GetString(), step.GetProperty("isRemoved").GetBoolean()));
        var principal = step.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "principal_usd");
        Assert.Equal(("", "3200000000"), (principal.GetProperty("before").GetString(), principal.GetProperty("after").GetString()));
    }

    [Theory]
    [InlineData("/api/v1/history/nonsense?key=x", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/history/offerings?key=x", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/history/offerings?key=wulf-2025-10-ssn-2030&asOf=2025-10-21", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/history/offerings", HttpStatusCode.BadRequest)]
    public async Task History_OfNothing_IsAProblem(string path, HttpStatusCode status) => await app.ProblemAsync(path, status);

    [GeneratedRegex("^<([^>]+)>; rel=\"next\"$")]
    private static partial Regex Next();

    [GeneratedRegex("[?&]fields=[^&]*")]
    private static partial Regex Fields();
}
