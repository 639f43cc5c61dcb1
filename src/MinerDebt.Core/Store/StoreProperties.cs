using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>Reads and writes what a store knows of itself.</summary>
public static class StoreProperties
{
    /// <summary>Looks before the database is made or brought up to date, and makes nothing.</summary>
    /// <returns>Null if it is not known, also where there is no database or none that can be read yet.</returns>
    public static async Task<string?> FindAsync(
        IDbContextFactory<MinerDebtDbContext> contexts, string name, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await using var connection = ToLook(db);
            await connection.OpenAsync(cancellationToken);
            // Not by a query of the model: without the table that would be logged as a failure.
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT \"Value\" FROM \"StoreProperties\" WHERE \"Name\" = @name";
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@name", name);
            command.Parameters.Add(parameter);
            return await command.ExecuteScalarAsync(cancellationToken) as string;
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <summary>Only one start at a time may do so.</summary>
    public static async Task SetAsync(
        IDbContextFactory<MinerDebtDbContext> contexts, string name, string value, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var property = new StoreProperty { Name = name, Value = value };
        var isThere = await db.Properties.AnyAsync(one => one.Name == name, cancellationToken);
        db.Entry(property).State = isThere ? EntityState.Modified : EntityState.Added;
        await db.SaveChangesAsync(cancellationToken);
    }

    // SQLite would make a file that is not there, and move its journal into one that is.
    private static DbConnection ToLook(MinerDebtDbContext db) => db.Database.IsSqlite()
        ? new SqliteConnection(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ConnectionString)
        : new NpgsqlConnection(db.Database.GetConnectionString());
}
