using System.Net;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Api;

public sealed class VersionTests(WebApp app)
{
    public static TheoryData<string> Paths =>
    [
        "/api/v1/miners", "/api/v1/miners.csv", "/api/v1/miners/MARA", "/api/v1/offerings", "/api/v1/offerings.csv", "/api/v1/offerings/wulf-2025-10-ssn-2030",
        "/api/v1/debt", "/api/v1/debt.csv", "/api/v1/issuance", "/api/v1/issuance.csv", "/api/v1/published", "/api/v1/published.csv",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Answer_Any_IsTaggedWithTheVersionAndAskedForAgain(string path)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal((HttpStatusCode.OK, "\"1\"", true), (answer.StatusCode, answer.Headers.ETag?.ToString(), answer.Headers.CacheControl is { NoCache: true, Public: true }));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Answer_VersionAlreadyThere_IsEmpty(string path)
    {
        using var answer = await app.SendAsync(path, ("If-None-Match", "\"1\""));

        Assert.Equal((HttpStatusCode.NotModified, "\"1\"", ""), (answer.StatusCode, answer.Headers.ETag?.ToString(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("W/\"1\"", HttpStatusCode.NotModified)]
    [InlineData("\"0\", \"1\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"0\"", HttpStatusCode.OK)]
    [InlineData("1", HttpStatusCode.OK)]
    public async Task Answer_OtherTags_AreCompared(string known, HttpStatusCode status)
    {
        using var answer = await app.SendAsync("/api/v1/debt", ("If-None-Match", known));

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Answer_FrenchReader_IsTheSame(string path) =>
        Assert.Equal(await app.TextAsync(path), await app.TextAsync(path, ("Accept-Language", "fr-FR")));

    [Fact]
    public async Task Offering_FrenchReader_HasADecimalPoint() => Assert.Matches(
        "couponPercent\":7[.]750?,",
        await app.TextAsync("/api/v1/offerings/wulf-2025-10-ssn-2030", ("Accept-Language", "fr-FR,fr;q=0.9")));
}
