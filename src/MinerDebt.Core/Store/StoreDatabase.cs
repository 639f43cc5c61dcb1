using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store;

/// <summary>
/// The database of the store: contexts of EF Core for those who edit, bare connections for those who only read. EF Core
/// takes longer to get ready than all the rest of a start does, so nothing of it is made before someone asks for a context.
/// </summary>
public sealed class StoreDatabase(Func<DbConnection> connect, Func<MinerDebtDbContext> createContext) : IDbContextFactory<MinerDebtDbContext>
{
    /// <summary>A new connection, not open yet.</summary>
    public DbConnection Connect() => connect();

    public MinerDebtDbContext CreateDbContext() => createContext();
}
