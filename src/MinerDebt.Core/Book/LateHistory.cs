using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Book;

/// <summary>
/// The history up to a version. It is as long as the store and seldom asked for: it is read by who asks first, and from
/// then on continued in memory.
/// </summary>
internal sealed class LateHistory(StoreDatabase database, long version, Facts facts)
{
    private readonly Lock _reading = new();
    private volatile FactHistory? _history;

    public FactHistory Value
    {
        get
        {
            if (_history is { } known)
            {
                return known;
            }

            // Not kept if it fails: who asks again gets it once the database answers.
            lock (_reading)
            {
                return _history ??= Task.Run(ReadAsync).GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>The history up to the next version.</summary>
    public LateHistory Then(AppliedChangeSet changeSet, IReadOnlyCollection<Change> changes, Facts facts) =>
        new(database, changeSet.Version, facts) { _history = _history?.With(changeSet, changes) };

    private async Task<FactHistory> ReadAsync()
    {
        await using var db = database.CreateDbContext();
        return await HistoryReader.ReadAsync(db, version, facts, CancellationToken.None);
    }
}
