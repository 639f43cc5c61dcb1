using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace MinerDebt.Web.Tests.Maturities;

public sealed class MaturityApiTests(MaturityHost host) : IClassFixture<MaturityHost>
{
    private readonly HttpClient _client = host.CreateClient();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "stated", 11_584_889_090)]
    [InlineData("basis=firstPut", "firstPut", 9_723_305_090)]
    [InlineData("basis=worst&by=type", "worst", 8_423_305_090)]
    [InlineData("basis=worst&by=total", "worst", 8_423_305_090)]
    public async Task Get_ABasis_AddsUpToTheTotal(string query, string basis, long in2031)
    {
        var answer = await _client.GetFromJsonAsync<JsonElement>($"/api/v1/maturities?{query}", Stop);

        Assert.Equal(basis, answer.GetProperty("basis").GetString());
        Assert.Equal("2026-06-30", answer.GetProperty("at").GetString());
        Assert.Equal(Enumerable.Range(2026, 17), answer.GetProperty("years").EnumerateArray().Select(year => year.GetInt32()));
        Assert.Equal(in2031, Values(answer).Sum(values => values[2031 - 2026]));
        Assert.Equal(39_748_677_844, answer.GetProperty("total").GetInt64());
        Assert.Equal(39_748_677_844, Values(answer).Sum(values => values.Sum()) + new[] { "pastDue", "onDemand", "unconfirmed", "undated" }.Sum(name => answer.GetProperty(name).GetInt64()));
    }

    [Fact]
    public async Task Get_TheSector_HasWhatHasNoDayAheadWindowsAndAverages()
    {
        var answer = await _client.GetFromJsonAsync<JsonElement>("/api/v1/maturities", Stop);

        Assert.Equal(
            [46_900_000, 35_600_000, 86_458_500, 40_131_844],
            new[] { "pastDue", "onDemand", "unconfirmed", "undated" }.Select(name => answer.GetProperty(name).GetInt64()));
        Assert.Equal(
            [("12", 1_313_496_507), ("24", 2_226_742_044), ("36", 3_128_312_471)],
            answer.GetProperty("dueWithin").EnumerateObject().Select(window => (window.Name, window.Value.GetInt64())));
        Assert.Equal((6.0658m, 7.1877m), (answer.GetProperty("averageLifeYears").GetDecimal(), answer.GetProperty("averageFinalMaturityYears").GetDecimal()));
    }

    [Fact]
    public async Task Get_MinersAndAQuarter_IsOfThese()
    {
        var answer = await _client.GetFromJsonAsync<JsonElement>("/api/v1/maturities?miners=MARA,CIFR&at=2025Q3&by=miner", Stop);

        Assert.Equal("2025-09-30", answer.GetProperty("at").GetString());
        Assert.Equal(["MARA", "CIFR"], answer.GetProperty("series").EnumerateArray().Select(series => series.GetProperty("key").GetString()));
    }

    [Fact]
    public async Task Get_NothingOwed_IsEmpty()
    {
        var answer = await _client.GetFromJsonAsync<JsonElement>("/api/v1/maturities?miners=MARA&types=RelatedPartyLoan", Stop);

        Assert.Equal((0, 0, 0), (answer.GetProperty("years").GetArrayLength(), answer.GetProperty("series").GetArrayLength(), answer.GetProperty("total").GetInt64()));
    }

    [Theory]
    [InlineData("basis=soon", "basis")]
    [InlineData("at=1999Q1", "at")]
    [InlineData("step=year", "step")]
    public async Task Get_AWrongKey_NamesIt(string query, string key)
    {
        var response = await _client.GetAsync($"/api/v1/maturities?{query}", Stop);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(key, problem.GetProperty("errors")[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task Get_Csv_HasTheSameSum()
    {
        var lines = (await _client.GetStringAsync("/api/v1/maturities.csv?by=miner", Stop)).TrimEnd().Split("\r\n");

        Assert.Equal("year,key,name,value_usd", lines[0]);
        Assert.Equal(",Undated,No date known,40131844", lines[^1]);
        Assert.Equal(39_748_677_844, lines[1..].Sum(line => long.Parse(line[(line.LastIndexOf(',') + 1)..])));
    }

    [Fact]
    public async Task Get_WithItsTag_IsNotModified()
    {
        var tag = (await _client.GetAsync("/api/v1/maturities", Stop)).Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/maturities");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag.Tag));

        Assert.Equal(HttpStatusCode.NotModified, (await _client.SendAsync(again, Stop)).StatusCode);
    }

    [Fact]
    public async Task OpenApi_OfMaturities_NamesItsKeys()
    {
        var document = await _client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Stop);
        var get = document.GetProperty("paths").GetProperty("/api/v1/maturities").GetProperty("get");

        Assert.Equal(
            ["miners", "types", "universe", "by", "basis", "at", "asOf"],
            get.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()));
    }

    private static IEnumerable<List<long>> Values(JsonElement answer) =>
        answer.GetProperty("series").EnumerateArray().Select(series => series.GetProperty("values").EnumerateArray().Select(value => value.GetInt64()).ToList());
}
