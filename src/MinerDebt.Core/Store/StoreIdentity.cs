using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store;

/// <summary>Tells one database from another: versions count from 1 in each, so that only both together name a state.</summary>
public sealed class StoreIdentity(IDbContextFactory<MinerDebtDbContext> contexts)
{
    private string? _value;

    /// <summary>Random, as long as the database is there.</summary>
    /// <exception cref="InvalidOperationException">The program has not finished its start.</exception>
    public string Value => _value ?? throw new InvalidOperationException("The identity of the store is not read yet.");

    /// <summary>Reads it, or makes one for a store that has none. Only one start at a time may do so.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await db.Properties.AsNoTracking().FirstOrDefaultAsync(property => property.Name == StoreProperty.Identity, cancellationToken);
        if (stored is null)
        {
            stored = new StoreProperty { Name = StoreProperty.Identity, Value = Guid.NewGuid().ToString("N") };
            db.Add(stored);
            await db.SaveChangesAsync(cancellationToken);
        }

        _value = stored.Value;
    }
}
