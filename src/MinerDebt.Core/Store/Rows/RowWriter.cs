using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MinerDebt.Core.Store.Rows;

/// <summary>Adds, changes and removes rows of an entity in the transaction of a connection: one prepared command for all.</summary>
internal static class RowWriter
{
    // Below this a COPY costs PostgreSQL more than commands do.
    private const int Few = 50;

    // Commands that go to PostgreSQL together.
    private const int Batch = 1_000;

    /// <param name="entity">The type of what is written.</param>
    /// <param name="items">What rows are made of, in the order in which they are added.</param>
    /// <param name="rowOf">The entity that an item stands for; made one after the other, and kept by nobody.</param>
    public static Task AddAsync<T>(DbConnection connection, Type entity, IReadOnlyCollection<T> items, Func<T, object> rowOf, CancellationToken cancellationToken)
    {
        var map = TableMap.Of(entity);
        return items.Count >= Few && connection is NpgsqlConnection postgres
            ? CopyAsync(postgres, map, items.Select(rowOf), cancellationToken)
            : ExecuteAsync(connection, map, map.Insert, items.Select(rowOf), cancellationToken);
    }

    /// <summary>Sets all columns of the rows with the same keys.</summary>
    /// <inheritdoc cref="AddAsync"/>
    public static Task UpdateAsync<T>(DbConnection connection, Type entity, IReadOnlyCollection<T> items, Func<T, object> rowOf, CancellationToken cancellationToken)
    {
        var map = TableMap.Of(entity);
        return ExecuteAsync(connection, map, map.Update, items.Select(rowOf), cancellationToken);
    }

    /// <inheritdoc cref="AddAsync"/>
    public static Task RemoveAsync<T>(DbConnection connection, Type entity, IReadOnlyCollection<T> items, Func<T, object> rowOf, CancellationToken cancellationToken)
    {
        var map = TableMap.Of(entity);
        return ExecuteAsync(connection, map, map.Delete, items.Select(rowOf), cancellationToken);
    }

    private static async Task ExecuteAsync(DbConnection connection, TableMap map, RowCommand command, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var values = new object?[map.Columns.Count];
        if (connection is NpgsqlConnection postgres)
        {
            foreach (var portion in rows.Chunk(Batch))
            {
                await using var batch = new NpgsqlBatch(postgres);
                foreach (var row in portion)
                {
                    map.Get(row, values);
                    var one = new NpgsqlBatchCommand(command.Sql);
                    command.Columns.ForEach(column => one.Parameters.Add(new NpgsqlParameter { Value = values[column] ?? DBNull.Value }));
                    batch.BatchCommands.Add(one);
                }

                Expect(await batch.ExecuteNonQueryAsync(cancellationToken), portion.Length, map);
            }

            return;
        }

        await using var prepared = RowReader.Command(connection, command.Sql);
        for (var index = 0; index < command.Columns.Count; index++)
        {
            var parameter = prepared.CreateParameter();
            parameter.ParameterName = RowCommand.Parameter(index);
            prepared.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            map.Get(row, values);
            for (var index = 0; index < command.Columns.Count; index++)
            {
                prepared.Parameters[index].Value = values[command.Columns[index]] ?? DBNull.Value;
            }

            Expect(prepared.ExecuteNonQuery(), 1, map);
        }
    }

    private static async Task CopyAsync(NpgsqlConnection postgres, TableMap map, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        await using var copy = await postgres.BeginBinaryImportAsync($"COPY {map.Table} ({string.Join(", ", map.Columns)}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        var values = new object?[map.Columns.Count];
        foreach (var row in rows)
        {
            map.Get(row, values);
            await copy.StartRowAsync(cancellationToken);
            foreach (var value in values)
            {
                await (value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, cancellationToken));
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    // Nobody else can write meanwhile: a row that is not there would be a fault of ours, and must not pass for stored.
    private static void Expect(int written, int expected, TableMap map)
    {
        if (written != expected)
        {
            throw new DbUpdateConcurrencyException($"{written} rows of {map.Table} were written instead of {expected}.");
        }
    }
}
