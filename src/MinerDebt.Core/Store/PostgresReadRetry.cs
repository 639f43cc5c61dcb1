using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>
/// Reads again where the connection was lost, as after a restart of the server, of which those in the pool know nothing.
/// Nothing is written twice: whether it was stored before the connection broke cannot be known.
/// </summary>
internal sealed class PostgresReadRetry(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, MostRetries, LongestPause)
{
    private const int MostRetries = 3;

    // The first retry waits for nothing.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private MinerDebtDbContext Db => (MinerDebtDbContext)Dependencies.CurrentContext.Context;

    private bool IsWriting => Db.IsSaving || Db.Database.CurrentTransaction is not null;

    // EF Core would refuse transactions that are begun by hand; in them nothing is tried again here.
    protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

    protected override bool ShouldRetryOn(Exception exception)
    {
        if (IsWriting || !StoreFailure.IsLostConnection(exception))
        {
            return false;
        }

        if (Db.Database.GetDbConnection() is NpgsqlConnection connection)
        {
            NpgsqlConnection.ClearPool(connection);
        }

        return true;
    }
}
