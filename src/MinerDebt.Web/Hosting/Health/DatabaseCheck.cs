using Microsoft.Extensions.Diagnostics.HealthChecks;
using MinerDebt.Core.Book;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting.Health;

/// <summary>Ready once the book is loaded, as long as the database answers soon and has at least what the book was made from.</summary>
internal sealed class DatabaseCheck(CurrentBook book, StoreDatabase database, StoreIdentity identity) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private Task<HealthCheckResult>? _asking;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!book.IsLoaded)
        {
            return HealthCheckResult.Unhealthy("The figures are not loaded.");
        }

        try
        {
            return await Ask().WaitInPiecesAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer within 2 seconds.");
        }
    }

    // SQLite waits for a lock without giving the thread back: those who ask meanwhile wait for the same answer.
    private Task<HealthCheckResult> Ask()
    {
        lock (_lock)
        {
            return _asking is { IsCompleted: false } ? _asking : _asking = Task.Run(LookAsync);
        }
    }

    private async Task<HealthCheckResult> LookAsync()
    {
        try
        {
            database.File?.Check();
            // What is on the disk, not what a connection remembers of a file that another was copied over.
            var ((version, mayWrite), known) = await database.ReadAsync(
                async connection => (await FactReader.ReadStateAsync(connection), await StoreProperties.ReadAsync(connection, StoreProperty.Identity)), isLook: true);
            if (!mayWrite)
            {
                return HealthCheckResult.Unhealthy("The database can be read and not be written.");
            }

            return version >= book.Value.Version && known == identity.Value
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database holds less than the figures that are shown: it is another one.");
        }
        catch (StoreGoneException e)
        {
            return HealthCheckResult.Unhealthy("The file of the database was deleted, replaced or made read-only.", e);
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}
