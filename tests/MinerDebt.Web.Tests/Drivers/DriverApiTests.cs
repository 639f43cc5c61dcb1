using System.Net;
using System.Text.Json;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Drivers;

public sealed class DriverApiTests(WebApp app)
{
    [Theory]
    [InlineData("2024Q1", null, 95_000_000, 1_696_758_407, 5, 4)]
    [InlineData("2026Q2", 39_748_677_844L, 19_487_500_000, 1_001_793_000, 4, 6)]
    public async Task Get_AQuarter_SetsStockBesideDebt(string quarter, long? owed, long raised, long equity, int equityMiners, int capexMiners)
    {
        var one = (await Rows("/api/v1/drivers")).Single(row => row.GetProperty("quarter").GetString() == quarter);

        Assert.Equal(owed, one.GetProperty("debtUsd") is { ValueKind: JsonValueKind.Number } known ? known.GetInt64() : null);
        Assert.Equal((raised, equity), (one.GetProperty("debtRaisedUsd").GetInt64(), one.GetProperty("equityRaisedUsd").GetInt64()));
        Assert.Equal((equityMiners, capexMiners), (one.GetProperty("equityMiners").GetInt32(), one.GetProperty("capexMiners").GetInt32()));
        Assert.Equal(JsonValueKind.Number, one.GetProperty("btcPriceUsd").ValueKind);
        Assert.Equal(JsonValueKind.Number, one.GetProperty("hashpriceUsd").ValueKind);
        Assert.Equal(JsonValueKind.Number, one.GetProperty("networkHashrateEhs").ValueKind);
    }

    [Fact]
    public async Task Get_Quarters_AgreeWithTheFilesOfTheDataSet()
    {
        var rows = await Rows("/api/v1/drivers?from=2020Q4");
        var market = CsvDataset.Rows("market_quarters.csv").ToDictionary(row => row["quarter"]);
        var miners = CsvDataset.Rows("miner_quarters.csv");

        Assert.Equal(23, rows.Count);
        Assert.All(rows, row =>
        {
            var quarter = row.GetProperty("quarter").GetString()!;
            Assert.Equal(market[quarter]["btc_price_usd"], row.GetProperty("btcPriceUsd").GetRawText());
            // ABTC is in the statements of its parent, the AI hosts are no miners.
            var equity = miners.Where(one => one["quarter"] == quarter && one["equity_raised_usd"] != "" && one["ticker"] is not ("ABTC" or "APLD" or "GLXY" or "WYFI")).ToList();
            Assert.Equal(equity.Count, row.GetProperty("equityMiners").GetInt32());
            Assert.Equal(
                equity.Count == 0 ? "null" : equity.Sum(one => CsvDataset.Number(one["equity_raised_usd"])).ToString(System.Globalization.CultureInfo.InvariantCulture),
                row.GetProperty("equityRaisedUsd").GetRawText());
        });
    }

    [Fact]
    public async Task Get_OneMiner_IsOfIt()
    {
        var last = (await Rows("/api/v1/drivers?miners=WULF&to=2026Q2"))[^1];

        Assert.Equal((872_600_000, 1, 1), (last.GetProperty("equityRaisedUsd").GetInt64(), last.GetProperty("equityMiners").GetInt32(), last.GetProperty("miners").GetInt32()));
        Assert.Equal(5_725_000_000, last.GetProperty("debtUsd").GetInt64());
    }

    [Fact]
    public async Task Get_Miners_ShowsWhatTheYearBought()
    {
        var mara = (await Rows("/api/v1/drivers/miners?to=2025Q3")).Single(row => row.GetProperty("ticker").GetString() == "MARA");

        Assert.Equal((60.4m, 36.9m, 60.3871m), (mara.GetProperty("hashrateEhs").GetDecimal(), mara.GetProperty("hashrateBeforeEhs").GetDecimal(), mara.GetProperty("standStillEhs").GetDecimal()));
        Assert.Equal((3_017_369_000, 128_398_681m), (mara.GetProperty("debtAddedUsd").GetInt64(), mara.GetProperty("debtPerEhsAddedUsd").GetDecimal()));
        Assert.Equal(JsonValueKind.Null, mara.GetProperty("interestCover").ValueKind);
    }

    [Theory]
    [InlineData("/api/v1/drivers")]
    [InlineData("/api/v1/drivers/miners")]
    public async Task Csv_HasTheRowsOfTheAnswer(string address)
    {
        var json = await Rows($"{address}?universe=all");
        var csv = CsvDataset.Parse(await app.TextAsync($"{address}.csv?universe=all"));

        Assert.Equal(json.Count, csv.Count);
        Assert.All(csv.Zip(json), pair => Assert.Equal(
            pair.Second.EnumerateObject().Select(cell => cell.Value.ValueKind == JsonValueKind.Null ? "" : cell.Value.ToString()), pair.First.Values));
    }

    [Fact]
    public async Task Get_AsOf_KnowsNoLaterQuarter()
    {
        var rows = await Rows("/api/v1/drivers?asOf=2025-10-21");

        Assert.Equal("2025Q3", rows[^1].GetProperty("quarter").GetString());
        var now = (await Rows("/api/v1/drivers")).Single(row => row.GetProperty("quarter").GetString() == "2025Q3");
        Assert.True(rows[^1].GetProperty("equityMiners").GetInt32() < now.GetProperty("equityMiners").GetInt32());
    }

    [Theory]
    [InlineData("from=2020Q3", "from")]
    [InlineData("to=2026Q3", "to")]
    [InlineData("miners=XX", "miners")]
    [InlineData("at=2025Q3", "at")]
    public async Task Get_AWrongKey_NamesIt(string query, string key)
    {
        var problem = await app.ProblemAsync($"/api/v1/drivers?{query}", HttpStatusCode.BadRequest);

        Assert.Equal(key, problem.GetProperty("errors")[0].GetProperty("key").GetString());
    }

    private async Task<IReadOnlyList<JsonElement>> Rows(string address) => [.. (await app.JsonAsync(address)).EnumerateArray()];
}
