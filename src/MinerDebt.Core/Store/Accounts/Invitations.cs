using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Store.Accounts;

/// <summary>Makes, lists and revokes invitations.</summary>
public sealed class Invitations(StoreDatabase database, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private const int CodeBytes = 32;

    /// <summary>What is stored of a code.</summary>
    public static string Hash(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    /// <returns>The code, which cannot be had again.</returns>
    public async Task<string> CreateAsync(AccountRole role, string note, string createdBy, CancellationToken cancellationToken = default)
    {
        var (invitation, code) = Make(role, note, createdBy, clock.GetUtcNow().UtcDateTime + Lifetime);
        await database.WriteAsync(
            (db, _) =>
            {
                db.Add(invitation);
                return Task.CompletedTask;
            },
            cancellationToken);
        return code;
    }

    /// <summary>Invites the first administrator, in place of what was last invited.</summary>
    /// <returns>The code; null if there is an administrator.</returns>
    public async Task<string?> InviteFirstAdministratorAsync(CancellationToken cancellationToken = default)
    {
        // Without EF Core: each start asks.
        await using var connection = database.Connect();
        await connection.OpenAsync(cancellationToken);
        var isThere = false;
        await RowReader.ReadAsync(connection, """SELECT 1 FROM "Accounts" WHERE "Role" = $1""", _ => isThere = true, cancellationToken, nameof(AccountRole.Administrator));
        if (isThere)
        {
            return null;
        }

        var (invitation, code) = Make(AccountRole.Administrator, "The first administrator", null, null);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var remove = RowReader.Command(connection, """DELETE FROM "Invitations" WHERE "ExpiresAt" IS NULL AND "UsedAt" IS NULL""");
        await remove.ExecuteNonQueryAsync(cancellationToken);
        await RowWriter.AddAsync(connection, typeof(Invitation), [invitation], one => one, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return code;
    }

    /// <summary>Those that can still be accepted, the newest first.</summary>
    public async Task<IReadOnlyList<Invitation>> OpenAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Invitations.AsNoTracking().Where(one => one.UsedAt == null && one.ExpiresAt > now)
            .OrderByDescending(one => one.CreatedAt).ToListAsync(cancellationToken);
    }

    public Task RevokeAsync(string id, CancellationToken cancellationToken = default) => database.WriteAsync(
        (db, stop) => db.Invitations.Where(one => one.Id == id && one.UsedAt == null).ExecuteDeleteAsync(stop), cancellationToken);

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

    private (Invitation Invitation, string Code) Make(AccountRole role, string note, string? createdBy, DateTime? expiresAt)
    {
        var code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(CodeBytes));
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7().ToString(),
            CodeHash = Hash(code),
            Role = role,
            Note = note,
            CreatedBy = createdBy,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            ExpiresAt = expiresAt,
        };
        return (invitation, code);
    }
}
