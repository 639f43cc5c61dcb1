using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Changes;

/// <summary>
/// The facts of the newest version in memory. What the store has gained since is read from its revisions, so that a
/// change asks no table for what it does not touch.
/// </summary>
internal sealed class LatestFacts
{
    private volatile Known? _known;

    /// <summary>Of what was last read or kept.</summary>
    public (long Version, DateTime AppliedAt) Newest => _known is { } known ? (known.Version, known.AppliedAt) : (0, DateTime.MinValue);

    /// <summary>The facts as they are in the store now.</summary>
    public async Task<(long Version, Facts Facts)> ReadAsync(MinerDebtDbContext db, CancellationToken cancellationToken)
    {
        var (version, appliedAt) = await FactReader.ReadNewestAsync(db.Database.GetDbConnection(), cancellationToken);
        if (_known is not { } known || version < known.Version || (version == known.Version && appliedAt != known.AppliedAt))
        {
            // Nothing is known yet, or it is of another database that has taken the place of this one.
            var (read, facts) = await FactReader.ReadAsync(db, cancellationToken);
            Keep(read, appliedAt, facts);
            return (read, facts);
        }

        if (version == known.Version)
        {
            return (version, known.Facts);
        }

        var gained = await ChangeReader.ReadAsync(db, known.Facts, known.Version, version, cancellationToken);
        var now = gained.Aggregate(known.Facts, (facts, one) => Change.Apply(one.Changes, facts));
        Keep(version, appliedAt, now);
        return (version, now);
    }

    /// <summary>Remembers what was stored.</summary>
    public void Keep(long version, DateTime appliedAt, Facts facts) => _known = new Known(version, appliedAt, facts);

    private sealed record Known(long Version, DateTime AppliedAt, Facts Facts);
}
