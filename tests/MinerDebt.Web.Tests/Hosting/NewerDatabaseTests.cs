using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Admin;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

/// <summary>
/// A copy of the program whose database a newer one has brought up to date, as while copies are replaced one after the other: it
/// serves and stores until it is ended, and does not start any more.
/// </summary>
[Trait("Needs", "PostgreSQL")]
public sealed class NewerDatabaseTests : IAsyncLifetime
{
    private const string Ann = "ann@example.org";

    // As an upgrade does it: what is new can be empty, so that those who do not know it can write.
    private const string Upgrade = """
        ALTER TABLE "Miners" ADD COLUMN "Later" text;
        CREATE TABLE "Laters" ("Id" integer PRIMARY KEY);
        INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29991231000000_Later', '99.0.0');
        """;

    private PostgresStore _store = null!;
    private AccountApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await PostgresStore.CreateAsync();
        _app = new AccountApp { Database = ("Postgres", _store.Connection) };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Copy_OfTheOlderProgram_ServesAndStoresUntilItIsEnded()
    {
        var ann = await _app.EnterAsync(Ann);
        await _store.RunAsync(Upgrade);

        Assert.Equal([], await _app.Visit().NotReadAsync());
        Assert.Equal([], await ann.NotReadAsync());
        Assert.Equal([], await ann.NotReadAsync("/admin/proposals", "/health/ready"));
        Assert.Empty(await (await _app.EditorAsync(Ann)).SaveAsync(ChangeOrigin.Form, "New miner", [new Change(null, Samples.Miner)]));
        Assert.NotNull(_app.Services.GetRequiredService<CurrentBook>().Value.FindMiner("ZED"));
        await using var again = AppProcess.Start(("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", _store.Connection));
        Assert.Equal(1, await again.WaitForExitAsync());
        Assert.Contains("The database is newer than this program: it has the migration 29991231000000_Later", again.Output, StringComparison.Ordinal);
    }
}
