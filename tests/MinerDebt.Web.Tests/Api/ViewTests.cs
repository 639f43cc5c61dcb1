using System.Net;
using System.Text.Json;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

/// <summary>What pages show beside their charts.</summary>
public sealed class ViewTests(WebApp app)
{
    [Theory]
    [InlineData("")]
    [InlineData("basis=firstPut&")]
    [InlineData("basis=worst&at=2025Q3&miners=WULF,MARA&")]
    public async Task Due_Parts_AreTheWall(string query)
    {
        var parts = (await app.JsonAsync($"/api/v1/due?{query}")).EnumerateArray().ToList();
        var wall = await app.JsonAsync($"/api/v1/maturities?{query}");

        Assert.Equal(wall.GetProperty("total").GetInt64(), Sum(parts));
        Assert.Equal(wall.GetProperty("pastDue").GetInt64(), Sum(parts.Where(part => part.GetProperty("kind").GetString() == "pastDue")));
        Assert.Equal(wall.GetProperty("undated").GetInt64(), Sum(parts.Where(part => part.GetProperty("kind").GetString() == "undated")));
        Assert.Equal(parts.Count, parts.Select(part => part.GetProperty("key").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Benchmarks_All_AreThePublishedOnesWithTheDifference()
    {
        var rows = (await app.JsonAsync("/api/v1/benchmarks")).EnumerateArray().ToList();

        Assert.Equal(CsvDataset.Rows("published_figures.csv").Count, rows.Count);
        Assert.All(rows, row => Assert.NotEqual(row.GetProperty("oursUsd").ValueKind, row.GetProperty("obstacle").ValueKind));
        Assert.All(rows.Where(row => row.GetProperty("oursUsd").ValueKind == JsonValueKind.Number), row => Assert.Equal(
            row.GetProperty("theirsUsd").GetInt64() - row.GetProperty("oursUsd").GetInt64(), row.GetProperty("differenceUsd").GetInt64()));
    }

    [Fact]
    public async Task Cost_OfAMiner_IsOnWhatItOwes()
    {
        var row = Assert.Single((await app.JsonAsync("/api/v1/cost?miners=WULF&at=2025Q4")).EnumerateArray());
        var owed = (await app.JsonAsync("/api/v1/debt?miners=WULF&from=2025Q4&to=2025Q4&by=total")).GetProperty("totals")[0].GetInt64();

        Assert.Equal(owed, row.GetProperty("owedUsd").GetInt64());
        Assert.InRange(row.GetProperty("knownUsd").GetInt64(), 1, owed);
    }

    [Fact]
    public async Task Figure_OfWhatIsOwed_IsTheSumOfItsLines()
    {
        var figure = await app.JsonAsync("/api/v1/figure?open=debt:2025Q3:MARA");
        var owed = (await app.JsonAsync("/api/v1/debt?miners=MARA&from=2025Q3&to=2025Q3&by=total")).GetProperty("totals")[0].GetInt64();

        var lines = figure.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(owed, lines.Sum(line => line.GetProperty("amountUsd").GetInt64()));
        Assert.All(lines, line => Assert.Equal(line.GetProperty("amountUsd").GetInt64(), line.GetProperty("events").EnumerateArray().Sum(one => one.GetProperty("principalChangeUsd").GetInt64())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("open=nonsense")]
    [InlineData("open=debt:2025Q3:NOPE")]
    public async Task Figure_OfNothing_IsAProblemThatSaysWhatIsAccepted(string query)
    {
        var problem = await app.ProblemAsync($"/api/v1/figure?{query}", HttpStatusCode.BadRequest);

        Assert.Equal("open", Assert.Single(problem.GetProperty("errors").EnumerateArray()).GetProperty("key").GetString());
    }

    private static long Sum(IEnumerable<JsonElement> parts) => parts.Sum(part => part.GetProperty("principalUsd").GetInt64());
}
