using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace MinerDebt.Core.Store.Rows;

/// <summary>Reads rows through a connection, and the transaction that it is in.</summary>
internal static class RowReader
{
    /// <summary>All rows of an entity.</summary>
    public static async Task<List<T>> ReadAllAsync<T>(DbConnection connection, Type entity, ValuePool pool, CancellationToken cancellationToken) where T : class
    {
        var map = TableMap.Of(entity);
        var rows = new List<T>();
        await ReadAsync(connection, map.Select, row => rows.Add((T)map.Read(row, pool)), cancellationToken);
        return rows;
    }

    /// <summary>Goes through the rows of a query. The connection is open meanwhile, and as it was afterwards.</summary>
    public static async Task ReadAsync(
        DbConnection connection, string sql, Action<DbDataReader> each, CancellationToken cancellationToken, params IReadOnlyList<object> parameters)
    {
        var isOurs = connection.State == System.Data.ConnectionState.Closed;
        if (isOurs)
        {
            await connection.OpenAsync(cancellationToken);
        }

        try
        {
            await using var command = Command(connection, sql, parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            // A database that is a file has no waits that are worth a task for each row.
            while (connection is SqliteConnection ? reader.Read() : await reader.ReadAsync(cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                each(reader);
            }
        }
        finally
        {
            if (isOurs)
            {
                await connection.CloseAsync();
            }
        }
    }

    /// <summary>A command with values for $1, $2 and so on.</summary>
    public static DbCommand Command(DbConnection connection, string sql, params IReadOnlyList<object> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 0; index < parameters.Count; index++)
        {
            var parameter = command.CreateParameter();
            parameter.Value = parameters[index];
            if (connection is SqliteConnection)
            {
                parameter.ParameterName = RowCommand.Parameter(index);
            }

            command.Parameters.Add(parameter);
        }

        return command;
    }
}
