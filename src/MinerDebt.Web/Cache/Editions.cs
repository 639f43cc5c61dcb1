using Microsoft.AspNetCore.OutputCaching;
using MinerDebt.Core.Book;
using MinerDebt.Core.Store;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Cache;

/// <summary>Knows the edition that is current, and drops the answers of the one before it.</summary>
internal sealed class Editions : IDisposable
{
    private static readonly string Build =
        $"{typeof(Program).Module.ModuleVersionId:N}{typeof(DebtBook).Module.ModuleVersionId:N}";

    private readonly CurrentBook _books;
    private readonly IOutputCacheStore _answers;
    private readonly StoreIdentity _identity;
    private readonly TimeProvider _clock;
    private Edition _current = new(0, DateOnly.MinValue);

    public Editions(CurrentBook books, IOutputCacheStore answers, StoreIdentity identity, TimeProvider clock)
    {
        (_books, _answers, _identity, _clock) = (books, answers, identity, clock);
        _books.Changed += Follow;
    }

    /// <summary>Asked for before an answer is made, so that an answer is never older than the edition that it is kept under.</summary>
    public Edition Current
    {
        get
        {
            var (version, day, current) = (_books.Value.Version, _clock.Today(), Volatile.Read(ref _current));
            return current.Version == version && current.Day == day ? current : Begin(new Edition(version, day), current);
        }
    }

    /// <summary>What tells this program on this database from others that count versions as well.</summary>
    public string Origin => field ??= $"{_identity.Value}{Build}";

    public void Dispose() => _books.Changed -= Follow;

    private Edition Begin(Edition next, Edition before)
    {
        if (Interlocked.CompareExchange(ref _current, next, before) == before)
        {
            // In memory, so it is done when this returns.
            _ = _answers.EvictByTagAsync(before.Name, CancellationToken.None);
        }

        return next;
    }

    private void Follow() => _ = Current;
}
