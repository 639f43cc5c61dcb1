using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Admin;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

/// <summary>A clock that is moved under the running program.</summary>
public sealed class ClockTests : IAsyncDisposable
{
    private const string Ann = "ann@example.org";

    private readonly SetClock _clock = new(DateTimeOffset.UtcNow);
    private readonly AccountApp _app;

    public ClockTests() => _app = new AccountApp { Clock = _clock };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(-400)]
    [InlineData(4000)]
    public async Task Clock_MovedByDays_KeepsVersionsInTheirOrderAndTakesNothingFromReaders(int days)
    {
        await _app.AddAsync(Ann);
        var (editing, reader, books) = (await _app.EditorAsync(Ann), _app.Visit(), _app.Services.GetRequiredService<CurrentBook>());
        var first = Samples.Miner;
        Assert.Empty(await editing.SaveAsync(ChangeOrigin.Form, "Before", [new Change(null, first)]));

        _clock.Now += TimeSpan.FromDays(days);
        Assert.Equal([], await reader.NotReadAsync());
        var second = first with { Name = "Zed Mining II" };
        Assert.Empty(await editing.SaveAsync(ChangeOrigin.Form, "Meanwhile", [new Change(first, second)]));
        // A session is good for two weeks by the clock that there is.
        var ann = _app.Visit();
        await ann.SignInAsync(Ann);
        Assert.Equal("ann", await ann.NameAsync());

        _clock.Now -= TimeSpan.FromDays(days);
        Assert.Empty(await editing.SaveAsync(ChangeOrigin.Form, "Afterwards", [new Change(second, second with { Name = "Zed Mining III" })]));
        Assert.Equal([], await reader.NotReadAsync());
        using var again = await ann.GetAsync("/admin/proposals");
        Assert.Contains(again.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Found });

        Assert.Equal((4, "Zed Mining III"), (books.Value.Version, books.Value.FindMiner("ZED")!.Name));
        Assert.Equal(["Before", "Meanwhile", "Afterwards"], new long[] { 2, 3, 4 }.Select(version => books.History.Find(version)!.Reason));
        Assert.Equal([], (await StoreCheck.RunAsync(_app.Services.GetRequiredService<StoreDatabase>(), TestContext.Current.CancellationToken)).Problems);
    }
}
