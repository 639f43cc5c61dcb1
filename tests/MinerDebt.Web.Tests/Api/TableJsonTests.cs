using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MinerDebt.Web.Api;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

public sealed class TableJsonTests(WebApp app)
{
    [Theory]
    [InlineData("/api/v1/debt")]
    [InlineData("/api/v1/debt?miners=MARA,RIOT")]
    [InlineData("/api/v1/debt?miners=MARA,RIOT&from=2024Q4&to=2024Q4")]
    [InlineData("/api/v1/debt?by=type")]
    [InlineData("/api/v1/debt?by=total&miners=MARA")]
    [InlineData("/api/v1/debt?by=offering&universe=all")]
    [InlineData("/api/v1/debt?by=recourse")]
    [InlineData("/api/v1/debt?types=TermLoan&miners=WULF")]
    [InlineData("/api/v1/issuance?by=type")]
    public async Task Answer_OfATable_IsWhatTheSerializerWrites(string path)
    {
        var options = app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

        var text = await app.TextAsync(path);

        Assert.Equal(JsonSerializer.Serialize(JsonSerializer.Deserialize<TableAnswer>(text, options), options), text);
    }

    // A server that does not know it sends head, body and end one after the other.
    [Fact]
    public async Task Answer_OfATableThatIsNotKept_BeginsWithItsLength()
    {
        await using var forgetful = new WebApp { Settings = new Dictionary<string, string> { ["Cache:Bytes"] = "0" } };

        using var answer = await forgetful.Client.GetAsync("/api/v1/debt?by=type", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var length = answer.Content.Headers.NonValidated["Content-Length"].ToString();

        Assert.Equal($"{(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length}", length);
    }
}
