namespace MinerDebt.Core.Store;

/// <summary>Tells one database from another: versions count from 1 in each, so that only both together name a state.</summary>
public sealed class StoreIdentity(StoreDatabase database)
{
    private string? _value;

    /// <summary>Random, as long as the database is there.</summary>
    /// <exception cref="InvalidOperationException">The program has not finished its start.</exception>
    public string Value => _value ?? throw new InvalidOperationException("The identity of the store is not read yet.");

    /// <summary>Reads it, or makes one for a store that has none. Only one start at a time may do so.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
    {
        // A connection that was lost must not pass for a store without one.
        var value = await database.ReadAsync(connection => StoreProperties.ReadAsync(connection, StoreProperty.Identity, cancellationToken), cancellationToken);
        if (value is null)
        {
            value = Guid.NewGuid().ToString("N");
            await StoreProperties.SetAsync(database, StoreProperty.Identity, value, cancellationToken);
        }

        _value = value;
    }
}
