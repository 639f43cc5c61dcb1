using System.Net;
using System.Text.Json;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Scenario;

public sealed class ScenarioTests(WebApp app)
{
    [Fact]
    public async Task Get_AllPutsOutOfTheMoney_AsksForThem()
    {
        var answer = await app.JsonAsync("/api/v1/scenario?share=0");

        Assert.Equal(2_349_124_000, answer.GetProperty("puts").GetInt64());
        Assert.Equal(("2026-06-30", "2028-12-31"), (answer.GetProperty("at").GetString(), answer.GetProperty("to").GetString()));
        Assert.Equal(10, answer.GetProperty("quarters").GetArrayLength());
        Assert.Equal(answer.GetProperty("total").GetInt64(), answer.GetProperty("atOnce").GetInt64() + answer.GetProperty("need").EnumerateArray().Sum(one => one.GetInt64()));
        Assert.Equal(answer.GetProperty("total").GetInt64(), answer.GetProperty("miners").EnumerateArray().Sum(one => one.GetProperty("total").GetInt64()));
    }

    [Fact]
    public async Task Get_AtTheLastPrices_CoreScientificIsNotPut() =>
        Assert.Equal(1_724_124_000, (await app.JsonAsync("/api/v1/scenario?share=100")).GetProperty("puts").GetInt64());

    [Fact]
    public async Task Csv_HasARowForEachMiner()
    {
        var json = await app.JsonAsync("/api/v1/scenario?btc=50000&rate=9");
        var csv = CsvDataset.Parse(await app.TextAsync("/api/v1/scenario.csv?btc=50000&rate=9"));

        Assert.Equal(json.GetProperty("miners").EnumerateArray().Select(one => one.GetProperty("ticker").GetString()), csv.Select(row => row["ticker"]));
        Assert.Equal(json.GetProperty("total").GetInt64(), csv.Sum(row => CsvDataset.Number(row["need_usd"])));
    }

    [Fact]
    public async Task Get_RatesNotKnown_AreCountedBeforeAndAfter()
    {
        var riot = Assert.Single((await app.JsonAsync("/api/v1/scenario?miners=RIOT&rate=9")).GetProperty("miners").EnumerateArray());
        var row = Assert.Single(CsvDataset.Parse(await app.TextAsync("/api/v1/scenario.csv?miners=RIOT&rate=9")));

        Assert.Equal((200_000_000, 0), (riot.GetProperty("interestBeforeUnknownOnUsd").GetInt64(), riot.GetProperty("interestUnknownOnUsd").GetInt64()));
        Assert.Equal(("200000000", "0"), (row["interest_before_unknown_on_usd"], row["interest_unknown_on_usd"]));
    }

    [Fact]
    public async Task Get_NoRateKnown_HasNoInterest()
    {
        var miners = (await app.JsonAsync("/api/v1/scenario?universe=all")).GetProperty("miners").EnumerateArray().ToList();

        var unknown = miners.Where(one => one.GetProperty("owed").GetInt64() == one.GetProperty("interestBeforeUnknownOnUsd").GetInt64()).Select(Ticker).ToList();
        Assert.NotEmpty(unknown);
        Assert.Equal(unknown, miners.Where(one => one.GetProperty("interestBeforeUsd").ValueKind == JsonValueKind.Null).Select(Ticker));

        static string? Ticker(JsonElement miner) => miner.GetProperty("ticker").GetString();
    }

    [Theory]
    [InlineData("/scenario?miners=RIOT&rate=9&open=scenario:interest:RIOT", " Of $200,000,000 the rate is not known now, so that interest now is higher; after refinancing it is known of all.")]
    [InlineData("/scenario?miners=RIOT&open=scenario:interest:RIOT", " Of $200,000,000 the rate is not known, so that interest is higher.")]
    [InlineData("/scenario?miners=CANG&rate=9&open=scenario:interest:CANG", " Of $30,600,000 the rate is not known now, so that interest now is not known; after refinancing it is known of all.")]
    [InlineData("/scenario?miners=HIVE&rate=9&open=scenario:interest:HIVE", " Of $17,400,000 the rate is not known now, so that interest now is higher; of $15,400,000 it is not known after refinancing either, so that interest then is higher.")]
    [InlineData("/scenario?miners=MARA&open=scenario:interest:MARA", "refinanced $0.")]
    public async Task Proof_OfInterest_SaysOfWhatTheRateIsNotKnown(string address, string words) =>
        Assert.Contains((await app.PageAsync(address)).QuerySelectorAll(".proof p"), line => line.TextContent.Trim().EndsWith(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("btc=0", "btc")]
    [InlineData("share=-1", "share")]
    [InlineData("rate=many", "rate")]
    [InlineData("month=2029-01", "month")]
    [InlineData("month=2027", "month")]
    [InlineData("month=2026-06", "month")]
    [InlineData("at=2025Q1&month=2025-03", "month")]
    [InlineData("at=2026Q3", "at")]
    [InlineData("view=table", "view")]
    public async Task Get_AWrongKey_NamesIt(string query, string key)
    {
        var problem = await app.ProblemAsync($"/api/v1/scenario?{query}", HttpStatusCode.BadRequest);

        Assert.Equal(key, problem.GetProperty("errors")[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task Page_BadValues_SaysThemAndShowsTheRest()
    {
        var page = await app.PageAsync("/scenario?btc=free&share=50&month=1999-01");

        Assert.Equal(["btc", "month"], page.QuerySelectorAll(".notice b").Select(key => key.TextContent));
        Assert.Equal("50", page.QuerySelector("input[name=share]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/scenario?share=0&open=scenario:puts", "$2,349,124,000")]
    [InlineData("/scenario?share=0&rate=7.75&miners=CORZ&open=scenario:need:2027Q4:CORZ", "$625,000,000")]
    public async Task Proof_OfAFigure_IsItsSum(string address, string figure) =>
        Assert.Equal(figure, (await app.PageAsync(address)).QuerySelector(".proof-figure")!.TextContent);

    [Theory]
    [InlineData("/scenario?btc=50000&share=50&rate=9&month=2027-12")]
    [InlineData("/scenario?view=table&at=2026Q1&miners=RIOT,MARA,CORZ&btc=50000")]
    public async Task Page_EveryFigure_OpensAProof(string address)
    {
        var links = (await app.PageAsync(address)).QuerySelectorAll("main a[href*='open=']").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        Assert.NotEmpty(links);
        foreach (var link in links.Chunk(Math.Max(1, links.Count / 40)).Select(chunk => chunk[0]))
        {
            Assert.True((await app.PageAsync(link)).QuerySelector(".proof") is not null, link);
        }
    }

    [Theory]
    [InlineData("/scenario?btc=50000&share=50&rate=9&view=table")]
    [InlineData("/scenario?at=2025Q3&view=table")]
    public async Task Page_EveryNumberOfItsTables_OpensItsParts(string address)
    {
        var cells = (await app.PageAsync(address)).QuerySelectorAll("main td.n").ToList();
        var plain = cells.Where(cell => cell.QuerySelector("a[href*='open=']") is null).Select(cell => cell.TextContent.Trim()).Distinct();

        Assert.True(cells.Count > 100);
        // What is not known has no parts, and neither has nothing.
        Assert.Empty(plain.Except(["–", "·", "$0"]));
    }

    [Theory]
    [InlineData("scenario:put:corz-2024-12-conv-2031", "Put: out of the money", "$22.4928", "$25.59", "50.00% of the last", "$12.795")]
    [InlineData("scenario:pledge:mara-2026-01-loc", "Loan-to-value 70.54%", "$150M", "4,253 BTC", "$58,524", "60.26%", "$50,000")]
    [InlineData("scenario:short:MARA", "not through 2028", "$421M", "35,577 BTC", "$50,000", "$1,778,850,000")]
    [InlineData("scenario:short", "0 miners", "not through 2028")]
    public async Task Proof_Facts_AreWhatTheFigureIsMadeOf(string open, string figure, params string[] values)
    {
        var page = await app.PageAsync($"/scenario?btc=50000&share=50&open={open}");
        var facts = page.QuerySelectorAll(".proof .events td.n").Select(cell => cell.TextContent.Trim()).ToList();

        Assert.Equal(figure, page.QuerySelector(".proof-figure")!.TextContent);
        Assert.All(values, value => Assert.Contains(value, facts));
    }

    [Theory]
    [InlineData("scenario:put:mara-2025-07-conv-2032")]
    [InlineData("scenario:pledge:corz-2024-12-conv-2031")]
    [InlineData("scenario:need:2030Q1")]
    [InlineData("scenario:need:2027Q4:XX")]
    [InlineData("scenario:interest")]
    [InlineData("scenario:profit:MARA")]
    public async Task Proof_OfNoFigure_IsSaidToBeNone(string open) =>
        Assert.Contains(open, (await app.PageAsync($"/scenario?open={open}")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
}
