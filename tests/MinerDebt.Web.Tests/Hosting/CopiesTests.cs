using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Store;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Operations;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class CopiesTests
{
    [Fact]
    public async Task List_BesideAFile_HasThoseThatRunAndNotOneThatWasKilled()
    {
        await using var app = new WebApp();
        var (services, token) = (app.Services, TestContext.Current.CancellationToken);
        var first = services.GetRequiredService<Copies>();
        var (book, data) = (services.GetRequiredService<CurrentBook>(), services.GetRequiredService<DataFolder>());
        var own = new ThisCopy(book, TimeProvider.System);
        using var second = new Copies(services.GetRequiredService<StoreDatabase>(), data, own, book);
        await File.WriteAllTextAsync(Path.Combine(data.In("copies"), "killed.copy"), new StoreCopy("killed", "1.0.0", 7, "there").ToString(), token);

        await second.StartAsync(token);
        var both = await first.ListAsync(token);
        await second.StopAsync(token);

        Assert.Equal(new[] { services.GetRequiredService<ThisCopy>().Now, own.Now }.OrderBy(copy => copy.Id, StringComparer.Ordinal), both);
        Assert.Equal([services.GetRequiredService<ThisCopy>().Now], await first.ListAsync(token));
        Assert.Single(Directory.EnumerateFiles(data.In("copies")));
    }
}
