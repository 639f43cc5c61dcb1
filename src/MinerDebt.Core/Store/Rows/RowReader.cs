using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MinerDebt.Core.Store.Rows;

/// <summary>Reads whole tables through the connection, and the transaction, of a context.</summary>
internal static class RowReader
{
    /// <summary>All rows of an entity.</summary>
    public static async Task<List<T>> ReadAllAsync<T>(MinerDebtDbContext db, Type entity, ValuePool pool, CancellationToken cancellationToken) where T : class
    {
        var map = TableMap.Of(db, entity);
        var rows = new List<T>();
        await ReadAsync(db, map.Select, row => rows.Add((T)map.Read(row, pool)), cancellationToken);
        return rows;
    }

    /// <summary>Goes through the rows of a query.</summary>
    public static async Task ReadAsync(
        MinerDebtDbContext db, string sql, Action<DbDataReader> each, CancellationToken cancellationToken, params IReadOnlyList<object> parameters)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = Command(db, sql);
            for (var index = 0; index < parameters.Count; index++)
            {
                var parameter = command.CreateParameter();
                parameter.Value = parameters[index];
                if (db.Database.IsSqlite())
                {
                    parameter.ParameterName = RowCommand.Parameter(index);
                }

                command.Parameters.Add(parameter);
            }

            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            // A database that is a file has no waits that are worth a task for each row.
            while (db.Database.IsSqlite() ? reader.Read() : await reader.ReadAsync(cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                each(reader);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A command in the transaction of the context, if it has one.</summary>
    public static DbCommand Command(MinerDebtDbContext db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction?.GetDbTransaction());
        return command;
    }
}
