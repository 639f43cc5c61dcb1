using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store.Accounts;

/// <summary>Keeps how far each editor has read, and where else notices are told.</summary>
public sealed class NoticeMarks(StoreDatabase database)
{
    private const int CodeBytes = 32;

    /// <summary>Up to when the editor of this name has read; before the account was made there was nothing to read.</summary>
    public async Task<DateTime> ReadUpToAsync(string name, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.Where(account => account.DisplayName == name)
            .Select(account => db.NoticeMarks.Where(mark => mark.AccountId == account.Id).Select(mark => mark.ReadUpTo).FirstOrDefault() ?? account.CreatedAt)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Notes that the editor of this name has read up to a moment; it never goes back.</summary>
    public async Task ReadAsync(string name, DateTime upTo, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        if (await db.Accounts.Where(account => account.DisplayName == name).Select(account => account.Id).SingleOrDefaultAsync(cancellationToken) is { } id)
        {
            await ChangeAsync(id, mark => mark.ReadUpTo = mark.ReadUpTo > upTo ? mark.ReadUpTo : upTo, cancellationToken);
        }
    }

    /// <summary>Null if nothing is kept of the account yet.</summary>
    public async Task<NoticeMark?> FindAsync(string accountId, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.NoticeMarks.AsNoTracking().SingleOrDefaultAsync(mark => mark.AccountId == accountId, cancellationToken);
    }

    /// <summary>Gives the account a feed, in place of the one that it had.</summary>
    /// <returns>The code of its address, which cannot be had again.</returns>
    public async Task<string> RenewFeedAsync(string accountId, CancellationToken cancellationToken = default)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        await ChangeAsync(accountId, mark => mark.FeedHash = Invitations.Hash(code), cancellationToken);
        return code;
    }

    public Task EndFeedAsync(string accountId, CancellationToken cancellationToken = default) => ChangeAsync(accountId, mark => mark.FeedHash = null, cancellationToken);

    /// <summary>Whose feed it is; null if it is nobody's any more, or the account is disabled.</summary>
    public async Task<string?> NameOfFeedAsync(string code, CancellationToken cancellationToken = default)
    {
        var hash = Invitations.Hash(code);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await (from mark in db.NoticeMarks
                      join account in db.Accounts on mark.AccountId equals account.Id
                      where mark.FeedHash == hash && !account.Disabled
                      select account.DisplayName).SingleOrDefaultAsync(cancellationToken);
    }

    public Task WantMailAsync(string accountId, bool wanted, CancellationToken cancellationToken = default) => ChangeAsync(accountId, mark => mark.WithoutMail = !wanted, cancellationToken);

    /// <summary>Those who may be told by mail, each with what is kept of them.</summary>
    public async Task<IReadOnlyList<(UserAccount Account, NoticeMark? Mark)>> WithMailAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var marks = await db.NoticeMarks.AsNoTracking().ToDictionaryAsync(mark => mark.AccountId, cancellationToken);
        var accounts = await db.Accounts.AsNoTracking().Where(account => !account.Disabled && account.Email != null).OrderBy(account => account.Id).ToListAsync(cancellationToken);
        return [.. from account in accounts let mark = marks.GetValueOrDefault(account.Id) where mark?.WithoutMail != true select (account, mark)];
    }

    /// <summary>Notes up to when mail was sent, if that is still as it was: of several copies of the program one sends.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> MailAsync(string accountId, DateTime? before, DateTime? upTo, CancellationToken cancellationToken = default)
    {
        var isMine = false;
        await ChangeAsync(
            accountId,
            mark =>
            {
                isMine = mark.MailedUpTo == before;
                mark.MailedUpTo = isMine ? upTo : mark.MailedUpTo;
            },
            cancellationToken);
        return isMine;
    }

    private Task ChangeAsync(string accountId, Action<NoticeMark> change, CancellationToken cancellationToken) => database.WriteAsync(
        async (db, stop) =>
        {
            await db.LockWritesAsync(stop);
            var mark = await db.NoticeMarks.SingleOrDefaultAsync(one => one.AccountId == accountId, stop);
            if (mark is null)
            {
                mark = new NoticeMark { AccountId = accountId };
                db.Add(mark);
            }

            change(mark);
        },
        cancellationToken);
}
