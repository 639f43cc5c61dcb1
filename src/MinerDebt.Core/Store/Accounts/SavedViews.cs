using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store.Accounts;

/// <summary>Keeps the states of lists that editors have given a name. Each statement names the person: nobody sees those of another.</summary>
public sealed class SavedViews(StoreDatabase database)
{
    public const int LongestName = 60;
    public const int LongestQuery = 2_000;

    /// <summary>The most of one person for one list.</summary>
    public const int Most = 50;

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<SavedView>> ListAsync(string personId, string list, CancellationToken cancellationToken = default)
    {
        await using var db = database.CreateDbContext();
        return await db.SavedViews.AsNoTracking().Where(view => view.PersonId == personId && view.List == list).OrderBy(view => view.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Keeps it, in the place of what the person has under the same name.</summary>
    /// <returns>False if the person has as many of this list as may be.</returns>
    public async Task<bool> SaveAsync(SavedView view, CancellationToken cancellationToken = default)
    {
        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockWritesAsync(cancellationToken);
        var own = db.SavedViews.Where(one => one.PersonId == view.PersonId && one.List == view.List);
        if (await own.Where(one => one.Name == view.Name).ExecuteUpdateAsync(set => set.SetProperty(one => one.Query, view.Query), cancellationToken) == 0)
        {
            if (await own.CountAsync(cancellationToken) >= Most)
            {
                return false;
            }

            db.Add(view);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public async Task RemoveAsync(SavedView view, CancellationToken cancellationToken = default)
    {
        await using var db = database.CreateDbContext();
        await db.SavedViews.Where(one => one.PersonId == view.PersonId && one.List == view.List && one.Name == view.Name).ExecuteDeleteAsync(cancellationToken);
    }
}
