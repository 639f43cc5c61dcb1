using MinerDebt.Web.Hosting;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class RehearsalTests
{
    // Where the two part, the start has compiled what no reader asks for.
    [Fact]
    public async Task Draw_IsWhatTheFirstReaderGets()
    {
        await using var app = new WebApp();

        var page = await app.TextAsync("/");
        var drawn = await Rehearsal.DrawAsync(app.Services);

        Assert.Contains("<svg", drawn, StringComparison.Ordinal);
        Assert.Contains(drawn, page, StringComparison.Ordinal);
    }
}
