using System.Globalization;
using System.Net;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using MinerDebt.Web.Tests.Support;
using MiniExcelLibs;

namespace MinerDebt.Web.Tests.Downloads;

/// <summary>What pages show, as files at their addresses with another ending.</summary>
public sealed class FileTests(WebApp app)
{
    public static TheoryData<string> Pages =>
    [
        "/overview", "/debt", "/debt/bridge", "/offerings", "/offerings/wulf-2025-10-ssn-2030", "/maturities", "/maturities/calendar", "/credit", "/credit/cost", "/miners", "/miners/MARA",
        "/drivers", "/scenario", "/reconciliation", "/benchmarks", "/changes", "/charts/debt", "/charts/revenue", "/charts/cash-need",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Get_AnyPage_SaysTheSameInEachForm(string path)
    {
        var json = await app.JsonAsync(path + ".json");
        var csv = await CsvAsync(path + ".csv");
        var workbook = await BytesAsync(path + ".xlsx");

        var tables = json.GetProperty("tables").EnumerateArray().ToList();
        var sheets = MiniExcel.GetSheetNames(new MemoryStream(workbook));
        Assert.Equal("About", sheets[1]);
        Assert.Equal(tables.Count + 1, sheets.Count);
        var numeric = tables[0].GetProperty("columns").EnumerateArray().Where(column => column.GetProperty("type").GetString() is "whole" or "number").Select(column => column.GetProperty("name").GetString()!).ToHashSet();
        Assert.Equal(Cells(tables[0]), csv.Select(row => row.Select(cell => numeric.Contains(cell.Key) && cell.Value.Length > 0 ? Shown(decimal.Parse(cell.Value, CultureInfo.InvariantCulture)) : cell.Value).ToList()));
        foreach (var (table, sheet) in tables.Zip(sheets.Where(sheet => sheet != "About")))
        {
            var rows = MiniExcel.Query(new MemoryStream(workbook), useHeaderRow: true, sheetName: sheet).Cast<IDictionary<string, object?>>().ToList();
            var columns = table.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()!).ToList();
            Assert.Equal(Cells(table), rows.Select(row => columns.Select(column => Shown(row.TryGetValue(column, out var cell) ? cell : null)).ToList()));
        }

        var about = string.Join('\n', MiniExcel.Query(new MemoryStream(workbook), sheetName: "About").Cast<IDictionary<string, object?>>().Select(row => string.Join(' ', row.Values)));
        Assert.Contains("http://localhost/", about);
        Assert.All(tables, table => Assert.Contains(table.GetProperty("title").GetString()!, about));
    }

    [Fact]
    public async Task Get_Debt_SumsToTheDataSet()
    {
        var rows = await CsvAsync("/debt.csv?miners=MARA,RIOT&from=2025Q1&view=share&open=debt:2025Q3");
        var quarters = rows.Select(row => row["quarter"]).Distinct().ToList();

        Assert.Equal(["2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2"], quarters);
        Assert.Equal(
            CsvDataset.Owed(quarters, row => row["ticker"] is "MARA" or "RIOT"),
            quarters.Select(quarter => rows.Where(row => row["quarter"] == quarter).Sum(row => CsvDataset.Number(row["value_usd"]))));
    }

    [Fact]
    public async Task Get_Offerings_HasTheColumnsOfThePageAndAllRows()
    {
        var page = await app.PageAsync("/offerings?secured=yes&columns=miner,coupon,due&page=2");
        var rows = await CsvAsync("/offerings.csv?secured=yes&columns=miner,coupon,due&page=2");

        Assert.Equal(CsvDataset.Offerings.Count(row => row["secured"] == "yes" && CsvDataset.IsMiner(row)), rows.Count);
        Assert.Equal(["ticker", "coupon_pct", "matures_on"], rows[0].Keys);
        Assert.StartsWith($"{rows.Count} offerings", page.QuerySelector("#list-title")!.TextContent.Trim());
    }

    [Fact]
    public async Task Get_OnePage_IsNamedAfterWhatItShows()
    {
        using var answer = await app.SendAsync("/debt.xlsx?miners=MARA,RIOT&from=2025Q2&asOf=2026-05-01&view=share");

        Assert.Equal("minerdebt-debt-miners-MARA-RIOT-from-2025Q2-asOf-2026-05-01.xlsx", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    [Fact]
    public async Task Get_CsvOfOtherLanguages_HasTheirSeparators()
    {
        var plain = await app.TextAsync("/offerings.csv?miners=WULF&columns=id,coupon");
        var semicolons = await app.TextAsync("/offerings.csv?miners=WULF&columns=id,coupon&sep=;");
        var tabs = await app.TextAsync("/offerings.csv?miners=WULF&columns=id,coupon&sep=tab");

        Assert.Contains("wulf-2025-10-ssn-2030,7.75\r\n", plain);
        Assert.Contains("wulf-2025-10-ssn-2030;7,75\r\n", semicolons);
        Assert.Contains("wulf-2025-10-ssn-2030\t7.75\r\n", tabs);
        // Without it Excel takes the file for another encoding.
        Assert.Equal([0xEF, 0xBB, 0xBF], (await BytesAsync("/offerings.csv?miners=WULF"))[..3]);
    }

    [Fact]
    public async Task Get_OneTable_IsThatOfItsName()
    {
        var rows = await CsvAsync("/miners/WULF.csv?table=offerings");

        Assert.Equal(CsvDataset.Offerings.Where(row => row["ticker"] == "WULF").Select(row => row["offering_id"]).Order(), rows.Select(row => row["offering_id"]).Order());
    }

    [Theory]
    [InlineData("/debt.csv?sep=pipe", "sep")]
    [InlineData("/debt.xlsx?sep=tab", "sep")]
    [InlineData("/credit.csv?table=nope", "table")]
    [InlineData("/debt.json?miners=NOPE", "miners")]
    [InlineData("/debt.csv?nope=1", "nope")]
    [InlineData("/charts/instruments.csv", "miners")]
    [InlineData("/scenario.xlsx?btc=-1", "btc")]
    [InlineData("/debt.json?asOf=1999-01-01", "asOf")]
    public async Task Get_WhatCannotBeHad_SaysWhy(string address, string key)
    {
        var problem = await app.ProblemAsync(address, HttpStatusCode.BadRequest);

        Assert.Equal(key, problem.GetProperty("errors")[0].GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("/miners/NOPE.csv")]
    [InlineData("/offerings/nope.xlsx")]
    public async Task Get_PageThatIsNotThere_IsNotFound(string address) => await app.ProblemAsync(address, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/debt.csv")]
    [InlineData("/offerings.json")]
    [InlineData("/maturities.xlsx")]
    [InlineData("/download/minerdebt.zip")]
    [InlineData("/feeds/offerings.atom")]
    [InlineData("/feeds/due.ics")]
    public async Task Get_FarTooMuch_IsRefusedAndNeverFails(string path)
    {
        string[] queries =
        [
            "miners=" + string.Join(',', Enumerable.Range(0, 10_000).Select(index => $"T{index}")), "miners=" + new string('x', 10_000),
            string.Join('&', Enumerable.Range(0, 1_000).Select(index => $"k{index}=1")), new string('k', 10_000), "asOf=%00", "%F0%9F=1", "miners=%27%22%3C",
        ];

        foreach (var query in queries)
        {
            using var answer = await app.SendAsync($"{path}?{query}");
            Assert.InRange((int)answer.StatusCode, 400, 499);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 100_000);
        }
    }

    [Theory]
    [InlineData("/debt?miners=MARA&view=share", "/debt.csv?miners=MARA&view=share")]
    [InlineData("/offerings?page=2&asOf=2026-01-05", "/offerings.csv?asOf=2026-01-05")]
    [InlineData("/", "/overview.csv")]
    [InlineData("/miners/MARA?nope=1", "/miners/MARA.csv")]
    [InlineData("/debt?miners=NOPE", "/debt.csv")]
    public async Task Page_WithFigures_LinksItsFiles(string address, string file)
    {
        var page = await app.PageAsync(address);

        var link = page.QuerySelector(".page-files a")!.GetAttribute("href")!;
        Assert.Equal(file, link);
        await app.TextAsync(link);
    }

    [Theory]
    [InlineData("/docs")]
    [InlineData("/miners/NOPE")]
    public async Task Page_WithoutFigures_LinksNone(string address)
    {
        using var answer = await app.SendAsync(address);

        Assert.DoesNotContain("page-files", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static IEnumerable<List<string>> Cells(JsonElement table) => table.GetProperty("rows").EnumerateArray()
        .Select(row => row.EnumerateObject().Select(cell => cell.Value.ValueKind == JsonValueKind.Number ? Shown(cell.Value.GetDecimal()) : cell.Value.GetString() ?? "").ToList());

    // Numbers by their value, days as days.
    private static string Shown(object? cell) => cell switch
    {
        null => "",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };

    private async Task<byte[]> BytesAsync(string address)
    {
        using var answer = await app.SendAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<List<Dictionary<string, string>>> CsvAsync(string address)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(await BytesAsync(address))), new CsvConfiguration(CultureInfo.InvariantCulture));
        return [.. csv.GetRecords<dynamic>().Select(record => ((IDictionary<string, object>)record).ToDictionary(cell => cell.Key, cell => Plain((string)cell.Value)))];

        // A text that would begin a formula has an apostrophe before it.
        static string Plain(string text) => text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;
    }
}
