using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Tests.Store;

public sealed class StoreSetupTests
{
    [Theory]
    [InlineData("Sqlite", "Data Source=x.db", typeof(SqliteMinerDebtDbContext))]
    [InlineData("SQLITE", "Data Source=x.db", typeof(SqliteMinerDebtDbContext))]
    [InlineData("postgres", "Host=localhost", typeof(PostgresMinerDebtDbContext))]
    public async Task AddStore_KnownProvider_MakesItsContexts(string provider, string connectionString, Type context)
    {
        await using var services = Services(provider, connectionString);
        await using var db = Contexts(services).CreateDbContext();

        Assert.IsType(context, db);
    }

    [Fact]
    public void AddStore_UnknownProvider_SaysWhichAreAccepted()
    {
        var refused = Assert.Throws<StoreException>(() => Services("MySql", "Server=x"));

        Assert.Equal("Database:Provider \"MySql\" is not known: use Sqlite or Postgres.", refused.Message);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void AddStore_UnreadableConnectionString_SaysSoWithoutThePassword(string provider)
    {
        var refused = Assert.Throws<StoreException>(() => Services(provider, "Nonsense=1;Password=hunter2"));

        Assert.StartsWith("ConnectionStrings:MinerDebt cannot be read: ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=x.db", 10)]
    [InlineData("Data Source=x.db;Default Timeout=3", 3)]
    public async Task AddStore_Sqlite_WaitsForALockAsLongAsSaid(string connectionString, int seconds)
    {
        await using var services = Services("Sqlite", connectionString);
        await using var db = Contexts(services).CreateDbContext();

        Assert.Equal(seconds, new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DefaultTimeout);
    }

    internal static ServiceProvider Services(string provider, string connectionString) =>
        new ServiceCollection().AddMinerDebtStore(provider, connectionString).BuildServiceProvider();

    internal static StoreDatabase Contexts(ServiceProvider services) =>
        services.GetRequiredService<StoreDatabase>();
}
