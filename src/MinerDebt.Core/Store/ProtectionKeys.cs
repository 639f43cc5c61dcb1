using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Store;

/// <summary>Reads and adds keys, without EF Core: each start asks for them.</summary>
public static class ProtectionKeys
{
    /// <returns>The XML of each.</returns>
    public static Task<IReadOnlyList<string>> ReadAsync(StoreDatabase database, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<string>>(
            async connection =>
            {
                var keys = new List<string>();
                await RowReader.ReadAsync(connection, """SELECT "Value" FROM "ProtectionKeys" ORDER BY "Name" """, row => keys.Add(row.GetString(0)), cancellationToken);
                return keys;
            },
            cancellationToken);

    public static async Task AddAsync(StoreDatabase database, ProtectionKey key, CancellationToken cancellationToken = default)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync(cancellationToken);
        await using var command = RowReader.Command(connection, """INSERT INTO "ProtectionKeys" ("Name", "Value") VALUES ($1, $2)""", key.Name, key.Value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
