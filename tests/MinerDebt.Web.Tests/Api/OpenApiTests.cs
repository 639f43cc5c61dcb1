using System.Text.Json;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

public sealed class OpenApiTests(WebApp app)
{
    private const string Table = "miners types from to by universe asOf";
    private const string List = "miners types from to universe status use secured rule144a coupon size conversion due put q group sort asOf";
    private const string Wall = "miners types universe by basis at asOf";
    private const string Bridge = "miners types universe at asOf";
    private const string Comparison = "miners at universe sort asOf";
    private const string Drivers = "miners types from to universe asOf";
    private const string Scenario = "miners types universe at btc share rate month asOf";
    private const string Reconciliation = "miners from to universe asOf";

    [Fact]
    public async Task Document_Paths_AreAllAddressesWithTheirKeys()
    {
        var document = await app.JsonAsync("/openapi/v1.json");

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["/api/v1/miners"] = "limit cursor fields asOf",
                ["/api/v1/miners.csv"] = "asOf",
                ["/api/v1/miners/{ticker}"] = "asOf",
                ["/api/v1/offerings"] = InParts(List),
                ["/api/v1/offerings.csv"] = List.Replace(" asOf", " columns asOf"),
                ["/api/v1/offerings/{id}"] = "asOf",
                ["/api/v1/debt"] = Table,
                ["/api/v1/debt.csv"] = Table,
                ["/api/v1/issuance"] = Table,
                ["/api/v1/issuance.csv"] = Table,
                ["/api/v1/maturities"] = Wall,
                ["/api/v1/maturities.csv"] = Wall,
                ["/api/v1/maturities/calendar"] = InParts("miners types universe due at asOf"),
                ["/api/v1/maturities/calendar.csv"] = "miners types universe due at asOf",
                ["/api/v1/recourse"] = Bridge,
                ["/api/v1/recourse.csv"] = Bridge,
                ["/api/v1/collateral"] = InParts(Bridge),
                ["/api/v1/collateral.csv"] = Bridge,
                ["/api/v1/retirements"] = InParts(Drivers),
                ["/api/v1/retirements.csv"] = Drivers,
                ["/api/v1/proceeds"] = InParts(Drivers),
                ["/api/v1/proceeds.csv"] = Drivers,
                ["/api/v1/bridge"] = Bridge,
                ["/api/v1/bridge.csv"] = Bridge,
                ["/api/v1/drivers"] = InParts(Drivers),
                ["/api/v1/drivers.csv"] = Drivers,
                ["/api/v1/drivers/miners"] = InParts(Drivers),
                ["/api/v1/drivers/miners.csv"] = Drivers,
                ["/api/v1/scenario"] = Scenario,
                ["/api/v1/scenario.csv"] = Scenario,
                ["/api/v1/comparison"] = InParts(Comparison),
                ["/api/v1/comparison.csv"] = Comparison,
                ["/api/v1/reconciliation"] = InParts(Reconciliation),
                ["/api/v1/reconciliation.csv"] = Reconciliation,
                ["/api/v1/published"] = "limit cursor fields asOf",
                ["/api/v1/published.csv"] = "asOf",
                ["/api/v1/changes"] = "miners page limit cursor asOf",
                ["/api/v1/search"] = "q page limit cursor asOf",
                ["/api/v1/due"] = InParts("miners types universe basis at asOf"),
                ["/api/v1/benchmarks"] = InParts("asOf"),
                ["/api/v1/cost"] = InParts(Bridge),
                ["/api/v1/figure"] = "open miners types from to universe at by basis btc share rate month asOf",
                ["/api/v1/history/{fact}"] = "key asOf",
                ["/api/v1/events"] = InParts(Drivers.Replace(" universe", "")),
                ["/api/v1/events.csv"] = Drivers.Replace(" universe", ""),
                ["/api/v1/balances"] = InParts("miners from to asOf"),
                ["/api/v1/balances.csv"] = "miners from to asOf",
                ["/api/v1/contracts"] = InParts("miners asOf"),
                ["/api/v1/contracts.csv"] = "miners asOf",
                ["/api/v1/market"] = InParts("from to asOf"),
                ["/api/v1/market.csv"] = "from to asOf",
                ["/api/v1/quarters"] = InParts("miners from to asOf"),
                ["/api/v1/quarters.csv"] = "miners from to asOf",
                ["/api/v1/schedules"] = InParts(Drivers.Replace(" universe", "")),
                ["/api/v1/schedules.csv"] = Drivers.Replace(" universe", ""),
                ["/api/v1/amendments"] = InParts(Drivers.Replace(" universe", "")),
                ["/api/v1/amendments.csv"] = Drivers.Replace(" universe", ""),
                ["/api/v1/pledges"] = InParts(Drivers.Replace(" universe", "")),
                ["/api/v1/pledges.csv"] = Drivers.Replace(" universe", ""),
                ["/api/v1/ladders"] = InParts("miners from to asOf"),
                ["/api/v1/ladders.csv"] = "miners from to asOf",
                ["/api/v1/obligors"] = InParts("miners types asOf"),
                ["/api/v1/obligors.csv"] = "miners types asOf",
                ["/api/v1/terms"] = InParts("miners types asOf"),
                ["/api/v1/terms.csv"] = "miners types asOf",
                ["/api/v1/filings"] = InParts("miners from to asOf"),
                ["/api/v1/filings.csv"] = "miners from to asOf",
            },
            document.GetProperty("paths").EnumerateObject().ToDictionary(path => path.Name, path => string.Join(' ', Keys(path.Value).Select(key => key.Name))));
    }

    [Fact]
    public async Task Document_Keys_AreDescribed()
    {
        var descriptions = QueryKey.All.Concat(ListKeys.All).ToDictionary(key => key.Name, key => key.Description);

        var document = await app.JsonAsync("/openapi/v1.json");

        var keys = document.GetProperty("paths").EnumerateObject().SelectMany(path => Keys(path.Value)).ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Equal(descriptions[key.Name], key.Description));
    }

    [Fact]
    public async Task Document_Addresses_HaveASummaryAndOnlyRead() => Assert.All(
        (await app.JsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject(),
        path => Assert.NotEqual("", Assert.Single(path.Value.EnumerateObject(), one => one.Name == "get").Value.GetProperty("summary").GetString()));

    [Fact]
    public async Task Document_Quarter_IsAPatternedText()
    {
        var schemas = (await app.JsonAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas");

        Assert.Contains("^[0-9]{4}Q[1-4]$", schemas.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_Properties_AreDescribed() => Assert.Equal([],
        from property in Properties(await app.JsonAsync("/openapi/v1.json"))
        where !property.Schema.TryGetProperty("description", out var text) || string.IsNullOrWhiteSpace(text.GetString())
        select property.Name);

    [Fact]
    public async Task Document_Arrays_SayWhatIsInThem() => Assert.Equal([],
        from schema in Schemas(await app.JsonAsync("/openapi/v1.json"))
        where Types(schema).Contains("array") && !schema.TryGetProperty("items", out _)
        select schema.GetRawText());

    [Fact]
    public async Task Document_Numbers_AreNumbersAlone()
    {
        var numbers = Schemas(await app.JsonAsync("/openapi/v1.json")).Where(schema => Types(schema).Intersect(["integer", "number"]).Any()).ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal([], numbers.Where(schema => Types(schema).Contains("string") || schema.TryGetProperty("pattern", out _)).Select(schema => schema.GetRawText()));
    }

    [Fact]
    public async Task Document_Words_AreTextsAndNeverNull()
    {
        var words = Schemas(await app.JsonAsync("/openapi/v1.json"), "enum").ToList();

        Assert.NotEmpty(words);
        Assert.All(words, schema => Assert.Equal(["string"], Types(schema)));
        Assert.All(words, schema => Assert.All(schema.GetProperty("enum").EnumerateArray(), word => Assert.Equal(JsonValueKind.String, word.ValueKind)));
    }

    [Fact]
    public async Task Document_Words_AreDescribed()
    {
        var descriptions = Properties(await app.JsonAsync("/openapi/v1.json")).ToDictionary(one => one.Name, one => one.Schema.GetProperty("description").GetString()!);

        Assert.Contains("atOnce", descriptions["MinerScenarioAnswer.shortIn"], StringComparison.Ordinal);
        Assert.Contains("atLeast", descriptions["MinerScenarioAnswer.coverBound"], StringComparison.Ordinal);
        Assert.Contains("null where they are not known", descriptions["OfferingAnswer.guarantors"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_Operations_AreNamedOnceEach()
    {
        var names = Operations(await app.JsonAsync("/openapi/v1.json")).ToDictionary(one => one.Path, one => one.Operation.GetProperty("operationId").GetString());

        Assert.Equal(("getDebt", "getDebtCsv", "getOffering", "getDriversMiners"), (names["/api/v1/debt"], names["/api/v1/debt.csv"], names["/api/v1/offerings/{id}"], names["/api/v1/drivers/miners"]));
        Assert.Equal(names.Count, names.Values.Distinct().Count());
    }

    [Fact]
    public async Task Document_Operations_SayWhatTheyAnswerAndHowTheyFail() => Assert.All(Operations(await app.JsonAsync("/openapi/v1.json")), one =>
    {
        var responses = one.Operation.GetProperty("responses");
        var success = responses.GetProperty("200").GetProperty("content").EnumerateObject().Single();
        Assert.Equal(one.Path.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv" : "application/json", success.Name);
        Assert.True(success.Value.TryGetProperty("example", out _), $"{one.Path} has no example");
        var expected = one.Path.Contains('{', StringComparison.Ordinal) ? "200 304 400 404 406 429" : "200 304 400 406 429";
        Assert.Equal(expected, string.Join(' ', responses.EnumerateObject().Select(response => response.Name).Order()));
        Assert.All(responses.EnumerateObject().Where(response => response.Name[0] == '4'), response =>
            Assert.Equal("#/components/schemas/Problem", response.Value.GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString()));
    });

    [Fact]
    public async Task Document_Keys_HaveAnExample() => Assert.Equal([],
        from one in Operations(await app.JsonAsync("/openapi/v1.json"))
        from key in one.Operation.GetProperty("parameters").EnumerateArray()
        where key.GetProperty("name").GetString() != ListKeys.Cursor.Name && !key.TryGetProperty("example", out _)
        select $"{one.Path} {key.GetProperty("name")}");

    [Theory]
    [InlineData("TableAnswer", "kind", "stock flow")]
    [InlineData("TableAnswer", "by", "miner type total offering recourse")]
    [InlineData("MaturityAnswer", "basis", "stated firstPut worst")]
    [InlineData("ComparisonAnswer", "reconciliation", "Ties Differs Estimate NoFiling")]
    [InlineData("ReconciliationAnswer", "confidence", "filing release press unverified")]
    [InlineData("MinerScenarioAnswer", "coverBound", "exact atLeast atMost")]
    public async Task Document_TextsOfFewWords_ListThem(string schema, string property, string words)
    {
        var described = (await app.JsonAsync("/openapi/v1.json")).GetProperty("components").GetProperty("schemas").GetProperty(schema).GetProperty("properties").GetProperty(property);

        Assert.Equal(words, string.Join(' ', Schemas(described, "enum").Single().GetProperty("enum").EnumerateArray().Select(word => word.GetString())));
    }

    private static string InParts(string keys) => keys.Replace("asOf", "limit cursor fields asOf", StringComparison.Ordinal);

    private static IEnumerable<(string Path, JsonElement Operation)> Operations(JsonElement document) =>
        document.GetProperty("paths").EnumerateObject().Select(path => (path.Name, path.Value.GetProperty("get")));

    private static IEnumerable<(string Name, JsonElement Schema)> Properties(JsonElement document) =>
        from schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject()
        where schema.Value.TryGetProperty("properties", out _)
        from property in schema.Value.GetProperty("properties").EnumerateObject()
        select ($"{schema.Name}.{property.Name}", property.Value);

    /// <summary>Everything that has the keyword, however deep.</summary>
    private static IEnumerable<JsonElement> Schemas(JsonElement part, string keyword = "type") => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(one => Schemas(one.Value, keyword)).Concat(part.TryGetProperty(keyword, out _) ? [part] : []),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(one => Schemas(one, keyword)),
        _ => [],
    };

    private static string?[] Types(JsonElement schema) => schema.TryGetProperty("type", out var type)
        ? type.ValueKind switch
        {
            JsonValueKind.String => [type.GetString()],
            JsonValueKind.Array => [.. type.EnumerateArray().Select(one => one.GetString())],
            _ => [],
        }
        : [];

    private static IEnumerable<(string Name, string? Description)> Keys(JsonElement path) =>
        path.GetProperty("get").TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query")
                .Select(one => (one.GetProperty("name").GetString()!, one.GetProperty("description").GetString()))
            : [];
}
