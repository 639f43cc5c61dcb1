using System.Diagnostics;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Book;

/// <summary>
/// Holds the book of the newest version and its history, and swaps both after each applied change set. Anyone who has taken
/// a book keeps reading the same one.
/// </summary>
public sealed class CurrentBook(StoreDatabase database, ChangeApplier applier)
{
    private readonly Lock _swap = new();
    private volatile Shown? _shown;

    /// <summary>Raised after a swap, on the thread that made it.</summary>
    public event Action? Changed;

    /// <exception cref="InvalidOperationException">The program has not finished its start.</exception>
    public DebtBook Value => Current.Book;

    /// <summary>All that was ever changed, up to the version of the book; read when it is first asked for.</summary>
    /// <exception cref="InvalidOperationException">The program has not finished its start.</exception>
    public FactHistory History => Current.History.Value;

    /// <summary>The book as it was known on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The first quarter of the register had not ended by then.</exception>
    public DebtBook AsOf(DateOnly day)
    {
        var current = Current;
        ArgumentOutOfRangeException.ThrowIfLessThan(day, current.Book.Register[0].End);
        return current.Earlier.At(day);
    }

    public bool IsLoaded => _shown is not null;

    private Shown Current => _shown ?? throw new InvalidOperationException("The book is not loaded yet.");

    /// <summary>Applies a change set and swaps the book. Once it is stored it is shown, even if nobody waits any more.</summary>
    /// <exception cref="InvalidChangesException">Something is wrong with a change; nothing was stored.</exception>
    public async Task ApplyAsync(ChangeSet changeSet, CancellationToken cancellationToken = default) =>
        await ShowAsync(await applier.ApplyAsync(changeSet, cancellationToken), CancellationToken.None);

    /// <summary>Reads what the store has gained since the book was made: another process may have changed it.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        if (_shown is not { } shown)
        {
            var (version, facts) = await database.ReadAsync(connection => FactReader.ReadAsync(connection, cancellationToken), cancellationToken);
            Open(version, facts);
        }
        else if (await database.ReadAsync(connection => FactReader.ReadVersionAsync(connection, cancellationToken), cancellationToken) is var version && version > shown.Book.Version)
        {
            await using var db = database.CreateDbContext();
            var gained = await ChangeReader.ReadAsync(db, shown.Book.Facts, shown.Book.Version, version, cancellationToken);
            var steps = new List<BookStep>();
            Swap(gained.Aggregate(shown, (next, one) => Next(next, one.ChangeSet, one.Changes, Change.Apply(one.Changes, next.Book.Facts), steps)), steps);
        }
    }

    /// <summary>Shows what was applied, and all that the store has gained before it; nothing if something newer is shown.</summary>
    public async Task ShowAsync(Applied applied, CancellationToken cancellationToken = default)
    {
        if (_shown is not { } shown)
        {
            Open(applied.Version, applied.Facts);
        }
        else if (applied.ChangeSet is { } changeSet && changeSet.Version == shown.Book.Version + 1)
        {
            var steps = new List<BookStep>();
            Swap(Next(shown, changeSet, applied.Changes, applied.Facts, steps), steps);
        }
        else if (applied.Version > shown.Book.Version)
        {
            await RefreshAsync(cancellationToken);
        }
    }

    private static Shown Next(Shown shown, AppliedChangeSet changeSet, IReadOnlyCollection<Change> changes, Facts facts, List<BookStep> steps)
    {
        var started = Stopwatch.GetTimestamp();
        var next = shown.Then(changeSet, changes, facts);
        steps.Add(new BookStep(changeSet, changes.Count, Stopwatch.GetElapsedTime(started)));
        return next;
    }

    private void Open(long version, Facts facts) => Swap(new Shown(new DebtBook(version, facts), new LateHistory(database, version, facts)), []);

    private void Swap(Shown next, IReadOnlyList<BookStep> steps)
    {
        long before;
        lock (_swap)
        {
            before = _shown?.Book.Version ?? 0;
            if (_shown is not null && before >= next.Book.Version)
            {
                return;
            }

            _shown = next;
        }

        // What someone else has shown meanwhile is counted there.
        BookMeter.Count(steps.Where(step => step.ChangeSet.Version > before));
        Changed?.Invoke();
    }

    private sealed record Shown(DebtBook Book, LateHistory History)
    {
        private readonly Lazy<BooksByDay> _earlier = new(() => new BooksByDay(History.Value, Book), LazyThreadSafetyMode.PublicationOnly);

        public BooksByDay Earlier => _earlier.Value;

        public Shown Then(AppliedChangeSet changeSet, IReadOnlyCollection<Change> changes, Facts facts) =>
            new(Book.Then(changeSet.Version, facts, changes), History.Then(changeSet, changes, facts));
    }
}
