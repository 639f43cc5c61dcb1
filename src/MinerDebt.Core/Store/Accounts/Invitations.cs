using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace MinerDebt.Core.Store.Accounts;

/// <summary>Makes, lists and revokes invitations.</summary>
public sealed class Invitations(IDbContextFactory<MinerDebtDbContext> contexts, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private const int CodeBytes = 32;

    /// <summary>What is stored of a code.</summary>
    public static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <returns>The code, which can not be had again.</returns>
    public async Task<string> CreateAsync(AccountRole role, string note, string createdBy, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await AddAsync(db, role, note, createdBy, clock.GetUtcNow().UtcDateTime + Lifetime, cancellationToken);
    }

    /// <summary>Invites the first administrator, in place of what was last invited.</summary>
    /// <returns>The code; null if there is an administrator.</returns>
    public async Task<string?> InviteFirstAdministratorAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockWritesAsync(cancellationToken);
        if (await db.Accounts.AnyAsync(account => account.Role == AccountRole.Administrator, cancellationToken))
        {
            return null;
        }

        await db.Invitations.Where(one => one.ExpiresAt == null && one.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
        var code = await AddAsync(db, AccountRole.Administrator, "The first administrator", null, null, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return code;
    }

    /// <summary>Those that can still be accepted, the newest first.</summary>
    public async Task<IReadOnlyList<Invitation>> OpenAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Invitations.AsNoTracking().Where(one => one.UsedAt == null && one.ExpiresAt > now)
            .OrderByDescending(one => one.CreatedAt).ToListAsync(cancellationToken);
    }

    public async Task RevokeAsync(string id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Invitations.Where(one => one.Id == id && one.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
    }

    /// <returns>The invitation with this code, if there is one, and whether it can be accepted.</returns>
    public async Task<(InvitationState State, Invitation? Invitation)> FindAsync(
        MinerDebtDbContext db, string code, CancellationToken cancellationToken = default)
    {
        var hash = Hash(code);
        return await db.Invitations.SingleOrDefaultAsync(one => one.CodeHash == hash, cancellationToken) switch
        {
            null => (InvitationState.Unknown, null),
            { UsedAt: not null } used => (InvitationState.Used, used),
            { ExpiresAt: { } end } late when end <= clock.GetUtcNow().UtcDateTime => (InvitationState.Expired, late),
            { ExpiresAt: null } first when await db.Accounts.AnyAsync(account => account.Role == AccountRole.Administrator, cancellationToken) =>
                (InvitationState.Used, first),
            var open => (InvitationState.Open, open),
        };
    }

    private async Task<string> AddAsync(
        MinerDebtDbContext db, AccountRole role, string note, string? createdBy, DateTime? expiresAt, CancellationToken cancellationToken)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        db.Add(new Invitation
        {
            Id = Guid.CreateVersion7().ToString(),
            CodeHash = Hash(code),
            Role = role,
            Note = note,
            CreatedBy = createdBy,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            ExpiresAt = expiresAt,
        });
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }
}
