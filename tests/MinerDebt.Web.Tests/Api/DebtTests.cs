using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

public sealed class DebtTests(WebApp app)
{
    private static readonly string[] Quarters = ["2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2"];

    [Fact]
    public async Task Debt_ByTotal_IsExactlyThis() => Assert.Equal(
        """
        {"unit":"USD","kind":"stock","by":"total","universe":"miner","version":1,"quarters":["2024Q2","2024Q3","2024Q4","2025Q1","2025Q2","2025Q3","2025Q4","2026Q1","2026Q2"],"series":[{"key":"Total","name":"Total","values":[1540688156,1955338156,6974375000,7153499000,8744531000,12401254000,23229466844,24701461844,39748677844],"unverified":[129900000,54000000,54000000,0,0,0,0,0,0]}],"totals":[1540688156,1955338156,6974375000,7153499000,8744531000,12401254000,23229466844,24701461844,39748677844]}
        """,
        await app.TextAsync("/api/v1/debt?by=total"));

    [Fact]
    public async Task Debt_NoKeys_HasATotalOfTheEventsOfAllMinersForEachQuarter()
    {
        var answer = await app.JsonAsync("/api/v1/debt");

        Assert.Equal(Quarters, Tables.Quarters(answer));
        Assert.Equal(CsvDataset.Owed(Quarters, CsvDataset.IsMiner), Tables.Totals(answer));
    }

    [Theory]
    [InlineData("miner", "ticker")]
    [InlineData("type", "instrument_type")]
    public async Task Debt_Grouped_HasASeriesOfTheEventsOfEachGroup(string by, string column)
    {
        var series = Tables.Series(await app.JsonAsync($"/api/v1/debt?by={by}"));

        var expected = CsvDataset.Offerings.Where(CsvDataset.IsMiner).Select(row => row[column]).Distinct()
            .ToDictionary(key => key, key => CsvDataset.Owed(Quarters, row => CsvDataset.IsMiner(row) && row[column] == key));
        Assert.Equal(expected.Where(pair => pair.Value.Any(value => value != 0)).Select(pair => pair.Key).Order(), series.Keys.Order());
        Assert.All(series, one => Assert.Equal(expected[one.Key], one.Value.Select(value => value ?? 0)));
    }

    [Fact]
    public async Task Debt_OfSomeQuarters_IsThatPartOfAll()
    {
        const string path = "/api/v1/debt?miners=CORZ,HUT,MARA,RIOT,WULF";
        var whole = Tables.Series(await app.JsonAsync(path));

        foreach (var (from, to) in Enumerable.Range(0, Quarters.Length).SelectMany(from => Enumerable.Range(from, Quarters.Length - from).Select(to => (from, to))))
        {
            var part = Tables.Series(await app.JsonAsync($"{path}&from={Quarters[from]}&to={Quarters[to]}"));
            Assert.Equal(whole.Keys.Order(), part.Keys.Order());
            Assert.All(part, one => Assert.Equal(whole[one.Key].Take(from..(to + 1)), one.Value));
        }
    }

    [Theory]
    [InlineData("/api/v1/debt")]
    [InlineData("/api/v1/debt?by=type")]
    [InlineData("/api/v1/debt?universe=all")]
    [InlineData("/api/v1/debt?miners=MARA,IREN,GLXY&by=type")]
    [InlineData("/api/v1/issuance")]
    [InlineData("/api/v1/issuance?by=type&universe=all")]
    public async Task Table_Series_SumToTheTotals(string path)
    {
        var answer = await app.JsonAsync(path);

        var series = Tables.Series(answer).Values;
        Assert.Equal(Tables.Totals(answer), Tables.Quarters(answer).Select((_, index) => series.Sum(values => values[index] ?? 0)));
        Assert.All(answer.GetProperty("series").EnumerateArray(), one => Assert.All(
            Tables.Numbers(one.GetProperty("values")).Zip(Tables.Numbers(one.GetProperty("unverified"))),
            pair => Assert.InRange(pair.Second!.Value, 0, pair.First ?? 0)));
    }

    [Fact]
    public async Task Debt_MinersAndTypes_CountOnlyThese()
    {
        var answer = await app.JsonAsync("/api/v1/debt?miners=mara,KEEL,GLXY&types=ConvertibleNote,TermLoan&by=total");

        Assert.Equal(
            CsvDataset.Owed(Quarters, row => row["ticker"] is "MARA" or "BITF" or "GLXY" && row["instrument_type"] is "ConvertibleNote" or "TermLoan"),
            Tables.Totals(answer));
    }

    [Fact]
    public async Task Debt_FromTo_HasOnlyTheseQuarters()
    {
        var answer = await app.JsonAsync("/api/v1/debt?from=2025Q1&to=2025Q3");

        Assert.Equal(Quarters[3..6], Tables.Quarters(answer));
        Assert.Equal(CsvDataset.Owed(Quarters[3..6], CsvDataset.IsMiner), Tables.Totals(answer));
    }

    [Fact]
    public async Task Debt_UniverseAll_CountsAllCompanies()
    {
        var answer = await app.JsonAsync("/api/v1/debt?universe=all");

        Assert.Equal("all", answer.GetProperty("universe").GetString());
        Assert.Equal(CsvDataset.Owed(Quarters, _ => true), Tables.Totals(answer));
    }

    [Fact]
    public async Task Debt_MinerThatOwesNothing_IsASeriesOfZeros() =>
        Assert.Equal([0L, 0, 0, 0, 0, 0, 0, 0, 0], Tables.Totals(await app.JsonAsync("/api/v1/debt?miners=CANG&types=SeniorUnsecuredNote")));
}
