using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Cache;

/// <summary>Anyone who takes both encodings gets brotli, so that it must never be the larger one.</summary>
public sealed class CompressionTests(WebApp app)
{
    public static TheoryData<string> Paths =>
    [
        "/", "/debt", "/debt?view=table", "/offerings", "/offerings?page=2", "/maturities", "/credit", "/drivers", "/scenario", "/benchmarks", "/miners", "/miners/WULF", "/changes",
        "/docs/running", "/docs/api", "/search?q=wulf", "/api/v1/debt", "/api/v1/debt?miners=MARA", "/api/v1/miners", "/api/v1/offerings", "/api/v1/changes", "/api/v1/debt.csv",
        "/api/v1/offerings.csv", "/api/v1/miners.csv", "/charts/debt.svg", "/charts/maturities.svg", "/feeds/corrections.atom", "/feeds/due.ics", "/openapi/v1.json",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Brotli_OfAnAnswer_IsNoLargerThanGzip(string path)
    {
        var (plain, gzip, brotli) = (await SizeAsync(path, "identity"), await SizeAsync(path, "gzip"), await SizeAsync(path, "br"));

        Assert.True(brotli <= gzip, $"{path}: {brotli} bytes with br, {gzip} with gzip.");
        // Some are hardly longer than what a compressed answer begins with.
        Assert.True(brotli < plain || plain < 100, $"{path}: {brotli} bytes with br, {plain} without.");
    }

    private async Task<int> SizeAsync(string path, string encoding)
    {
        using var answer = await app.SendAsync(path, ("Accept-Encoding", encoding));
        Assert.Equal((200, encoding), ((int)answer.StatusCode, answer.Content.Headers.ContentEncoding.SingleOrDefault() ?? "identity"));
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }
}
