using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store.Accounts;

/// <summary>
/// Keeps what editors have typed and not saved. Each statement names the person, so that nobody comes to what another has; what
/// a page keeps names its tab too, so that two tabs never write over each other. What no tab has is for the next that asks.
/// </summary>
/// <param name="database">Where they are kept.</param>
/// <param name="clock">Says when something was typed.</param>
/// <param name="days">How long one is kept that nobody goes on with, in days; 0 for as long as it is there.</param>
public sealed class StoredDrafts(StoreDatabase database, TimeProvider clock, int days)
{
    /// <summary>The most characters of one draft.</summary>
    public const int Longest = 500_000;

    public const int LongestAddress = 2_000;
    public const int LongestTitle = 300;

    /// <summary>The most drafts of one person.</summary>
    public const int Most = 100;

    private DateTime Oldest => days == 0 ? DateTime.MinValue.ToUniversalTime() : clock.GetUtcNow().UtcDateTime.AddDays(-days);

    /// <summary>Keeps a draft in the place of what it was, or as a new one if another tab has that by now, or nobody.</summary>
    /// <returns>The id that it is kept under; null if the person has as many as may be.</returns>
    public Task<Guid?> KeepAsync(StoredDraft draft, CancellationToken cancellationToken = default) => database.WriteAsync<Guid?>(
        async (db, stop) =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var isThere = await db.Drafts.Where(one => one.Id == draft.Id && one.PersonId == draft.PersonId && (one.Tab == draft.Tab || one.Tab == "")).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.Content, draft.Content).SetProperty(one => one.Fields, draft.Fields)
                    .SetProperty(one => one.Title, draft.Title).SetProperty(one => one.Tab, draft.Tab).SetProperty(one => one.ChangedAt, now),
                stop) > 0;
            if (isThere)
            {
                return draft.Id;
            }

            // What is too old goes when something new comes.
            await db.Drafts.Where(one => one.ChangedAt < Oldest).ExecuteDeleteAsync(stop);
            if (await db.Drafts.CountAsync(one => one.PersonId == draft.PersonId, stop) >= Most)
            {
                return null;
            }

            // Another tab may have the draft with this id by now.
            var added = draft with { Id = Guid.NewGuid(), ChangedAt = now };
            db.Add(added);
            return added.Id;
        },
        cancellationToken);

    /// <summary>All that a person has typed at an address and not saved: that of the tab first, then what no tab has, then the newest.</summary>
    public async Task<IReadOnlyList<StoredDraft>> FindAsync(string personId, string address, string tab, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Drafts.AsNoTracking().Where(one => one.PersonId == personId && one.Address == address && one.ChangedAt >= Oldest)
            .OrderByDescending(one => one.Tab == tab).ThenByDescending(one => one.Tab == "").ThenByDescending(one => one.ChangedAt).ToListAsync(cancellationToken);
    }

    /// <summary>All of a person, the newest first.</summary>
    public async Task<IReadOnlyList<OpenDraft>> ListAsync(string personId, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Drafts.Where(one => one.PersonId == personId && one.ChangedAt >= Oldest).OrderByDescending(one => one.ChangedAt)
            .Select(one => new OpenDraft(one.Id, one.Address, one.Title, one.Fields, one.ChangedAt, one.HandedBy)).ToListAsync(cancellationToken);
    }

    /// <summary>From now on it belongs to this tab.</summary>
    /// <returns>False if it is not there any more.</returns>
    public Task<bool> TakeAsync(Guid id, string personId, string tab, CancellationToken cancellationToken = default) =>
        ChangeAsync(one => one.Id == id && one.PersonId == personId, personId, tab, null, cancellationToken);

    /// <summary>From now on it belongs to no tab.</summary>
    /// <param name="id">Of the draft.</param>
    /// <param name="personId">Whose it is.</param>
    /// <param name="tab">If it belongs to this tab; null for any.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task ReleaseAsync(Guid id, string personId, string? tab = null, CancellationToken cancellationToken = default) => database.WriteAsync(
        (db, stop) => db.Drafts.Where(one => one.Id == id && one.PersonId == personId && (tab == null || one.Tab == tab))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.Tab, ""), stop),
        cancellationToken);

    /// <summary>From now on it belongs to another editor, and to no tab.</summary>
    /// <param name="id">Of the draft.</param>
    /// <param name="personId">Whose it is.</param>
    /// <param name="toId">Whose it becomes.</param>
    /// <param name="by">The name of the one whose it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False if it is not there any more, or the other has as many as may be.</returns>
    public async Task<bool> HandOverAsync(Guid id, string personId, string toId, string by, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Drafts.CountAsync(one => one.PersonId == toId, cancellationToken) < Most
            && await ChangeAsync(one => one.Id == id && one.PersonId == personId, toId, "", by, cancellationToken);
    }

    /// <summary>Removes one, if the person has it.</summary>
    /// <param name="id">Of the draft.</param>
    /// <param name="personId">Whose it is.</param>
    /// <param name="tab">If it belongs to this tab, or to none; null for any.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task RemoveAsync(Guid id, string personId, string? tab = null, CancellationToken cancellationToken = default) => database.WriteAsync(
        (db, stop) => db.Drafts.Where(one => one.Id == id && one.PersonId == personId && (tab == null || one.Tab == tab || one.Tab == "")).ExecuteDeleteAsync(stop), cancellationToken);

    private async Task<bool> ChangeAsync(Expression<Func<StoredDraft, bool>> which, string personId, string tab, string? by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await database.WriteAsync(
            (db, stop) => db.Drafts.Where(which).ExecuteUpdateAsync(
                set => set.SetProperty(one => one.PersonId, personId).SetProperty(one => one.Tab, tab).SetProperty(one => one.HandedBy, one => by ?? one.HandedBy).SetProperty(one => one.ChangedAt, now),
                stop),
            cancellationToken) > 0;
    }
}
