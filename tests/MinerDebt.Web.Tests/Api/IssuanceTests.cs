using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

public sealed class IssuanceTests(WebApp app)
{
    private static readonly string[] Quarters = ["2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2"];

    [Fact]
    public async Task Issuance_NoKeys_HasTheNewMoneyOfEachQuarter()
    {
        var answer = await app.JsonAsync("/api/v1/issuance");

        Assert.Equal(("USD", "flow", "miner"), (answer.GetProperty("unit").GetString(), answer.GetProperty("kind").GetString(), answer.GetProperty("by").GetString()));
        Assert.Equal(Quarters, Tables.Quarters(answer));
        Assert.Equal(CsvDataset.Raised(Quarters, CsvDataset.IsMiner), Tables.Totals(answer));
    }

    [Theory]
    [InlineData("miner", "ticker")]
    [InlineData("type", "instrument_type")]
    public async Task Issuance_Grouped_HasASeriesForEachGroupThatRaised(string by, string column)
    {
        var series = Tables.Series(await app.JsonAsync($"/api/v1/issuance?by={by}&universe=all"));

        var expected = CsvDataset.Offerings.Select(row => row[column]).Distinct()
            .ToDictionary(key => key, key => CsvDataset.Raised(Quarters, row => row[column] == key));
        Assert.Equal(expected.Where(pair => pair.Value.Any(value => value != 0)).Select(pair => pair.Key).Order(), series.Keys.Order());
        Assert.All(series, one => Assert.Equal(expected[one.Key].Select(value => (long?)value), one.Value));
    }

    [Fact]
    public async Task Issuance_BeforeTheRegister_CanBeAskedFor()
    {
        string[] early = ["2021Q4", "2022Q1"];

        var answer = await app.JsonAsync("/api/v1/issuance?from=2021Q4&to=2022Q1&by=total");

        Assert.Equal(early, Tables.Quarters(answer));
        Assert.Equal(CsvDataset.Raised(early, CsvDataset.IsMiner), Tables.Totals(answer));
        Assert.All(Tables.Totals(answer), total => Assert.NotEqual(0, total));
    }
}
