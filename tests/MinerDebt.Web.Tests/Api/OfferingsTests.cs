using System.Text.Json;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

public sealed class OfferingsTests(WebApp app)
{
    [Fact]
    public async Task Offerings_NoKeys_AreThoseOfMinersTheNewestFirst()
    {
        var ids = Ids(await app.JsonAsync("/api/v1/offerings"));

        var expected = CsvDataset.Offerings.Where(CsvDataset.IsMiner)
            .OrderBy(row => Day(row) == "").ThenByDescending(Day, StringComparer.Ordinal).ThenBy(row => row["offering_id"], StringComparer.Ordinal);
        Assert.Equal(expected.Select(row => row["offering_id"]), ids);
    }

    [Fact]
    public async Task Offerings_ByPrincipal_HaveTheLargestFirstAndTheUnknownLast()
    {
        var offerings = await app.JsonAsync("/api/v1/offerings?sort=-principal&universe=all");

        var expected = CsvDataset.Offerings.Select(row => row["principal_usd"]).Select(text => text == "" ? (long?)null : CsvDataset.Number(text)).OrderDescending();
        Assert.Equal(expected, Tables.Numbers(JsonSerializer.SerializeToElement(offerings.EnumerateArray().Select(one => one.GetProperty("principalUsd")))));
    }

    [Fact]
    public async Task Offerings_Filtered_AreOnlyThoseThatFit()
    {
        var ids = Ids(await app.JsonAsync("/api/v1/offerings?miners=WULF,MARA&types=ConvertibleNote&from=2024Q4&to=2025Q4&sort=closed"));

        var expected = CsvDataset.Offerings
            .Where(row => row["ticker"] is "WULF" or "MARA" && row["instrument_type"] == "ConvertibleNote")
            .Where(row => string.CompareOrdinal(row["closed_on"], "2024-10-01") >= 0 && string.CompareOrdinal(row["closed_on"], "2025-12-31") <= 0)
            .OrderBy(row => row["closed_on"], StringComparer.Ordinal).ThenBy(row => row["offering_id"], StringComparer.Ordinal)
            .Select(row => row["offering_id"]).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, ids);
    }

    [Fact]
    public async Task Offerings_Guarantors_AreEmptyForNoneAndNullForNotKnown()
    {
        var answers = (await app.JsonAsync("/api/v1/offerings?universe=all")).EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!, one => one.GetProperty("guarantors"));

        var rows = CsvDataset.Rows("obligors.csv").ToDictionary(row => row["offering_id"], row => row["guarantors"]);
        Assert.Equal(["null", "[]"], new[] { "hut-2022-12-tzrc-note", "clsk-2025-11-conv-2032" }.Select(id => answers[id].GetRawText()));
        Assert.All(answers, one => Assert.Equal(
            rows.GetValueOrDefault(one.Key, "") switch { "" => null, "none" => "", var names => names },
            one.Value.ValueKind == JsonValueKind.Null ? null : string.Join("; ", one.Value.EnumerateArray().Select(name => name.GetString()))));
    }

    [Fact]
    public async Task Offering_TeraWulf_HasAllItsTerms()
    {
        var expected = JsonElement.Parse(
            """
            {
              "id": "wulf-2025-10-ssn-2030", "ticker": "WULF", "type": "SeniorSecuredNote",
              "title": "7.750% Senior Secured Notes due 2030 (WULF Compute LLC)", "currency": "USD",
              "basePrincipalUsd": 3200000000, "optionPrincipalUsd": 0, "principalUsd": 3200000000, "netProceedsUsd": null,
              "couponPercent": 7.75, "floatingRate": null,
              "announcedOn": "2025-10-14", "pricedOn": "2025-10-16", "closedOn": "2025-10-22", "maturesOn": "2030-10-15",
              "issuePricePercent": null, "conversionRate": null, "conversionPriceUsd": null, "conversionPremiumPercent": null,
              "referencePriceUsd": null, "cappedCallCapUsd": null, "cappedCallCostUsd": null, "holderPuts": [],
              "secured": true, "rule144A": true, "newMoney": true, "useOfProceeds": ["HpcAi", "DataCenter"],
              "useNote": "Lake Mariner data center expansion for Fluidstack/Google", "status": "Outstanding",
              "outstandingUsd": 3200000000, "outstandingAsOf": "2026-06-30",
              "obligor": "WULF Compute LLC", "guarantors": ["project subsidiaries"], "recourse": "Limited", "consolidated": true, "intraGroup": false,
              "counted": true, "settlement": null, "onDemand": false, "callableFrom": "2027-10-15", "callTriggerPercent": null, "cappedCall": null,
              "committedUsd": null, "drawnUsd": null, "undrawnUsd": null,
              "allInRatePercent": null, "allInRateToPutPercent": null, "allInRateNetOfCallPercent": null,
              "source": {
                "url": "https://pubt.io/view/F26C83B8AAAE91DB9609929B47C858CD91041A4B",
                "publisher": "Public Technologies copy of 8-K", "date": "2025-10-23", "confidence": "Filing"
              },
              "secondSourceUrl": "https://www.sec.gov/Archives/edgar/data/1083301/000110465925101866/tm2529300d1_8k.htm",
              "knownOn": "2025-10-14",
              "knownSourceUrl": "https://pubt.io/view/F26C83B8AAAE91DB9609929B47C858CD91041A4B",
              "notes": "Issued at par. Amortises semiannually from completion of each building; callable from 15 October 2027, make-whole before. Google pledges WULF warrants until completion. Announcement day (14 October) unconfirmed. Net proceeds unknown. One copy of the 8-K dates completion 23 October 2025, an index of the filings 22 October (kept). Parent gives a completion guarantee only."
            }
            """);

        var offering = await app.JsonAsync("/api/v1/offerings/wulf-2025-10-ssn-2030");

        Assert.True(JsonElement.DeepEquals(expected, offering), offering.ToString());
    }

    [Theory]
    [InlineData("mara-2026-01-loc", "2027-01")]
    [InlineData("wulf-2025-10-ssn-2030", "2030-10-15")]
    public async Task Offering_MaturityAsFarAsItIsKnown_IsItsText(string id, string maturesOn) =>
        Assert.Equal(maturesOn, (await app.JsonAsync($"/api/v1/offerings/{id}")).GetProperty("maturesOn").GetString());

    [Theory]
    [InlineData("iren-2026-05-gpu-notes", 2_100_000_000L, 525_000_000L, 1_575_000_000L)]
    [InlineData("hut-2025-08-twoprime", 200_000_000L, 0L, 200_000_000L)]
    [InlineData("slnh-2026-04-yorkville", 12_000_000L, null, null)]
    [InlineData("wulf-2025-12-flash-ssn-2030", null, null, null)]
    public async Task Offering_DrawnInSteps_SaysWhatIsCommittedDrawnAndUndrawn(string id, long? committed, long? drawn, long? undrawn)
    {
        var offering = await app.JsonAsync($"/api/v1/offerings/{id}");
        var row = CsvDataset.Parse(await app.TextAsync("/api/v1/offerings.csv?universe=all")).Single(one => one["offering_id"] == id);

        Assert.Equal([committed, drawn, undrawn], new[] { "committedUsd", "drawnUsd", "undrawnUsd" }.Select(name => Number(offering.GetProperty(name))));
        Assert.Equal([$"{committed}", $"{drawn}", $"{undrawn}"], new[] { "committed_usd", "drawn_usd", "undrawn_usd" }.Select(name => row[name]));
    }

    private static long? Number(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.GetInt64();

    [Fact]
    public async Task Offerings_NotCounted_AreListedWithThatWord()
    {
        var all = await app.JsonAsync("/api/v1/offerings?universe=all");

        Assert.Equal(
            CsvDataset.Offerings.Where(row => !CsvDataset.IsCounted(row)).Select(row => row["offering_id"]).Order(StringComparer.Ordinal),
            all.EnumerateArray().Where(one => !one.GetProperty("counted").GetBoolean()).Select(one => one.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Offering_EveryOneOfTheList_IsTheSameAtItsAddress()
    {
        foreach (var one in (await app.JsonAsync("/api/v1/offerings?universe=all")).EnumerateArray())
        {
            Assert.True(JsonElement.DeepEquals(one, await app.JsonAsync($"/api/v1/offerings/{one.GetProperty("id").GetString()}")), one.ToString());
        }
    }

    private static IEnumerable<string> Ids(JsonElement offerings) => offerings.EnumerateArray().Select(one => one.GetProperty("id").GetString()!);

    private static string Day(IReadOnlyDictionary<string, string> row) => new[] { row["closed_on"], row["priced_on"], row["announced_on"] }.FirstOrDefault(day => day != "", "");
}
