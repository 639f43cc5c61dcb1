using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Book;

/// <summary>
/// Holds the book of the newest version and swaps it after each applied change set. Whoever has taken a book keeps
/// reading the same one.
/// </summary>
public sealed class CurrentBook(IDbContextFactory<MinerDebtDbContext> contexts, ChangeApplier applier)
{
    private readonly Lock _swap = new();
    private volatile DebtBook? _book;

    /// <summary>Raised after a swap, on the thread that made it.</summary>
    public event Action? Changed;

    /// <exception cref="InvalidOperationException">The program has not finished its start.</exception>
    public DebtBook Value => _book ?? throw new InvalidOperationException("The book is not loaded yet.");

    public bool IsLoaded => _book is not null;

    /// <summary>Applies a change set and swaps the book.</summary>
    /// <exception cref="InvalidChangesException">Something is wrong with a change; nothing was stored.</exception>
    public async Task ApplyAsync(ChangeSet changeSet, CancellationToken cancellationToken = default)
    {
        var (version, facts) = await applier.ApplyAsync(changeSet, cancellationToken);
        Show(version, facts);
    }

    /// <summary>Reads the store again if its version is newer than the book's: another process may have changed it.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (_book is null || await FactReader.ReadVersionAsync(db, cancellationToken) > _book.Version)
        {
            var (version, facts) = await FactReader.ReadAsync(db, cancellationToken);
            Show(version, facts);
        }
    }

    /// <summary>Shows these facts, unless a newer version is already shown.</summary>
    public void Show(long version, Facts facts)
    {
        var book = new DebtBook(version, facts);
        lock (_swap)
        {
            if (_book is { } shown && shown.Version >= version)
            {
                return;
            }

            _book = book;
        }

        Changed?.Invoke();
    }
}
