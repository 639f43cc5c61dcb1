using System.IO.Compression;
using System.Net;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Downloads;

/// <summary>All data as one zip, at an address.</summary>
public sealed class AllDataTests(WebApp app)
{
    private const string Address = "/download/minerdebt.zip";

    [Fact]
    public async Task Get_TheZip_HasTheDataSetAsItIsAndAReadme()
    {
        using var answer = await app.SendAsync(Address);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal((HttpStatusCode.OK, "application/zip"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("attachment; filename=\"minerdebt.zip\"", answer.Content.Headers.ContentDisposition?.ToString());
        var events = CsvDataset.Parse(Text(zip, "events.csv"));
        Assert.Equal(CsvDataset.Events.Sum(row => CsvDataset.Number(row["principal_change_usd"])), events.Sum(row => CsvDataset.Number(row["principal_change_usd"])));
        Assert.Equal(CsvDataset.Count, zip.Entries.Where(entry => entry.Name.EndsWith(".csv", StringComparison.Ordinal)).Sum(entry => CsvDataset.Parse(Text(zip, entry.Name)).Count));
        var readme = Text(zip, "README.md");
        Assert.All(FactKind.All, kind => Assert.All(kind.Columns, column => Assert.Contains($"| `{column.Name}` |", readme)));
        Assert.Contains("MIT License", readme);
        Assert.Contains($"| {FactKind.Of(typeof(DebtEvent)).FileName} | {events.Count} |", readme);
        Assert.DoesNotContain("](/", readme);
        Assert.DoesNotContain("{{", readme);
    }

    [Fact]
    public async Task Get_TheZipAgain_IsTheSameBytesAndNeedsNotBeSent()
    {
        using var first = await app.SendAsync(Address);
        using var second = await app.SendAsync(Address);
        using var known = await app.SendAsync(Address, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Fact]
    public async Task Get_TheZipOfADay_HasNothingThatWasKnownLater()
    {
        using var answer = await app.SendAsync($"{Address}?asOf=2025-10-21");
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        Assert.Equal("minerdebt-2025-10-21.zip", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.DoesNotContain(CsvDataset.Parse(Text(zip, "events.csv")), row => string.CompareOrdinal(row["occurred_on"], "2025-10-21") > 0);
        Assert.Contains("| As known on | 2025-10-21:", Text(zip, "README.md"));
    }

    [Theory]
    [InlineData("?miners=MARA", "miners")]
    [InlineData("?asOf=tomorrow", "asOf")]
    [InlineData("?nothing", "nothing")]
    public async Task Get_TheZipOfWhatCannotBeHad_SaysWhy(string query, string key)
    {
        var problem = await app.ProblemAsync(Address + query, HttpStatusCode.BadRequest);

        Assert.Equal(key, problem.GetProperty("errors")[0].GetProperty("key").GetString());
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry($"minerdebt/{name}")!.Open());
        return reader.ReadToEnd();
    }
}
