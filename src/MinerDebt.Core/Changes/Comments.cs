using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Changes;

/// <summary>What editors say to each other about proposals and facts. A comment is never edited; its author can take it away.</summary>
public sealed class Comments(IDbContextFactory<MinerDebtDbContext> contexts, TimeProvider clock)
{
    /// <summary>Characters of a comment.</summary>
    public const int Longest = 2_000;

    /// <summary>Raised after this program has added or removed one, on the thread that did it.</summary>
    public event Action? Changed;

    /// <summary>Those of one place, the oldest first.</summary>
    public async Task<IReadOnlyList<Comment>> ListAsync(CommentPlace place, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Comment>().AsNoTracking().Where(place.Has).OrderBy(comment => comment.Id).ToListAsync(cancellationToken);
    }

    /// <exception cref="InvalidChangesException">The text cannot be shown as it is, or there is no such proposal.</exception>
    public async Task AddAsync(CommentPlace place, string author, string text, CancellationToken cancellationToken = default)
    {
        var plain = text.ReplaceLineEndings("\n").Trim();
        if ((plain.Length == 0 ? "it is empty: write a few words" : ReadableText.Refusal(plain, Longest, "\n")) is { } refusal)
        {
            throw Refused(refusal);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (place.Proposal is { } id && !await db.Set<Proposal>().AnyAsync(proposal => proposal.Id == id, cancellationToken))
        {
            throw Refused("there is no proposal of this number: choose one from the list");
        }

        db.Add(new Comment { ProposalId = place.Proposal, FactKind = place.FactKind, FactKey = place.FactKey, Author = author, WrittenAt = clock.GetUtcNow().UtcDateTime, Text = plain });
        await db.SaveChangesAsync(cancellationToken);
        Changed?.Invoke();
    }

    /// <summary>Takes one's own away; nothing happens to one of another, or that is gone already.</summary>
    public async Task RemoveAsync(long id, string author, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Set<Comment>().Where(comment => comment.Id == id && comment.Author == author).ExecuteDeleteAsync(cancellationToken);
        Changed?.Invoke();
    }

    private static InvalidChangesException Refused(string refusal) => new([new Problem(null, "comment", "", refusal)]);
}
