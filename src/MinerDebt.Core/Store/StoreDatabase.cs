using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store;

/// <summary>
/// The database of the store: contexts of EF Core for those who edit, bare connections for those who only read. EF Core
/// takes longer to get ready than all the rest of a start does, so nothing of it is made before someone asks for a context.
/// </summary>
public sealed class StoreDatabase(Func<DbConnection> connect, Func<MinerDebtDbContext> createContext, SqliteFile? file = null) : IDbContextFactory<MinerDebtDbContext>, IDisposable
{
    /// <summary>Null for a database that is no file.</summary>
    public SqliteFile? File => file;

    /// <summary>A new connection, not open yet.</summary>
    public DbConnection Connect() => connect();

    /// <summary>Like <see cref="Connect"/>, and reads what is on the disk, not what a connection remembers; makes nothing.</summary>
    public DbConnection Look() => file is null ? connect() : file.Look();

    public MinerDebtDbContext CreateDbContext() => createContext();

    public void Dispose() => file?.Dispose();
}
