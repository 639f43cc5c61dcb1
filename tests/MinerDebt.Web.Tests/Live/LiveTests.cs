using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Live;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Live;

/// <summary>What open pages are told, by programs of their own, whose facts are changed.</summary>
public sealed class LiveTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly WebApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Stream_Opened_BeginsWithTheVersion()
    {
        using var stream = await OpenAsync();

        Assert.Equal(("text/event-stream", "no-store"), (stream.Answer.Content.Headers.ContentType?.MediaType, stream.Answer.Headers.CacheControl?.ToString()));
        Assert.Equal("""{"version":1,"kinds":[],"tickers":[]}""", await stream.NextAsync());
    }

    [Fact]
    public async Task Stream_AChange_TellsEveryPageWhatItTouched()
    {
        using var first = await OpenAsync();
        using var second = await OpenAsync();
        var (offering, figure) = (Book.FindOffering("wulf-2025-10-ssn-2030")!, Book.Published[0]);
        var closing = offering.Events[0];

        await ApplyAsync(new Change(offering.Offering, offering.Offering with { CouponPercent = 8 }), new Change(closing, closing with { Notes = "Told" }));
        await ApplyAsync(new Change(figure, figure with { Notes = "Of no company" }));

        string[] told =
        [
            """{"version":1,"kinds":[],"tickers":[]}""",
            """{"version":2,"kinds":["events","offerings"],"tickers":["WULF"]}""",
            """{"version":3,"kinds":["published_figures"],"tickers":null}""",
        ];
        foreach (var stream in new[] { first, second })
        {
            // Two changes at once may be told as one.
            List<string> events = [await stream.NextAsync(), await stream.NextAsync()];
            if (!events[^1].StartsWith("""{"version":3""", StringComparison.Ordinal))
            {
                events.Add(await stream.NextAsync());
            }

            Assert.Equal(events.Count == 3 ? told : [told[0], """{"version":3,"kinds":["events","offerings","published_figures"],"tickers":null}"""], events);
        }
    }

    [Fact]
    public async Task Stream_Left_IsForgotten()
    {
        using (var stream = await OpenAsync())
        {
            await stream.NextAsync();
            Assert.Equal(1, Live.Count);
        }

        await Poll.UntilAsync(Patience, () => Task.FromResult(Live.Count == 0));
    }

    [Fact]
    public async Task Stream_ThatDoesNotListen_IsDroppedAndTheOthersAreServed()
    {
        await _app.TextAsync("/health/ready");
        var dropped = false;
        var deaf = Live.Open(() => dropped = true)!;
        using var listening = await OpenAsync();
        var heard = 0;

        for (var change = 0; !dropped; change++)
        {
            Assert.True(change < 3 * LiveStream.Most, "It was never dropped.");
            var figure = Book.Published[0];
            await ApplyAsync(new Change(figure, figure with { Notes = $"Change {change}" }));
            while (!(await listening.NextAsync()).StartsWith($$"""{"version":{{Book.Version}},""", StringComparison.Ordinal))
            {
                heard++;
            }
        }

        Assert.True(heard > 0);
        Assert.Equal(1, Live.Count);
        var told = 0;
        await foreach (var message in deaf.ReadAsync(TestContext.Current.CancellationToken))
        {
            told++;
        }

        Assert.Equal(LiveStream.Most, told);
    }

    [Fact]
    public async Task Stream_WhenTheProgramEnds_Ends()
    {
        using var stream = await OpenAsync();
        await stream.NextAsync();
        var live = Live;

        _app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        while (await stream.LineAsync() is { } line)
        {
            // A beat may come in between.
            Assert.Contains(line, new[] { "", ":" });
        }

        Assert.Null(live.Open(() => { }));
    }

    [Fact]
    public async Task Stream_TooMany_IsRefusedForAWhile()
    {
        await _app.TextAsync("/health/ready");
        var open = Enumerable.Range(0, LiveBook.MostStreams).Select(_ => Live.Open(() => { })!).ToList();

        using (var refused = await _app.SendAsync("/live"))
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(10)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        }

        Live.Close(open[0]);
        using var stream = await OpenAsync();
        Assert.Equal("""{"version":1,"kinds":[],"tickers":[]}""", await stream.NextAsync());
    }

    [Fact]
    public async Task Event_OfManyCompanies_NamesNone()
    {
        await _app.TextAsync("/health/ready");
        var history = _app.Services.GetRequiredService<CurrentBook>().History;

        var loaded = LiveEvent.Of(history, 0);

        Assert.Equal((1, (IReadOnlyList<string>?)null), (loaded.Version, loaded.Tickers));
        Assert.Equal(loaded.Kinds.Order(StringComparer.Ordinal), loaded.Kinds);
        Assert.Contains("balances", loaded.Kinds);
    }

    private DebtBook Book => _app.Services.GetRequiredService<CurrentBook>().Value;

    private LiveBook Live => _app.Services.GetRequiredService<LiveBook>();

    private Task ApplyAsync(params Change[] changes) =>
        _app.Services.GetRequiredService<CurrentBook>().ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "A test", changes));

    private async Task<OpenStream> OpenAsync()
    {
        var answer = await _app.Client.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new OpenStream(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    private sealed record OpenStream(HttpResponseMessage Answer, StreamReader Reader) : IDisposable
    {
        public void Dispose()
        {
            Reader.Dispose();
            Answer.Dispose();
        }

        /// <summary>The data of the next event.</summary>
        public async Task<string> NextAsync()
        {
            while (await LineAsync() is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    return line["data: ".Length..];
                }
            }

            throw new InvalidOperationException("The stream has ended.");
        }

        public async Task<string?> LineAsync() => await Reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
    }
}
