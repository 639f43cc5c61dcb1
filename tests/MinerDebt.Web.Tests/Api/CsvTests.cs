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

    private static readonly string[] OfObligor = ["obligor", "guarantors", "recourse", "consolidated", "intra_group"];
    private static readonly string[] OfTerms = ["settlement", "on_demand", "callable_from", "call_trigger_pct", "capped_call"];

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

    [Theory]
    [InlineData("miners")]
    [InlineData("offerings")]
    [InlineData("recourse")]
    [InlineData("collateral")]
    [InlineData("retirements")]
    [InlineData("proceeds")]
    [InlineData("drivers/miners")]
    [InlineData("scenario")]
    [InlineData("comparison")]
    [InlineData("reconciliation")]
    [InlineData("maturities/calendar")]
    public async Task Csv_OfMiners_HasNoRowOfAllTogether(string name)
    {
        var rows = CsvDataset.Parse(await app.TextAsync($"/api/v1/{name}.csv"));

        Assert.NotEmpty(rows);
        Assert.DoesNotContain("", rows.Select(row => row["ticker"]));
    }

    // A line with nothing in it would be no row.
    [Theory]
    [InlineData("/api/v1/offerings.csv")]
    [InlineData("/offerings.csv")]
    public async Task Csv_OneColumn_HasALineForEachRow(string path)
    {
        var lines = (await app.TextAsync($"{path}?universe=all&columns=base")).TrimEnd().Split("\r\n");
        var rows = (await app.JsonAsync("/api/v1/offerings?universe=all")).GetArrayLength();

        Assert.Equal(rows, lines.Length - 1);
        Assert.Contains("\"\"", lines);
        Assert.DoesNotContain("", lines);
    }

    [Fact]
    public async Task Csv_Offerings_AreTheRowsOfTheDataSet()
    {
        var rows = CsvDataset.Parse(await app.TextAsync("/api/v1/offerings.csv?universe=all"));

        Assert.Equal([.. CsvDataset.Offerings[0].Keys, .. OfObligor, .. OfTerms, "committed_usd", "drawn_usd", "undrawn_usd", "all_in_rate_pct", "all_in_rate_to_put_pct", "all_in_rate_net_of_call_pct"], rows[0].Keys);
        Assert.Equal(Lines(CsvDataset.Offerings, CsvDataset.Offerings[0].Keys), Lines(rows, CsvDataset.Offerings[0].Keys));
    }

    [Theory]
    [InlineData("obligors.csv")]
    [InlineData("terms.csv")]
    public async Task Csv_Offerings_SayWhoOwesAndHowItEnds(string file)
    {
        var columns = file == "terms.csv" ? OfTerms : OfObligor;
        var rows = CsvDataset.Parse(await app.TextAsync("/api/v1/offerings.csv?universe=all"));

        var expected = CsvDataset.Rows(file);
        var known = expected.Select(row => row["offering_id"]).ToHashSet();
        Assert.Equal(Lines(expected, columns), Lines(rows.Where(row => known.Contains(row["offering_id"])), columns));
        Assert.All(rows.Where(row => !known.Contains(row["offering_id"])), row => Assert.All(columns, column => Assert.Equal("", row[column])));
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

    // Numbers lose the zeros at their end, lists the spaces between their items; nothing else may differ.
    private static IEnumerable<string> Lines(IEnumerable<IReadOnlyDictionary<string, string>> table, IEnumerable<string> columns) =>
        table.OrderBy(row => row["offering_id"], StringComparer.Ordinal).Select(row => string.Join('|', columns.Select(column => Plain(row[column]))));

    private static string Cell(JsonElement one, string name) => Text(one.GetProperty(name));

    private static string Text(JsonElement value) => value.ToString();

    private static string Plain(string cell) =>
        decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var number) ? $"{number / 1.0000000000000000000000000000m}" : cell.Replace("; ", ";", StringComparison.Ordinal);
}
