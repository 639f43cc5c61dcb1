using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Cache;

/// <summary>People who are signed in and readers, one after the other on the same pages.</summary>
public sealed class EditorTests : IAsyncLifetime
{
    private static readonly string[] Paths = ["/", "/debt?by=type", "/offerings/mara-2025-07-conv-2032", "/miners/MARA", "/docs", "/search?q=wulf", "/changes"];

    private readonly AccountApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Get_InTurns_EachSeesTheirOwnPage()
    {
        var editor = await _app.EnterAsync("ann@example.com");
        var reader = _app.Visit();
        foreach (var path in Paths)
        {
            // Either may be the first to ask.
            foreach (var visitor in new[] { editor, reader, editor, reader }.Skip(path.Length % 2))
            {
                using var answer = await visitor.GetAsync(path);
                var page = await Visitor.ReadAsync(answer);

                Assert.Equal(
                    (path, visitor == editor ? "ann" : null, visitor == editor),
                    (path, page.QuerySelector(".bar .who")?.TextContent, page.QuerySelector("nav [href='/admin']") is not null));
                Assert.Equal((visitor == reader, visitor == reader), (answer.Headers.ETag is not null, answer.Headers.CacheControl?.Public == true));
            }
        }
    }

    [Fact]
    public async Task Get_AfterSigningInOrOut_IsNotTheOtherPage()
    {
        var visitor = _app.Visit();
        await _app.AddAsync("ann@example.com");
        using var before = await visitor.GetAsync("/docs");
        await visitor.SignInAsync("ann@example.com");

        // What a browser does with the page that it has.
        visitor.Client.DefaultRequestHeaders.IfNoneMatch.Add(before.Headers.ETag!);
        using var signedIn = await visitor.GetAsync("/docs");
        Assert.Equal("ann", (await Visitor.ReadAsync(signedIn)).QuerySelector(".bar .who")?.TextContent);
    }
}
