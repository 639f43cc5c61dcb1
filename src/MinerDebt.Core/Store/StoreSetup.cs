using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MinerDebt.Core.Store;

public static class StoreSetup
{
    /// <summary>Registers an <see cref="IDbContextFactory{TContext}"/> of <see cref="MinerDebtDbContext"/>.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="provider"><c>Sqlite</c> or <c>Postgres</c>, in any case of letters.</param>
    /// <param name="connectionString">In the form of Microsoft.Data.Sqlite or of Npgsql.</param>
    /// <exception cref="StoreException">The provider is another, or the connection string can not be read.</exception>
    public static IServiceCollection AddMinerDebtStore(this IServiceCollection services, string provider, string connectionString)
    {
        switch (provider.ToUpperInvariant())
        {
            case "SQLITE":
                var sqlite = SqliteConnectionString(connectionString);
                services.AddDbContextFactory<SqliteMinerDebtDbContext>(options => options.UseSqlite(sqlite));
                return services.AddSingleton<IDbContextFactory<MinerDebtDbContext>, AnyFactory<SqliteMinerDebtDbContext>>();
            case "POSTGRES":
                services.AddDbContextFactory<PostgresMinerDebtDbContext>(options => options.UseNpgsql(connectionString));
                return services.AddSingleton<IDbContextFactory<MinerDebtDbContext>, AnyFactory<PostgresMinerDebtDbContext>>();
            default:
                throw new StoreException($"Database:Provider \"{provider}\" is not known; Sqlite and Postgres are accepted.");
        }
    }

    // A reader that waits for a lock longer than this shall say so instead of hanging.
    private static string SqliteConnectionString(string text)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(text) { Cache = SqliteCacheMode.Private, ForeignKeys = true };
            if (!builder.ShouldSerialize("Default Timeout"))
            {
                builder.DefaultTimeout = 10;
            }

            return builder.ConnectionString;
        }
        catch (ArgumentException e)
        {
            throw new StoreException($"ConnectionStrings:MinerDebt \"{text}\" can not be read: {e.Message} Accepted is for example Data Source=data/minerdebt.db.", e);
        }
    }

    private sealed class AnyFactory<T>(IDbContextFactory<T> factory) : IDbContextFactory<MinerDebtDbContext> where T : MinerDebtDbContext
    {
        public MinerDebtDbContext CreateDbContext() => factory.CreateDbContext();
    }
}
