using Microsoft.AspNetCore.Components;
using MinerDebt.Web.Admin;

namespace MinerDebt.Web.Tests.Admin;

public sealed class EventOrderTests
{
    [Fact]
    public async Task Confirmation_ThatComesWhileAnEventWaits_IsTakenAfterIt()
    {
        var page = Dispatcher.CreateDefault();
        var order = new EventOrder();
        order.Keep(page.InvokeAsync);
        var taken = new List<string>();
        var confirm = order.CreateInboundActivityHandler(_ =>
        {
            taken.Add("confirmation");
            return Task.CompletedTask;
        });
        using var begun = new ManualResetEventSlim();
        using var ended = new ManualResetEventSlim();
        var rendering = Task.Run(() => page.InvokeAsync(() =>
        {
            begun.Set();
            ended.Wait(TestContext.Current.CancellationToken);
        }), TestContext.Current.CancellationToken);
        begun.Wait(TestContext.Current.CancellationToken);

        var typed = page.InvokeAsync(() => taken.Add("event"));
        var confirmed = confirm(null!);
        ended.Set();
        await Task.WhenAll(rendering, typed, confirmed);

        Assert.Equal(["event", "confirmation"], taken);
    }

    [Fact]
    public async Task Confirmation_BeforeThereIsAPage_IsTakenAtOnce()
    {
        var taken = 0;

        await new EventOrder().CreateInboundActivityHandler(_ => Task.FromResult(++taken))(null!);

        Assert.Equal(1, taken);
    }
}
