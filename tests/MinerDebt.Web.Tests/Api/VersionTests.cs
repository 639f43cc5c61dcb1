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

        Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Headers.ETag?.IsWeak));
        Assert.Matches("^\"1-[A-Za-z0-9_-]{16}\"$", answer.Headers.ETag!.Tag);
        Assert.Equal("public, must-revalidate, max-age=0", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Answer_VersionAlreadyThere_IsEmpty(string path)
    {
        using var first = await app.SendAsync(path);
        var tag = first.Headers.ETag!.ToString();

        using var answer = await app.SendAsync(path, ("If-None-Match", tag));

        Assert.Equal((HttpStatusCode.NotModified, tag, ""), (answer.StatusCode, answer.Headers.ETag?.ToString(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.Equal("public, must-revalidate, max-age=0", answer.Headers.CacheControl?.ToString());
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
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
