using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>Sessions that were signed out: a copy of their cookie must not work on.</summary>
public sealed class EndedSessions(StoreDatabase database, TimeProvider clock)
{
    /// <summary>The claim with the id of a session.</summary>
    public const string Claim = "sid";

    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    // This copy of the program refuses them without asking the database.
    private readonly ConcurrentDictionary<Guid, DateTime> _known = [];

    /// <returns>Null for a session of an earlier version of the program.</returns>
    public static Guid? IdOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Claim), out var id) ? id : null;

    /// <summary>Whether it was ended, as far as this copy knows without the database.</summary>
    public bool Knows(ClaimsPrincipal user) => IdOf(user) is { } id && _known.ContainsKey(id);

    public async Task EndAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = now - AccountServices.LongestSession - Margin;
        _known[id] = now;
        foreach (var (old, _) in _known.Where(pair => pair.Value < over))
        {
            _known.TryRemove(old, out _);
        }

        await database.WriteAsync(
            async (db, stop) =>
            {
                await db.EndedSessions.Where(session => session.EndedAt < over).ExecuteDeleteAsync(stop);
                if (!await db.EndedSessions.AnyAsync(session => session.Id == id, stop))
                {
                    db.Add(new EndedSession { Id = id, EndedAt = now });
                }
            },
            cancellationToken);
    }
}
