using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Book;

/// <summary>
/// Holds the book of the newest version and its history, and swaps both after each applied change set. Whoever has taken
/// a book keeps reading the same one.
/// </summary>
public sealed class CurrentBook(IDbContextFactory<MinerDebtDbContext> contexts, ChangeApplier applier)
{
    private readonly Lock _swap = new();
    private volatile Shown? _shown;

    /// <summary>Raised after a swap, on the thread that made it.</summary>
    public event Action? Changed;

    /// <exception cref="InvalidOperationException">The program has not finished its start.</exception>
    public DebtBook Value => Current.Book;

    /// <summary>All that was ever changed, up to the version of the book.</summary>
    /// <exception cref="InvalidOperationException">The program has not finished its start.</exception>
    public FactHistory History => Current.History;

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
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (_shown is not { } shown)
        {
            var (version, facts) = await FactReader.ReadAsync(db, cancellationToken);
            await OpenAsync(db, version, facts, cancellationToken);
        }
        else if (await FactReader.ReadVersionAsync(db, cancellationToken) is var version && version > shown.Book.Version)
        {
            Swap(shown.Then(await HistoryReader.ContinueAsync(db, shown.History, version, null, cancellationToken)));
        }
    }

    /// <summary>Shows what was applied, and all that the store has gained before it; nothing if something newer is shown.</summary>
    public async Task ShowAsync(Applied applied, CancellationToken cancellationToken = default)
    {
        if (_shown is not { } shown)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            await OpenAsync(db, applied.Version, applied.Facts, cancellationToken);
        }
        else if (applied.ChangeSet is { } changeSet && changeSet.Version == shown.Book.Version + 1)
        {
            Swap(shown.Then(shown.History.With(changeSet, applied.Changes)));
        }
        else if (applied.Version > shown.Book.Version)
        {
            await RefreshAsync(cancellationToken);
        }
    }

    private async Task OpenAsync(MinerDebtDbContext db, long version, Facts facts, CancellationToken cancellationToken) =>
        Swap(new Shown(new DebtBook(version, facts), await HistoryReader.ContinueAsync(db, FactHistory.Empty, version, facts, cancellationToken)));

    private void Swap(Shown next)
    {
        lock (_swap)
        {
            if (_shown is { } shown && shown.Book.Version >= next.Book.Version)
            {
                return;
            }

            _shown = next;
        }

        Changed?.Invoke();
    }

    private sealed record Shown(DebtBook Book, FactHistory History)
    {
        public BooksByDay Earlier { get; } = new(History);

        public Shown Then(FactHistory history) => new(new DebtBook(history.Version, history.Follow(Book.Facts, Book.Version)), history);
    }
}
