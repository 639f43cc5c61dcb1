using System.Text.Json;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Credit;

public sealed class CreditApiTests(WebApp app)
{
    // Computed with a script that shares no code with the program.
    [Fact]
    public async Task Recourse_LastQuarter_IsAsComputedElsewhere()
    {
        var answer = await app.JsonAsync("/api/v1/recourse");

        Assert.Equal(("USD", "2026-06-30", "miner"), (Text(answer, "unit"), Text(answer, "at"), Text(answer, "universe")));
        Assert.Equal(
            (19_166_401_000, 12_185_500_000, 7_547_404_000),
            (Usd(answer, "full"), Usd(answer, "limited"), Usd(answer, "none")));
        Assert.Equal(849.4m, Math.Round(Usd(answer, "unknown") / 1_000_000m, 1));
        Assert.Equal(Usd(answer, "total"), Kinds.Sum(kind => Usd(answer, kind)));
        Assert.All(Kinds, kind => Assert.Equal(Usd(answer, kind), answer.GetProperty("miners").EnumerateArray().Sum(miner => Usd(miner, kind))));
    }

    [Fact]
    public async Task Recourse_OfAMinerAtAQuarter_IsItsOwn()
    {
        var answer = await app.JsonAsync("/api/v1/recourse?miners=HUT&at=2026Q2");

        var miner = Assert.Single(answer.GetProperty("miners").EnumerateArray());
        Assert.Equal(("HUT", 0L, 200_000_000L, 7_531_604_000L, 3_500_000L), (Text(miner, "ticker"), Usd(miner, "full"), Usd(miner, "limited"), Usd(miner, "none"), Usd(miner, "unknown")));
    }

    [Fact]
    public async Task RecourseCsv_Rows_SumToTheTotal()
    {
        var json = await app.JsonAsync("/api/v1/recourse");
        var rows = CsvDataset.Parse(await app.TextAsync("/api/v1/recourse.csv"));

        Assert.Equal(["at", "ticker", "full_usd", "limited_usd", "none_usd", "unknown_usd", "total_usd"], rows[0].Keys);
        Assert.Equal(json.GetProperty("miners").EnumerateArray().Select(miner => Text(miner, "ticker")), rows.Select(row => row["ticker"]));
        Assert.All([.. Kinds, "total"], kind => Assert.Equal(Usd(json, kind), rows.Sum(row => CsvDataset.Number(row[$"{kind}_usd"]))));
    }

    [Fact]
    public async Task Debt_ByRecourse_IsTheSameAsRecourse()
    {
        var series = (await app.JsonAsync("/api/v1/debt?by=recourse&from=2026Q2")).GetProperty("series").EnumerateArray()
            .ToDictionary(one => Text(one, "key"), one => one.GetProperty("values")[0].GetInt64());
        var answer = await app.JsonAsync("/api/v1/recourse");

        Assert.Equal(Kinds.Select(kind => Usd(answer, kind)), new[] { "Full", "Limited", "None", "Unknown" }.Select(key => series[key]));
    }

    [Fact]
    public async Task Collateral_WithoutAQuarter_IsEveryPledgeOnItsDay()
    {
        var all = (await app.JsonAsync("/api/v1/collateral")).EnumerateArray().ToList();
        var mara = all.Single(one => Text(one, "asOf") == "2026-06-30" && Text(one, "ticker") == "MARA");

        Assert.Equal(14, all.Count);
        Assert.Equal((4253m, 150_000_000L, 60.2645m), (mara.GetProperty("btcPledged").GetDecimal(), Usd(mara, "principalUsd"), mara.GetProperty("ltvPercent").GetDecimal()));
        Assert.All(all, one => Assert.Equal(JsonValueKind.Null, one.GetProperty("marginCallPriceUsd").ValueKind));
        Assert.All(all, one => Assert.NotEqual(JsonValueKind.Null, one.GetProperty("source").GetProperty("url").ValueKind));
    }

    [Fact]
    public async Task Collateral_AtAQuarter_IsTheLastPledgeValuedThen()
    {
        var mara = Assert.Single((await app.JsonAsync("/api/v1/collateral?miners=MARA&at=2026Q1")).EnumerateArray());

        Assert.Equal(("2026-01-31", "2026-03-31", 68.0685m), (Text(mara, "asOf"), Text(mara, "valuedOn"), mara.GetProperty("ltvPercent").GetDecimal()));
    }

    [Theory]
    [InlineData("mara-2024-11-conv-2030", 0.3997, 0.6974, null)]
    [InlineData("wulf-2024-10-conv-2030", 3.4499, null, 6.2697)]
    [InlineData("iren-2025-10-conv-2031", 0.3723, null, 1.4263)]
    [InlineData("wulf-2025-10-ssn-2030", null, null, null)]
    public async Task Offering_AllInRates_AreAsComputedElsewhere(string id, double? rate, double? toPut, double? netOfCall)
    {
        var answer = await app.JsonAsync($"/api/v1/offerings/{id}");

        Assert.Equal(
            ((decimal?)rate, (decimal?)toPut, (decimal?)netOfCall),
            (Number(answer, "allInRatePercent"), Number(answer, "allInRateToPutPercent"), Number(answer, "allInRateNetOfCallPercent")));
    }

    [Fact]
    public async Task Offering_WhoOwesAndHowItEnds_AreInTheAnswer()
    {
        var answer = await app.JsonAsync("/api/v1/offerings/wulf-2024-10-conv-2030");

        Assert.Equal(
            ("TeraWulf Inc.", "Full", "NetShare", "2027-11-06", 130m, "Cap"),
            (Text(answer, "obligor"), Text(answer, "recourse"), Text(answer, "settlement"), Text(answer, "callableFrom"), Number(answer, "callTriggerPercent"), Text(answer, "cappedCall")));
        Assert.Equal((true, false), (answer.GetProperty("consolidated").GetBoolean(), answer.GetProperty("onDemand").GetBoolean()));
    }

    [Fact]
    public async Task OfferingsCsv_NamedColumns_HaveTheRates()
    {
        var lines = (await app.TextAsync("/api/v1/offerings.csv?miners=WULF&columns=id,recourse,allIn")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("offering_id,recourse,all_in_rate_pct", lines[0]);
        Assert.Contains("wulf-2024-10-conv-2030,Full,3.4499", lines);
    }

    private static readonly string[] Kinds = ["full", "limited", "none", "unknown"];

    private static string Text(JsonElement one, string name) => one.GetProperty(name).GetString()!;

    private static long Usd(JsonElement one, string name) => one.GetProperty(name).GetInt64();

    private static decimal? Number(JsonElement one, string name) => one.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
