using System.Net;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Cache;

/// <summary>What is kept, for whom, and under which address.</summary>
public sealed class KeptTests(WebApp app)
{
    public static TheoryData<string> Paths =>
    [
        "/api/v1/debt?types=TermLoan", "/api/v1/debt.csv?types=TermLoan", "/api/v1/offerings?use=Refinancing", "/api/v1/miners/WULF", "/api/v1/maturities?basis=worst",
        "/api/v1/debt?asOf=2025-11-21", "/api/v1/changes?miners=WULF",
        "/debt?types=TermLoan", "/offerings?use=Refinancing&open=debt:2025Q3", "/miners/WULF?asOf=2025-11-21", "/docs/data", "/search?q=note", "/changes?page=1&miners=WULF", "/openapi/v1.json",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_Again_IsTheSameAnswerKept(string path)
    {
        foreach (var encoding in new[] { "br", "gzip", "identity" })
        {
            using var fresh = await app.SendAsync(path, ("Accept-Encoding", encoding));
            using var kept = await app.SendAsync(path, ("Accept-Encoding", encoding));

            Assert.Equal((HttpStatusCode.OK, true), (fresh.StatusCode, Answers.IsKept(kept)));
            Assert.Equal(encoding, kept.Content.Headers.ContentEncoding.SingleOrDefault() ?? "identity");
            Assert.Equal((Answers.Headers(fresh), await Answers.BodyAsync(fresh)), (Answers.Headers(kept), await Answers.BodyAsync(kept)));
        }
    }

    [Theory]
    [InlineData("/api/v1/debt?from=2025Q1", "Cookie", "minerdebt.session=anything")]
    [InlineData("/api/v1/debt?from=2025Q2", "Cookie", "theme=dark; minerdebt.sessionC1=anything")]
    [InlineData("/api/v1/debt?from=2024Q4", "Authorization", "Basic YTpi")]
    [InlineData("/debt?from=2025Q1", "Cookie", "minerdebt.session=anything")]
    [InlineData("/debt?from=2024Q4", "Authorization", "Basic YTpi")]
    public async Task Get_SignedIn_IsNeitherGivenWhatIsKeptNorKept(string path, string header, string value)
    {
        for (var times = 0; times < 2; times++)
        {
            using var answer = await app.SendAsync(path, (header, value));

            Assert.Equal((HttpStatusCode.OK, false, null, false), (answer.StatusCode, Answers.IsKept(answer), Answers.Tag(answer), answer.Headers.CacheControl?.Public));
        }

        using var reader = await app.SendAsync(path);
        using var afterAReader = await app.SendAsync(path, (header, value));
        Assert.Equal((false, false), (Answers.IsKept(reader), Answers.IsKept(afterAReader)));
    }

    [Theory]
    [InlineData("/api/v1/debt?by=nothing", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/debt?unknown=1", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/miners/NOPE", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/nope", HttpStatusCode.NotFound)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Get_ErrorsAndWhatChangesByItself_AreNotKept(string path, HttpStatusCode status)
    {
        using var first = await app.SendAsync(path);
        using var again = await app.SendAsync(path, ("If-None-Match", "*"));

        Assert.Equal((status, status, false), (first.StatusCode, again.StatusCode, Answers.IsKept(again)));
        Assert.Null(again.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/v1/debt?by=type&miners=MARA", "/api/v1/debt?miners=MARA&by=type")]
    [InlineData("/api/v1/debt?by=type", "/api/v1/debt?BY=type")]
    [InlineData("/api/v1/debt", "/api/v1/debt?by=Miner&universe=miner&from=")]
    [InlineData("/api/v1/debt?miners=MARA,WULF", "/api/v1/debt?miners=MARA&miners=WULF")]
    [InlineData("/api/v1/debt?miners=MARA,WULF", "/api/v1/debt?miners=MARA%2CWULF")]
    [InlineData("/api/v1/maturities", "/api/v1/maturities?basis=stated")]
    [InlineData("/debt?by=type&view=table", "/debt?VIEW=table&utm_source=x&by=type&page=1")]
    [InlineData("/", "/?by=miner&fbclid=1&view=")]
    public async Task Get_TheSameInOtherWords_IsTheSameAnswer(string path, string other) => Assert.Equal(await app.ReadAsync(path), await app.ReadAsync(other));

    [Theory]
    [InlineData("/api/v1/debt?miners=MARA,WULF", "/api/v1/debt?miners=WULF,MARA")]
    [InlineData("/api/v1/debt?by=type", "/api/v1/debt?by=total")]
    [InlineData("/api/v1/debt", "/api/v1/debt?asOf=2025-10-21")]
    [InlineData("/api/v1/debt", "/api/v1/issuance")]
    [InlineData("/debt", "/Debt")]
    [InlineData("/docs", "/docs/data")]
    public async Task Get_SomethingElse_HasAnotherTag(string path, string other)
    {
        using var one = await app.SendAsync(path);
        using var two = await app.SendAsync(other);

        Assert.NotEqual(Answers.Tag(one), Answers.Tag(two));
    }

    [Fact]
    public async Task Get_AKeyThatTheAddressDoesNotTake_IsRefusedThoughItSaysTheDefault()
    {
        await app.TextAsync("/api/v1/miners");

        using var answer = await app.SendAsync("/api/v1/miners?by=miner");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("BR", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("gzip, br;q=0", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*, br;q=0", "gzip")]
    [InlineData("*;q=0", "")]
    [InlineData("identity", "")]
    [InlineData("deflate, zstd", "")]
    [InlineData(null, "")]
    public async Task Get_Encodings_GivesTheBestThatIsTaken(string? accepted, string given)
    {
        using var answer = await app.SendAsync("/api/v1/debt?by=total", accepted is null ? [] : [("Accept-Encoding", accepted)]);

        Assert.Equal((given, "Accept-Encoding"), (string.Join(',', answer.Content.Headers.ContentEncoding), string.Join(',', answer.Headers.Vary)));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/docs/glossary")]
    public async Task Get_Page_DiffersByThemeAndByNoOtherCookie(string path)
    {
        var answers = new Dictionary<string, string>();
        foreach (var cookie in new[] { "theme=light", "theme=dark", "theme=other", "other=1; minerdebt.antiforgery=x" })
        {
            using var answer = await app.SendAsync(path, ("Cookie", cookie));
            Assert.Equal("Accept-Encoding, Cookie", string.Join(", ", answer.Headers.Vary));
            Assert.Equal("public, must-revalidate, max-age=0", answer.Headers.CacheControl?.ToString());
            Assert.DoesNotContain(answer.Headers, header => header.Key is "Set-Cookie" or "Pragma");
            answers[cookie] = $"{Answers.Tag(answer)} {await Answers.BodyAsync(answer)}";
        }

        Assert.Equal(3, answers.Values.Distinct().Count());
        Assert.Equal(answers["theme=other"], answers["other=1; minerdebt.antiforgery=x"]);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/admin")]
    [InlineData("/nope")]
    public async Task Get_PagesThatAreNotForReading_AreNeverKept(string path)
    {
        using var first = await app.SendAsync(path);
        using var again = await app.SendAsync(path);

        Assert.Equal((false, null, false), (Answers.IsKept(again), Answers.Tag(again), again.Headers.CacheControl?.Public ?? false));
    }

    [Fact]
    public async Task Get_Csv_IsCompressedToAThirdOrLess()
    {
        using var plain = await app.SendAsync("/api/v1/offerings.csv");
        using var packed = await app.SendAsync("/api/v1/offerings.csv", ("Accept-Encoding", "br"));

        var length = (await packed.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        Assert.InRange(length, 1, (await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length / 3);
    }

    [Fact]
    public async Task Get_BehindAProxyWithHttps_IsCompressedToo()
    {
        using var client = app.CreateDefaultClient(new Uri("https://localhost"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/debt?by=total");
        request.Headers.AcceptEncoding.ParseAdd("br");

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
    }
}
