using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MinerDebt.Core.Store;

/// <summary>For the migration tool, which needs a model but no database.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMinerDebtDbContext>
{
    public SqliteMinerDebtDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteMinerDebtDbContext>().UseSqlite("Data Source=design.db").Options);
}

/// <inheritdoc cref="SqliteDesignTimeFactory"/>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresMinerDebtDbContext>
{
    public PostgresMinerDebtDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresMinerDebtDbContext>().UseNpgsql("Host=localhost").Options);
}
