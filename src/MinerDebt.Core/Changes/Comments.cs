using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Changes;

/// <summary>What editors say to each other about proposals and facts. A comment is never edited; its author can take it away.</summary>
public sealed class Comments(StoreDatabase database, TimeProvider clock)
{
    /// <summary>Characters of a comment.</summary>
    public const int Longest = 2_000;

    /// <summary>Raised after this program has added or removed one, on the thread that did it.</summary>
    public event Action? Changed;

    /// <summary>Those of one place, the oldest first.</summary>
    public async Task<IReadOnlyList<Comment>> ListAsync(CommentPlace place, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<Comment>().AsNoTracking().Where(place.Has).OrderBy(comment => comment.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Adds one; once, if the same person does it again before anyone else, not knowing whether it was added.</summary>
    /// <exception cref="InvalidChangesException">The text cannot be shown as it is, or there is no such proposal.</exception>
    public async Task AddAsync(CommentPlace place, string author, string text, CancellationToken cancellationToken = default)
    {
        var plain = text.ReplaceLineEndings("\n").Trim();
        if ((plain.Length == 0 ? "it is empty: write a few words" : ReadableText.Refusal(plain, Longest, "\n")) is { } refusal)
        {
            throw Refused(refusal);
        }

        await database.WriteAsync(
            async (db, stop) =>
            {
                if (place.Proposal is { } id && !await db.Set<Proposal>().AnyAsync(proposal => proposal.Id == id, stop))
                {
                    throw Refused("there is no proposal of this number: choose one from the list");
                }

                if (await db.Set<Comment>().Where(place.Has).OrderByDescending(comment => comment.Id).FirstOrDefaultAsync(stop) is not { } last || (last.Author, last.Text) != (author, plain))
                {
                    db.Add(new Comment { ProposalId = place.Proposal, FactKind = place.FactKind, FactKey = place.FactKey, Author = author, WrittenAt = clock.GetUtcNow().UtcDateTime, Text = plain });
                }
            },
            cancellationToken);
        Changed?.Invoke();
    }

    /// <summary>Takes one's own away; nothing happens to one of another, or that is gone already.</summary>
    public async Task RemoveAsync(long id, string author, CancellationToken cancellationToken = default)
    {
        await database.WriteAsync((db, stop) => db.Set<Comment>().Where(comment => comment.Id == id && comment.Author == author).ExecuteDeleteAsync(stop), cancellationToken);
        Changed?.Invoke();
    }

    private static InvalidChangesException Refused(string refusal) => new([new Problem(null, "comment", "", refusal)]);
}
