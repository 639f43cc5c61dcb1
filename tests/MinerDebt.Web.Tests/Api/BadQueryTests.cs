using System.Net;
using System.Text.Json;
using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

public sealed class BadQueryTests(WebApp app)
{
    [Theory]
    [InlineData("miners", "XX", null)]
    [InlineData("types", "Bond", "choose one of ConvertibleNote, SeniorSecuredNote, SeniorUnsecuredNote, TermLoan, CreditFacility, BitcoinBackedLoan, EquipmentFinancing, RelatedPartyLoan")]
    [InlineData("from", "2024Q1", "choose a quarter from 2024Q2 to 2026Q2")]
    [InlineData("to", "soon", "choose a quarter from 2024Q2 to 2026Q2")]
    [InlineData("by", "0", "choose one of miner, type, total, offering, recourse")]
    [InlineData("universe", "none", "choose miner or all")]
    [InlineData("unknown", "1", "use only the keys miners, types, from, to, by, universe, asOf")]
    [InlineData("sort", "due", "use only the keys miners, types, from, to, by, universe, asOf")]
    public async Task Debt_BadValue_IsAProblemThatNamesKeyValueAndAccepted(string key, string value, string? accepted)
    {
        accepted ??= $"choose one of {string.Join(", ", CsvDataset.Rows("miners.csv").Select(row => row["ticker"]))}";
        foreach (var path in new[] { "/api/v1/debt", "/api/v1/debt.csv" })
        {
            var problem = await app.ProblemAsync($"{path}?{key}={value}", HttpStatusCode.BadRequest);

            Assert.Equal("The query cannot be answered.", problem.GetProperty("title").GetString());
            Assert.Equal($"{key} \"{value}\": {accepted}.", problem.GetProperty("detail").GetString());
            Assert.Equal([(key, value, accepted)], Errors(problem));
        }
    }

    [Theory]
    [InlineData("/api/v1/miners.csv")]
    [InlineData("/api/v1/miners/MARA")]
    [InlineData("/api/v1/offerings/wulf-2025-10-ssn-2030")]
    [InlineData("/api/v1/published.csv")]
    public async Task Address_ThatTakesTheDayAlone_RefusesOthers(string path) => Assert.Equal(
        [("miners", "MARA", "use only the key asOf")],
        Errors(await app.ProblemAsync($"{path}?miners=MARA", HttpStatusCode.BadRequest)));

    [Fact]
    public async Task Debt_SeveralBadValues_AreAllNamed() => Assert.Equal(
        ["by", "from", "miners", "types"],
        Errors(await app.ProblemAsync("/api/v1/debt?miners=XX&types=XX&from=XX&by=XX", HttpStatusCode.BadRequest)).Select(error => error.Key).Order());

    [Fact]
    public async Task Offerings_BadSort_IsAProblem() => Assert.Equal(
        [("sort", "size", $"choose one of {string.Join(", ", OfferingList.Order.Names)}, each also with a leading -")],
        Errors(await app.ProblemAsync("/api/v1/offerings?sort=size", HttpStatusCode.BadRequest)));

    [Fact]
    public async Task Debt_FromAfterTo_IsAProblem() => Assert.Equal(
        [("from", "2026Q1", "choose a quarter up to 2025Q1 (to)")],
        Errors(await app.ProblemAsync("/api/v1/debt?from=2026Q1&to=2025Q1", HttpStatusCode.BadRequest)));

    [Fact]
    public async Task Debt_BadQuery_IsNotTaggedAndNotKept()
    {
        using var answer = await app.SendAsync("/api/v1/debt?by=x", ("If-None-Match", "W/\"1\""));

        Assert.Equal((HttpStatusCode.BadRequest, null, null), (answer.StatusCode, answer.Headers.ETag, answer.Headers.CacheControl));
    }

    private static List<(string Key, string Value, string Accepted)> Errors(JsonElement problem) =>
        [.. problem.GetProperty("errors").EnumerateArray().Select(error => (Text(error, "key"), Text(error, "value"), Text(error, "accepted")))];

    private static string Text(JsonElement one, string name) => one.GetProperty(name).GetString()!;
}
