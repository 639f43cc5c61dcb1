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
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.SavedViews.AsNoTracking().Where(view => view.PersonId == personId && view.List == list).OrderBy(view => view.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Keeps it, in the place of what the person has under the same name.</summary>
    /// <returns>False if the person has as many of this list as may be.</returns>
    public Task<bool> SaveAsync(SavedView view, CancellationToken cancellationToken = default) => database.WriteAsync(
        async (db, stop) =>
        {
            await db.LockWritesAsync(stop);
            var own = db.SavedViews.Where(one => one.PersonId == view.PersonId && one.List == view.List);
            if (await own.Where(one => one.Name == view.Name).ExecuteUpdateAsync(set => set.SetProperty(one => one.Query, view.Query), stop) > 0)
            {
                return true;
            }

            if (await own.CountAsync(stop) >= Most)
            {
                return false;
            }

            db.Add(view);
            return true;
        },
        cancellationToken);

    public Task RemoveAsync(SavedView view, CancellationToken cancellationToken = default) => database.WriteAsync(
        (db, stop) => db.SavedViews.Where(one => one.PersonId == view.PersonId && one.List == view.List && one.Name == view.Name).ExecuteDeleteAsync(stop), cancellationToken);
}
