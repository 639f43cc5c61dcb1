using System.Net;
using System.Text.Json;
using MinerDebt.Web.Tests.Docs;

namespace MinerDebt.Web.Tests.Pages;

/// <summary>Pages and answers as a browser without JavaScript and a program get them.</summary>
public sealed class BridgePageTests(DocsProgram program) : IClassFixture<DocsProgram>
{
    [Theory]
    [InlineData("/debt/bridge", "How the debt changed from $24.7B to $39.7B: public miners, Q2 2026")]
    [InlineData("/debt/bridge?at=2025Q4", "How the debt changed from $12.4B to $23.2B: public miners, Q4 2025")]
    [InlineData("/debt/bridge?at=2024Q2", "choose a quarter from 2024Q3 to 2026Q2")]
    [InlineData("/debt/bridge?at=2024Q3&miners=NUAI&types=BitcoinBackedLoan", "cannot be shown")]
    [InlineData("/debt/bridge?open=bridge:2025Q4:issued", "+$11,627,000,000")]
    [InlineData("/debt/bridge?at=2025Q4&open=bridge:2025Q4:accruedInKind", "Nothing is recorded for it.")]
    [InlineData("/debt/bridge?open=bridge:2024Q2:issued", "bridge:2025Q4:issued")]
    [InlineData("/debt/bridge?open=bridge:2025Q4:1", "cannot be shown")]
    [InlineData("/debt?miners=MARA", "href=\"/debt/bridge?miners=MARA\"")]
    [InlineData("/benchmarks", "consistent with ours")]
    [InlineData("/benchmarks", "Before the register: what was owed is known from the end of Q2 2024 on.")]
    [InlineData("/benchmarks?by=type&open=raised:2025Q3:ConvertibleNote", "$3,325,000,000")]
    public async Task Get_Page_Says(string address, string expected)
    {
        using var client = program.CreateClient();
        var page = WebUtility.HtmlDecode(await client.GetStringAsync(address, TestContext.Current.CancellationToken));

        Assert.Contains(expected, page);
    }

    [Fact]
    public async Task Get_Api_ClosesToTheDollar()
    {
        using var client = program.CreateClient();
        using var answer = JsonDocument.Parse(await client.GetStringAsync("/api/v1/bridge?miners=MARA&at=2026Q1", TestContext.Current.CancellationToken));
        var root = answer.RootElement;

        Assert.Equal(3_648_077_000, root.GetProperty("opening").GetInt64());
        Assert.Equal(
            root.GetProperty("closing").GetInt64(),
            root.GetProperty("opening").GetInt64() + root.GetProperty("steps").EnumerateArray().Sum(step => step.GetProperty("change").GetInt64()));
    }

    [Fact]
    public async Task Get_Csv_HasARowForEachEventBetweenOpeningAndClosing()
    {
        using var client = program.CreateClient();
        var lines = (await client.GetStringAsync("/api/v1/bridge.csv?at=2026Q2", TestContext.Current.CancellationToken)).TrimEnd().Split('\n');

        Assert.Equal(1 + 1 + 32 + 1, lines.Length);
        Assert.StartsWith("2026Q2,closing,,,2026-06-30,,39748677844", lines[^1]);
    }

    [Theory]
    [InlineData("/api/v1/bridge?at=2024Q2")]
    [InlineData("/api/v1/bridge?from=2025Q1")]
    public async Task Get_ApiWithWrongKey_IsRefused(string address)
    {
        using var client = program.CreateClient();

        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
    }
}
