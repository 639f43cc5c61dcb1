using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store;

/// <summary>Reads the whole store: it is small, and everything that reads works on a snapshot of all of it.</summary>
public static class FactReader
{
    /// <summary>All facts with the version that they are of.</summary>
    public static async Task<(long Version, Facts Facts)> ReadAsync(MinerDebtDbContext db, CancellationToken cancellationToken = default)
    {
        // Outside of a transaction a change can land between two tables; its new version shows it.
        while (true)
        {
            var version = await ReadVersionAsync(db, cancellationToken);
            var facts = await ReadFactsAsync(db, cancellationToken);
            if (await ReadVersionAsync(db, cancellationToken) == version)
            {
                return (version, facts);
            }
        }
    }

    /// <summary>The version of the newest change set; 0 for an empty store.</summary>
    public static async Task<long> ReadVersionAsync(MinerDebtDbContext db, CancellationToken cancellationToken = default) =>
        await db.ChangeSets.MaxAsync(changeSet => (long?)changeSet.Version, cancellationToken) ?? 0;

    private static async Task<Facts> ReadFactsAsync(MinerDebtDbContext db, CancellationToken cancellationToken)
    {
        return Facts.Of([
            .. await All<Miner>(), .. await All<Offering>(), .. await All<DebtEvent>(), .. await All<DebtBalance>(),
            .. await All<PublishedFigure>(), .. await All<MarketQuarter>(), .. await All<MinerQuarter>(),
            .. await All<HostingContract>(), .. await All<Coverage>()]);

        async Task<List<Fact>> All<T>() where T : Fact =>
            [.. await db.Set<T>().AsNoTracking().ToListAsync(cancellationToken)];
    }
}
