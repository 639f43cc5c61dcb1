using Bunit;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Web.Admin;
using MinerDebt.Web.Layout;
using MinerDebt.Web.Tests.Support;
using TestContext = Xunit.TestContext;

namespace MinerDebt.Web.Tests.Layout;

public sealed class RoutesTests : ComponentContext
{
    [Fact]
    public async Task Page_WhileItDoesSomething_LetsAConfirmationWait()
    {
        var (order, confirmed) = (new EventOrder(), false);
        Services.AddSingleton(order);
        // Which page it is does not matter.
        ComponentFactories.AddStub<Router>();
        var page = Render<Routes>();
        using var begun = new ManualResetEventSlim();
        using var ended = new ManualResetEventSlim();
        var busy = Task.Run(
            () => page.InvokeAsync(() =>
            {
                begun.Set();
                ended.Wait(TestContext.Current.CancellationToken);
            }),
            TestContext.Current.CancellationToken);
        begun.Wait(TestContext.Current.CancellationToken);

        var confirmation = order.CreateInboundActivityHandler(_ => Task.FromResult(confirmed = true))(null!);

        var isTakenMeanwhile = confirmed;
        ended.Set();
        Assert.False(isTakenMeanwhile);
        await Task.WhenAll(busy, confirmation);
        Assert.True(confirmed);
    }
}
