using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MinerDebt.Core.Book;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting;

/// <summary>Ready once the book is loaded and as long as the database answers.</summary>
internal sealed class ReadyCheck(CurrentBook book, IDbContextFactory<MinerDebtDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return book.IsLoaded && await db.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(book.IsLoaded ? "The database does not answer." : "The book is not loaded.");
    }
}
