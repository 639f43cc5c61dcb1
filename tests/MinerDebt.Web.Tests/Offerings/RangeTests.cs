using System.Globalization;
using System.Net;
using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Offerings;

/// <summary>Offerings by ranges of numbers and days, counted over the files of the data set.</summary>
public sealed class RangeTests(WebApp app)
{
    public static TheoryData<string, string> Asked => new()
    {
        { "coupon=6..8", "coupon 6 8" }, { "coupon=0", "coupon 0 0" }, { "coupon=..1.5%25", "coupon -1 1.5" }, { "size=1B..", "size 1000000000 1e18" }, { "size=$250M..500m", "size 250000000 500000000" },
        { "conversion=20..30", "conversion 20 30" }, { "due=2027..2028", "due 2027-01-01 2028-12-31" }, { "due=2031-06..", "due 2031-06-01 9999" }, { "put=2027-06..2028-12", "put 2027-06-01 2028-12-31" },
        { "put=2028-10-01", "put 2028-10-01 2028-10-01" },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Get_ARange_HasTheOfferingsOfTheDataSetInIt(string query, string meant)
    {
        var expected = CsvDataset.Offerings.Where(row => CsvDataset.IsMiner(row) && Fits(row, meant.Split(' '))).Select(row => row["offering_id"]).Order(StringComparer.Ordinal).ToList();

        var json = await app.JsonAsync("/api/v1/offerings?" + query);
        var csv = CsvDataset.Parse(await app.TextAsync("/api/v1/offerings.csv?" + query));
        var page = await app.PageAsync("/offerings?" + query);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, json.EnumerateArray().Select(one => one.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(expected, csv.Select(row => row["offering_id"]).Order(StringComparer.Ordinal));
        Assert.StartsWith($"{expected.Count} offering", page.QuerySelector("#list-title")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector("details.more[open]"));
        Assert.Single(page.QuerySelectorAll(".chips a[aria-label^=Remove]"));
    }

    [Theory]
    [InlineData("coupon", "8..6")]
    [InlineData("coupon", "six")]
    [InlineData("coupon", "..")]
    [InlineData("coupon", "101")]
    [InlineData("coupon", "-1..2")]
    [InlineData("size", "1B..500M")]
    [InlineData("size", "1e9..")]
    [InlineData("size", "99999999B..")]
    [InlineData("conversion", "1..2..3")]
    [InlineData("due", "2028..2027")]
    [InlineData("due", "soon")]
    [InlineData("put", "2027-13..")]
    public async Task Get_WhatIsNoRange_SaysWhatIsAccepted(string key, string value)
    {
        var problem = await app.ProblemAsync($"/api/v1/offerings?{key}={value}", HttpStatusCode.BadRequest);
        var page = await app.PageAsync($"/offerings?{key}={value}");

        var error = Assert.Single(problem.GetProperty("errors").EnumerateArray());
        Assert.Equal((key, value), (error.GetProperty("key").GetString(), error.GetProperty("value").GetString()));
        Assert.Contains("for example", error.GetProperty("accepted").GetString());
        Assert.Contains(value, page.QuerySelector(".notice")!.TextContent);
    }

    [Fact]
    public async Task Form_OfRanges_AsksForWhatItShowsAndKeepsTheRest()
    {
        var page = await app.PageAsync("/offerings?miners=WULF&coupon=6..8&due=2030..&q=notes");

        var form = page.QuerySelector("form.ranges")!;
        Assert.Equal(
            ["miners=WULF", "coupon=6..8", "size=", "conversion=", "due=2030..", "put=", "q=notes"],
            form.QuerySelectorAll("input").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"));
        Assert.Equal(["Coupon 6% to 8% ×", "Matures from 2030 ×"], page.QuerySelectorAll(".chips a").Select(chip => chip.TextContent).Where(text => text.Contains("6%") || text.Contains("2030")));
    }

    [Theory]
    [InlineData("1000000000..", "1B..")]
    [InlineData("1.5b..2500000000", "1.5B..2.5B")]
    [InlineData("250000000", "250M")]
    [InlineData("..1234567", "..1234567")]
    [InlineData("6.50..8", "6.5..8")]
    public void Range_InAnyForm_IsWrittenInOne(string asked, string written) =>
        Assert.Equal(written, NumberRange.Parse(asked, 1_000_000_000_000)!.ToString());

    private static bool Fits(IReadOnlyDictionary<string, string> row, string[] meant) => meant[0] switch
    {
        "coupon" => Between(row["coupon_pct"], meant),
        "size" => Between(row["principal_usd"], meant),
        "conversion" => Between(row["conversion_price_usd"], meant),
        "due" => row["matures_on"] is { Length: > 0 } day && In(Last(day), meant),
        _ => row["holder_put_on"].Split(';', StringSplitOptions.RemoveEmptyEntries).Any(put => In(put[..10], meant)),
    };

    private static bool Between(string text, string[] ends) =>
        text.Length > 0 && double.Parse(text, CultureInfo.InvariantCulture) is var number && number >= double.Parse(ends[1], CultureInfo.InvariantCulture) && number <= double.Parse(ends[2], CultureInfo.InvariantCulture);

    private static bool In(string day, string[] ends) => string.CompareOrdinal(day, ends[1]) >= 0 && string.CompareOrdinal(day, ends[2]) <= 0;

    // The last day that can be meant.
    private static string Last(string date) => date.Length switch
    {
        4 => date + "-12-31",
        7 => DateOnly.Parse(date + "-01", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => date,
    };
}
