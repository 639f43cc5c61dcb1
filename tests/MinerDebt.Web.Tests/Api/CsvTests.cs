using System.Text.Json;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

public sealed class CsvTests(WebApp app)
{
    [Theory]
    [InlineData("debt", "")]
    [InlineData("debt", "?by=type&universe=all")]
    [InlineData("debt", "?miners=KEEL&from=2025Q1")]
    [InlineData("issuance", "?by=total")]
    [InlineData("issuance", "?types=ConvertibleNote")]
    public async Task Csv_Table_HasTheNumbersOfTheJson(string name, string query)
    {
        var rows = CsvDataset.Parse(await app.TextAsync($"/api/v1/{name}.csv{query}"));
        var answer = await app.JsonAsync($"/api/v1/{name}{query}");

        var expected =
            from quarter in Tables.Quarters(answer).Select((name, index) => (Name: name, Index: index))
            from series in answer.GetProperty("series").EnumerateArray()
            select $"{quarter.Name} {Cell(series, "key")} {Cell(series, "name")} {Text(series.GetProperty("values")[quarter.Index])} {Text(series.GetProperty("unverified")[quarter.Index])}";
        Assert.Equal(expected, rows.Select(row => $"{row["quarter"]} {row["key"]} {row["name"]} {row["value_usd"]} {row["unverified_usd"]}"));
    }

    [Theory]
    [InlineData("miners", "")]
    [InlineData("offerings", "?universe=all&sort=miner")]
    [InlineData("published", "")]
    public async Task Csv_List_HasTheRowsOfTheJsonInItsOrder(string name, string query)
    {
        var rows = CsvDataset.Parse(await app.TextAsync($"/api/v1/{name}.csv{query}"));
        var answer = await app.JsonAsync($"/api/v1/{name}{query}");

        Assert.Equal(answer.EnumerateArray().Select(one => Cell(one, "notes")), rows.Select(row => row["notes"]));
        Assert.Equal(answer.EnumerateArray().Select(one => Text(one.GetProperty("source").GetProperty("url"))), rows.Select(row => row["source_url"]));
    }

    [Fact]
    public async Task Csv_Offerings_AreTheRowsOfTheDataSet()
    {
        var rows = CsvDataset.Parse(await app.TextAsync("/api/v1/offerings.csv?universe=all"));

        Assert.Equal(CsvDataset.Offerings[0].Keys, rows[0].Keys);
        Assert.Equal(Lines(CsvDataset.Offerings), Lines(rows));

        // Numbers lose the zeros at their end; nothing else may differ.
        static IEnumerable<string> Lines(IEnumerable<IReadOnlyDictionary<string, string>> table) =>
            table.OrderBy(row => row["offering_id"], StringComparer.Ordinal).Select(row => string.Join('|', row.Select(cell => Plain(cell.Value))));
    }

    [Theory]
    [InlineData("miners")]
    [InlineData("offerings")]
    [InlineData("debt")]
    [InlineData("issuance")]
    [InlineData("published")]
    public async Task Csv_Answer_IsAFileToKeep(string name)
    {
        using var answer = await app.SendAsync($"/api/v1/{name}.csv");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal($"attachment; filename=\"minerdebt-{name}.csv\"", answer.Content.Headers.ContentDisposition?.ToString());
    }

    private static string Cell(JsonElement one, string name) => Text(one.GetProperty(name));

    private static string Text(JsonElement value) => value.ToString();

    private static string Plain(string cell) =>
        decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var number) ? $"{number / 1.0000000000000000000000000000m}" : cell;
}
