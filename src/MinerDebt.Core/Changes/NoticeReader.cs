using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Changes;

/// <summary>Reads what an editor is told of, out of proposals, comments and changes.</summary>
/// <param name="database">Where these are.</param>
/// <param name="clock">Tells what is too old.</param>
/// <param name="names">By which a comment is found that was made under another name of its fact; null where none was renamed.</param>
public sealed class NoticeReader(StoreDatabase database, TimeProvider clock, FactNames? names = null)
{
    /// <summary>How many are told at most.</summary>
    public const int Most = 100;

    /// <summary>For how long something is told.</summary>
    public const int Days = 90;

    private const int MostFacts = 1_000;

    /// <summary>What the editor of this name is told, the newest first.</summary>
    /// <param name="name">As it signs change sets.</param>
    /// <param name="after">UTC: what is older is left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<Notice>> ListAsync(string name, DateTime after, CancellationToken cancellationToken = default)
    {
        var oldest = clock.GetUtcNow().UtcDateTime.AddDays(-Days);
        var since = after > oldest ? after : oldest;
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var found = new List<Notice>();
        found.AddRange(await ProposalsAsync(db, name, since, cancellationToken));
        found.AddRange(await CommentsAsync(db, name, since, cancellationToken));
        found.AddRange(await ChangesAsync(db, name, since, cancellationToken));
        return [.. found.OrderByDescending(notice => notice.At).ThenBy(notice => notice.Name, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>Whether the text calls someone by name: <c>@Ann</c>, and not <c>@Anna</c>.</summary>
    internal static bool Mentions(string text, string name)
    {
        for (var at = text.IndexOf("@" + name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("@" + name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + 1 + name.Length;
            if ((end == text.Length || !char.IsLetterOrDigit(text[end])) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<IReadOnlyList<Notice>> ProposalsAsync(MinerDebtDbContext db, string name, DateTime since, CancellationToken cancellationToken)
    {
        var found = await db.Set<Proposal>().AsNoTracking()
            .Where(one => (one.Author != name && one.Status == ProposalStatus.Waiting && one.ProposedAt > since)
                || (one.Author == name && one.DecidedBy != null && one.DecidedBy != name && one.DecidedAt > since))
            .OrderByDescending(one => one.Id).Take(Most)
            .Select(one => new
            {
                Proposal = one,
                All = db.Set<ProposedChange>().Count(change => change.ProposalId == one.Id),
                Waiting = db.Set<ProposedChange>().Count(change => change.ProposalId == one.Id && change.AppliedIn == null),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from one in found
               let isMine = one.Proposal.Author == name
               select new Notice(isMine ? NoticeKind.Decided : NoticeKind.Waits, isMine ? one.Proposal.DecidedAt!.Value : one.Proposal.ProposedAt, isMine ? one.Proposal.DecidedBy! : one.Proposal.Author)
               {
                   Proposal = one.Proposal,
                   All = one.All,
                   Waiting = one.Waiting,
               },
        ];
    }

    private async Task<IReadOnlyList<Notice>> CommentsAsync(MinerDebtDbContext db, string name, DateTime since, CancellationToken cancellationToken)
    {
        var found = await db.Set<Comment>().AsNoTracking().Where(one => one.Author != name && one.WrittenAt > since)
            .OrderByDescending(one => one.Id).Take(MostFacts)
            .Select(one => new
            {
                Comment = one,
                Proposal = db.Set<Proposal>().FirstOrDefault(proposal => proposal.Id == one.ProposalId),
                IsAnswer = one.ProposalId != null && db.Set<Comment>().Any(mine => mine.Author == name && mine.Id < one.Id && mine.ProposalId == one.ProposalId),
            })
            .ToListAsync(cancellationToken);
        var mine = await db.Set<Comment>().AsNoTracking().Where(one => one.Author == name && one.FactKey != null)
            .OrderByDescending(one => one.Id).Take(MostFacts).ToListAsync(cancellationToken);
        return
        [
            .. from one in found
               let isMentioned = Mentions(one.Comment.Text, name)
               where isMentioned || one.IsAnswer || one.Proposal?.Author == name || IsAfter(one.Comment, mine)
               select new Notice(isMentioned ? NoticeKind.Mentioned : NoticeKind.Commented, one.Comment.WrittenAt, one.Comment.Author) { Comment = one.Comment, Proposal = one.Proposal },
        ];
    }

    // Of the same fact, whatever it was called then.
    private bool IsAfter(Comment comment, List<Comment> mine)
    {
        var before = mine.Where(one => one.FactKind == comment.FactKind && one.Id < comment.Id).Select(one => one.FactKey).ToHashSet();
        return before.Count > 0 && (before.Contains(comment.FactKey) || (names?.Invoke(FactJson.KindOf(comment.FactKind!), comment.FactKey!) ?? []).Any(before.Contains));
    }

    private static async Task<IReadOnlyList<Notice>> ChangesAsync(MinerDebtDbContext db, string name, DateTime since, CancellationToken cancellationToken)
    {
        // What was proposed is signed by both.
        var (first, second) = ($"{name}, reviewed by ", $", reviewed by {name}");
        var mine = db.ChangeSets.Where(one => one.Author == name || one.Author.StartsWith(first));
        var others = db.ChangeSets.AsNoTracking().Where(one => one.AppliedAt > since && one.Author != name && !one.Author.StartsWith(first) && !one.Author.EndsWith(second));
        var touched = new HashSet<(long Version, string Kind, string Key)>();
        if (await mine.MinAsync(one => (long?)one.Version, cancellationToken) is { } begun)
        {
            touched.UnionWith((await (from one in others
                                      join revision in db.Revisions on one.Version equals revision.Version
                                      where one.Version > begun && db.Revisions.Any(earlier => earlier.FactKind == revision.FactKind && earlier.FactKey == revision.FactKey
                                          && earlier.Version < revision.Version && mine.Any(own => own.Version == earlier.Version))
                                      orderby one.Version descending
                                      select new { revision.Version, revision.FactKind, revision.FactKey }).Take(MostFacts).ToListAsync(cancellationToken))
                .Select(one => (one.Version, one.FactKind, one.FactKey)));
        }

        touched.UnionWith(await WaitingAsync(db, others, name, cancellationToken));
        var versions = touched.Select(one => one.Version).Distinct().OrderDescending().Take(Most).ToList();
        var changeSets = await db.ChangeSets.AsNoTracking().Where(one => versions.Contains(one.Version)).ToListAsync(cancellationToken);
        return
        [
            .. from one in changeSets
               select new Notice(NoticeKind.Changed, one.AppliedAt, one.Author)
               {
                   ChangeSet = one,
                   Facts = [.. touched.Where(fact => fact.Version == one.Version).Select(fact => (FactJson.KindOf(fact.Kind), fact.Key)).OrderBy(fact => fact.Key, StringComparer.Ordinal)],
               },
        ];
    }

    // What others have changed of the facts that wait to be changed.
    private static async Task<IReadOnlyList<(long Version, string Kind, string Key)>> WaitingAsync(
        MinerDebtDbContext db, IQueryable<AppliedChangeSet> others, string name, CancellationToken cancellationToken)
    {
        var proposed = await (from proposal in db.Set<Proposal>().AsNoTracking()
                              where proposal.Author == name && proposal.Status == ProposalStatus.Waiting
                              join change in db.Set<ProposedChange>() on proposal.Id equals change.ProposalId
                              where change.AppliedIn == null
                              orderby proposal.Id descending, change.Number
                              select new { Proposal = proposal, Change = change }).Take(MostFacts).ToListAsync(cancellationToken);
        if (proposed.Count == 0)
        {
            return [];
        }

        var since = proposed.Select(one => (one.Proposal.ProposedAt, Kind: one.Change.FactKind, Proposals.Read(one.Proposal, one.Change).Subject.Key))
            .GroupBy(one => (one.Kind, one.Key)).ToDictionary(facts => facts.Key, facts => facts.Min(one => one.ProposedAt));
        var keys = since.Keys.Select(fact => fact.Key).Distinct().ToList();
        var from = since.Values.Min();
        var found = await (from one in others
                           where one.AppliedAt > @from
                           join revision in db.Revisions on one.Version equals revision.Version
                           where keys.Contains(revision.FactKey)
                           orderby one.Version descending
                           select new { one.AppliedAt, revision.Version, revision.FactKind, revision.FactKey }).Take(MostFacts).ToListAsync(cancellationToken);
        return [.. found.Where(one => since.TryGetValue((one.FactKind, one.FactKey), out var day) && one.AppliedAt > day).Select(one => (one.Version, one.FactKind, one.FactKey))];
    }
}
