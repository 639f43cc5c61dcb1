using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>With which a copy of the program tells the others on its database that the facts were changed.</summary>
public static class PostgresSignal
{
    /// <summary>What is sent is told with the commit of the transaction, and not at all if there is none.</summary>
    internal const string Send = "NOTIFY minerdebt_book";

    // A connection that was cut off without a word is found out by asking.
    private const int KeepAliveSeconds = 5;

    // Longer than it takes until the connection is asked whether it still holds, which shorter waits would put off for good.
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(3 * KeepAliveSeconds);

    // What was heard is shown by this copy a moment later, which the others are then told.
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(1);

    /// <summary>Listens for as long as the connection holds, on one of its own.</summary>
    /// <param name="database">On PostgreSQL.</param>
    /// <param name="copy">Who listens; asked every few seconds, and shown to the others.</param>
    /// <param name="heard">Called at the beginning, since something may have been missed before, and after each change.</param>
    /// <exception cref="Exception">The connection is lost.</exception>
    public static async Task ListenAsync(StoreDatabase database, Func<StoreCopy> copy, Action heard, CancellationToken cancellationToken)
    {
        await using var connection = database.Connect() as NpgsqlConnection ?? throw new NotSupportedException("Only PostgreSQL tells of changes.");
        connection.ConnectionString = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Pooling = false, KeepAlive = KeepAliveSeconds }.ConnectionString;
        await connection.OpenAsync(cancellationToken);
        await using (var command = new NpgsqlCommand("LISTEN minerdebt_book", connection))
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        heard();
        var (shown, hasHeard) = ((StoreCopy?)null, true);
        while (true)
        {
            var now = copy();
            if (now != shown)
            {
                await now.ShowAsync(connection, cancellationToken);
                shown = now;
            }

            hasHeard = await connection.WaitAsync(hasHeard ? ShortWait : Wait, cancellationToken);
            if (hasHeard)
            {
                heard();
            }
        }
    }
}
