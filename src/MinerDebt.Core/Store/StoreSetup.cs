using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MinerDebt.Core.Store;

public static class StoreSetup
{
    /// <summary>Registers a <see cref="StoreDatabase"/>, also as the <see cref="IDbContextFactory{TContext}"/> that it is.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="provider"><c>Sqlite</c> or <c>Postgres</c>, in any case of letters.</param>
    /// <param name="connectionString">In the form of Microsoft.Data.Sqlite or of Npgsql.</param>
    /// <exception cref="StoreException">The provider is another, or the connection string cannot be read.</exception>
    public static IServiceCollection AddMinerDebtStore(this IServiceCollection services, string provider, string connectionString)
    {
        switch (provider.ToUpperInvariant())
        {
            case "SQLITE":
                var sqlite = SqliteConnectionString(connectionString);
                var file = new SqliteFile(sqlite);
                services.AddPooledDbContextFactory<SqliteMinerDebtDbContext>(options => options.UseSqlite(sqlite).AddInterceptors(new SqliteFileInterceptor(file)));
                return services.AddDatabase<SqliteMinerDebtDbContext>(file.Connect, file);
            case "POSTGRES":
                var postgres = Checked(() => new NpgsqlConnectionStringBuilder(connectionString), "Host=localhost;Database=minerdebt;Username=minerdebt");
                services.AddPooledDbContextFactory<PostgresMinerDebtDbContext>(options => options.UseNpgsql(postgres.ConnectionString, npgsql => npgsql.ExecutionStrategy(dependencies => new PostgresReadRetry(dependencies))));
                return services.AddDatabase<PostgresMinerDebtDbContext>(() => new NpgsqlConnection(postgres.ConnectionString));
            default:
                throw new StoreException($"Database:Provider \"{provider}\" is not known: use Sqlite or Postgres.");
        }
    }

    private static IServiceCollection AddDatabase<T>(this IServiceCollection services, Func<DbConnection> connect, SqliteFile? file = null) where T : MinerDebtDbContext => services
        .AddSingleton(provider => new StoreDatabase(connect, () => provider.GetRequiredService<IDbContextFactory<T>>().CreateDbContext(), file))
        .AddSingleton<IDbContextFactory<MinerDebtDbContext>>(provider => provider.GetRequiredService<StoreDatabase>());

    private static string SqliteConnectionString(string text)
    {
        var builder = Checked(() => new SqliteConnectionStringBuilder(text), "Data Source=/srv/minerdebt.db");
        if (builder.DataSource.Length == 0)
        {
            throw new StoreException("ConnectionStrings:MinerDebt names no file. Write for example Data Source=/srv/minerdebt.db.");
        }

        builder.Cache = SqliteCacheMode.Private;
        builder.ForeignKeys = true;
        if (!builder.ShouldSerialize("Mode"))
        {
            // A start makes the file. Anyone who finds none later must be told instead of getting an empty one.
            builder.Mode = SqliteOpenMode.ReadWrite;
        }

        if (!builder.ShouldSerialize("Default Timeout"))
        {
            // Who waits for a lock longer than this must be told instead of hanging.
            builder.DefaultTimeout = 10;
        }

        return builder.ConnectionString;
    }

    // The text itself is not repeated: it may hold a password.
    private static T Checked<T>(Func<T> read, string example)
    {
        try
        {
            return read();
        }
        catch (ArgumentException e)
        {
            throw new StoreException($"ConnectionStrings:MinerDebt cannot be read: {e.Message} Write for example {example}.", e);
        }
    }
}
