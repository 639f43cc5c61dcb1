using System.Globalization;
using MinerDebt.Web.Tests.Support;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Tests.Maturities;

/// <summary>The put and call calendar, against sums over the files of the data set.</summary>
public sealed class CalendarPageTests(WebApp app)
{
    private const string Last = "2026-06-30";

    [Fact]
    public async Task Page_TwoYears_HasTheSumOfTheirPutsAndItsProof()
    {
        var expected = Puts("2027-01-01", "2028-12-31");
        var page = await app.PageAsync("/maturities/calendar?due=2027..2028");
        var proof = await app.PageAsync("/maturities/calendar?due=2027..2028&open=calendar:puts:all");

        Assert.Contains(Usd.Short(expected.Sum(put => put.Owed)), page.QuerySelector(".lead")!.TextContent);
        Assert.Contains(Usd.Exact(expected.Sum(put => put.Owed)), proof.QuerySelector(".proof")!.TextContent);
        Assert.Equal(expected.Count, proof.QuerySelectorAll(".proof-lines > li").Length);
        Assert.Contains("Puts and calls, 2027 to 2028", page.Title);
    }

    [Fact]
    public async Task Page_EachYear_HasTheSumOfItsPuts()
    {
        var page = await app.PageAsync("/maturities/calendar");

        var groups = page.QuerySelectorAll(".calendar tr.group").Select(row => row.TextContent).ToList();
        Assert.NotEmpty(groups);
        foreach (var year in Puts(Last, "2099-12-31").GroupBy(put => put.Day[..4]))
        {
            var row = Assert.Single(groups, text => text.Trim().StartsWith(year.Key + ":", StringComparison.Ordinal));
            Assert.Contains($"puts {Usd.Short(year.DistinctBy(put => put.Id).Sum(put => put.Owed))} on", string.Join(' ', row.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        }

        foreach (var link in page.QuerySelectorAll(".calendar tr.group a, .kpis a").Select(link => link.GetAttribute("href")!))
        {
            Assert.NotNull((await app.PageAsync(link)).QuerySelector(".proof"));
        }
    }

    [Fact]
    public async Task Csv_OfThePage_HasItsRowsAndTheCallsOfTheTerms()
    {
        var rows = CsvDataset.Parse((await app.TextAsync("/maturities/calendar.csv")).TrimStart('\uFEFF'));
        var calls = CsvDataset.Rows("terms.csv").Where(row => string.CompareOrdinal(row["callable_from"], Last) > 0 && Owed(row["offering_id"]) > 0).Select(row => row["offering_id"]);

        Assert.Equal(Puts(Last, "2099-12-31").Select(put => (put.Id, put.Day)).Order(), rows.Where(row => row["kind"] == "put" && row["condition"] == "").Select(row => (row["offering_id"], row["due_on"])).Order());
        Assert.Subset(calls.ToHashSet(), rows.Where(row => row["kind"] == "call").Select(row => row["offering_id"]).ToHashSet());
        Assert.Equal(rows.Select(row => row["due_on"]).Order(StringComparer.Ordinal), rows.Select(row => row["due_on"]));
    }

    [Fact]
    public async Task Api_AllDays_HasThePutsAndCallsOfThePageAndTheMaturitiesOfTheWall()
    {
        var answer = (await app.JsonAsync("/api/v1/maturities/calendar?due=2027..2030")).EnumerateArray().ToList();
        var page = CsvDataset.Parse((await app.TextAsync("/maturities/calendar.csv?due=2027..2030")).TrimStart('\uFEFF'));
        var wall = await app.JsonAsync("/api/v1/maturities?by=total");

        Assert.Equal(
            page.Select(row => (row["offering_id"], row["due_on"], row["principal_usd"])).Order(),
            answer.Where(one => one.GetProperty("kind").GetString() is "HolderPut" or "Call")
                .Select(one => (one.GetProperty("offeringId").GetString()!, one.GetProperty("on").GetString()!, one.GetProperty("principalUsd").GetInt64().ToString(CultureInfo.InvariantCulture))).Order());
        var years = wall.GetProperty("years").EnumerateArray().Select(year => year.GetInt32()).ToList();
        var due = wall.GetProperty("series").EnumerateArray().Single().GetProperty("values").EnumerateArray().Select(value => value.GetInt64()).ToList();
        foreach (var year in Enumerable.Range(2027, 4))
        {
            Assert.Equal(due[years.IndexOf(year)], answer
                .Where(one => one.GetProperty("kind").GetString() is "Maturity" or "Installment" && one.GetProperty("on").GetString()!.StartsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                .Sum(one => one.GetProperty("principalUsd").GetInt64()));
        }
    }

    [Fact]
    public async Task Page_OfMaturities_LeadsToIt()
    {
        var page = await app.PageAsync("/maturities?miners=MARA&asOf=2026-05-01");

        Assert.NotNull(page.QuerySelector("a[href='/maturities/calendar?miners=MARA&asOf=2026-05-01']"));
    }

    // Puts without a condition of what was owed, of miners, with a maturity after them.
    private static List<(string Id, string Day, long Owed)> Puts(string first, string last) =>
    [
        .. from row in CsvDataset.Offerings
           where CsvDataset.IsMiner(row) && CsvDataset.IsCounted(row) && Owed(row["offering_id"]) > 0
           from put in row["holder_put_on"].Split(';', StringSplitOptions.RemoveEmptyEntries)
           where put.Length == 10 && string.CompareOrdinal(put, Last) > 0 && string.CompareOrdinal(put, first) >= 0 && string.CompareOrdinal(put, last) <= 0
           select (row["offering_id"], put, Owed(row["offering_id"])),
    ];

    private static long Owed(string id) => CsvDataset.Events
        .Where(row => row["offering_id"] == id && string.CompareOrdinal(row["occurred_on"], Last) <= 0)
        .Sum(row => long.Parse(row["principal_change_usd"], CultureInfo.InvariantCulture));
}
