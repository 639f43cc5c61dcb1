using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Admin;

/// <summary>From what readers see to where it is entered, and what they see of what is gone.</summary>
public sealed class ReaderLinksTests : IAsyncDisposable
{
    private const string Note = "zed-2026-02-conv-2031";

    private readonly AccountApp _app = new();

    private CurrentBook Books => _app.Services.GetRequiredService<CurrentBook>();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/offerings/mara-2025-07-conv-2032", "/admin/facts/offerings/edit?key=mara-2025-07-conv-2032")]
    [InlineData("/miners/MARA", "/admin/miners/MARA")]
    public async Task Page_OfReaders_HasEditForEditorsAlone(string path, string edit)
    {
        var editor = await _app.EnterAsync("ann@example.com");
        var reader = _app.Visit();

        foreach (var (visitor, sees) in new[] { (reader, false), (editor, true), (reader, false) })
        {
            using var answer = await visitor.GetAsync(path);
            Assert.Equal(sees, (await Visitor.ReadAsync(answer)).QuerySelector($"main a[href='{edit}']") is not null);
            Assert.Equal(!sees, answer.Headers.CacheControl?.Public == true);
        }
    }

    [Fact]
    public async Task Page_OfWhatWasRemoved_SaysWhenAndWhy()
    {
        await ApplyAsync("New", new(null, Samples.Miner), new(null, Samples.Note));
        await ApplyAsync("It never closed", new Change(Samples.Note, null));
        await ApplyAsync("No miner", new Change(Samples.Miner, null));

        foreach (var (path, why) in new[] { ($"/offerings/{Note}", "It never closed"), ("/miners/zed", "No miner") })
        {
            using var answer = await _app.Visit().GetAsync(path);
            var page = await Visitor.ReadAsync(answer);

            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.EndsWith(" was removed", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
            Assert.Contains($"“{why}”.", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("main a[href^='/changes/']"));
        }

        using var api = await _app.Visit().GetAsync($"/api/v1/offerings/{Note}");
        Assert.Equal(HttpStatusCode.NotFound, api.StatusCode);
        Assert.Contains("It never closed", await api.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfWhatHasAnotherId_LeadsThere()
    {
        await ApplyAsync("New", new(null, Samples.Miner), new(null, Samples.Note));
        await ApplyAsync("Another id", new(Samples.Note, null), new(null, Samples.Note with { Id = "zed-conv" }));

        using var answer = await _app.Visit().GetAsync($"/offerings/{Note}?open=offering:x");

        Assert.Equal((HttpStatusCode.Found, "/offerings/zed-conv?open=offering%3Ax"), (answer.StatusCode, Visitor.Target(answer)?.Replace(":x", "%3Ax", StringComparison.Ordinal)));
    }

    private Task ApplyAsync(string reason, params Change[] changes) => Books.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, reason, changes));
}
