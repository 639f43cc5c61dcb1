using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Store;

/// <summary>Reads and writes what a store knows of itself.</summary>
public static class StoreProperties
{
    /// <summary>Looks before the database is made or brought up to date, and makes nothing.</summary>
    /// <returns>Null if it is not known, also where there is no database or none that can be read yet.</returns>
    public static async Task<string?> FindAsync(StoreDatabase database, string name, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = database.Look();
            return await ReadAsync(connection, name, cancellationToken);
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <returns>Null if the database has none.</returns>
    /// <exception cref="DbException">It could not be asked.</exception>
    public static async Task<string?> ReadAsync(DbConnection connection, string name, CancellationToken cancellationToken = default)
    {
        string? value = null;
        await RowReader.ReadAsync(connection, """SELECT "Value" FROM "StoreProperties" WHERE "Name" = $1""", row => value = row.GetString(0), cancellationToken, name);
        return value;
    }

    /// <summary>Only one start at a time may do so.</summary>
    public static async Task SetAsync(
        StoreDatabase database, string name, string value, CancellationToken cancellationToken = default)
    {
        await using var db = database.CreateDbContext();
        var property = new StoreProperty { Name = name, Value = value };
        var isThere = await db.Properties.AnyAsync(one => one.Name == name, cancellationToken);
        db.Entry(property).State = isThere ? EntityState.Modified : EntityState.Added;
        await db.SaveChangesAsync(cancellationToken);
    }
}
