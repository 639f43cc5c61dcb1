using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MinerDebt.Core.Store;

/// <summary>Lets EF Core open no connection to a file that is not the store's any more.</summary>
internal sealed class SqliteFileInterceptor(SqliteFile file) : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        file.Check();
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        file.Check();
        return ValueTask.FromResult(result);
    }
}
