using Microsoft.Extensions.Diagnostics.HealthChecks;
using MinerDebt.Core.Book;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting;

/// <summary>Ready once the book is loaded, as long as its folder can be written and the database has at least what the book was made from.</summary>
internal sealed class ReadyCheck(CurrentBook book, StoreDatabase database, StoreIdentity identity, DataFolder data) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!book.IsLoaded)
        {
            return HealthCheckResult.Unhealthy("The book is not loaded.");
        }

        if (data.Complaint() is { } complaint)
        {
            return HealthCheckResult.Unhealthy(complaint);
        }

        try
        {
            database.File?.Check();
            // What is on the disk, not what a connection remembers of a file that another was copied over.
            var version = await database.ReadAsync(connection => FactReader.ReadVersionAsync(connection, cancellationToken), cancellationToken, isLook: true);
            return version >= book.Value.Version && await StoreProperties.FindAsync(database, StoreProperty.Identity, cancellationToken) == identity.Value
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database holds less than the book: it is another one.");
        }
        catch (StoreGoneException e)
        {
            return HealthCheckResult.Unhealthy(e.Message);
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", e);
        }
    }
}
