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

    /// <summary>The change sets newer than one version, up to another, the oldest first, each with what it left of its facts.</summary>
    /// <param name="facts">Facts of the later version, as far as known: they are given out again instead of being read twice.</param>
    public static async Task<IReadOnlyList<(AppliedChangeSet ChangeSet, IReadOnlyList<(Type Kind, string Key, Fact? After)> Revisions)>> ReadHistoryAsync(
        MinerDebtDbContext db, long since, long version, Facts facts, CancellationToken cancellationToken = default)
    {
        var changeSets = await db.ChangeSets.AsNoTracking().Where(changeSet => changeSet.Version > since && changeSet.Version <= version)
            .OrderBy(changeSet => changeSet.Version).ToListAsync(cancellationToken);
        var revisions = changeSets.ToDictionary(changeSet => changeSet.Version, _ => new List<(Type Kind, string Key, Fact? After)>());
        var seen = new HashSet<(string, string)>();
        // The newest first: what is met for the first time is the fact as it is now.
        var rows = db.Revisions.Where(revision => revision.Version > since && revision.Version <= version)
            .OrderByDescending(revision => revision.Version)
            .Select(revision => new { revision.Version, revision.FactKind, revision.FactKey, revision.After });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var kind = FactJson.KindOf(row.FactKind);
            var now = seen.Add((row.FactKind, row.FactKey)) ? facts.Find(kind, row.FactKey) : null;
            revisions[row.Version].Add((kind, now?.Key ?? row.FactKey, row.After is null ? null : now ?? FactJson.Read(row.After, kind)));
        }

        return [.. changeSets.Select(changeSet => (changeSet, (IReadOnlyList<(Type, string, Fact?)>)revisions[changeSet.Version]))];
    }

    private static async Task<Facts> ReadFactsAsync(MinerDebtDbContext db, CancellationToken cancellationToken)
    {
        return Facts.Of([
            .. await All<Miner>(), .. await All<Offering>(), .. await All<DebtEvent>(), .. await All<DebtBalance>(),
            .. await All<PublishedFigure>(), .. await All<MarketQuarter>(), .. await All<MinerQuarter>(),
            .. await All<HostingContract>(), .. await All<Obligor>(), .. await All<InstrumentTerms>(), .. await All<ScheduledPayment>(),
            .. await All<Amendment>(), .. await All<Pledge>(), .. await All<LadderRow>(), .. await All<Coverage>()]);

        async Task<List<Fact>> All<T>() where T : Fact =>
            [.. await db.Set<T>().AsNoTracking().ToListAsync(cancellationToken)];
    }
}
