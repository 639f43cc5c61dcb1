using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Changes;

/// <summary>Change sets that wait until another person than their author has looked at them.</summary>
public sealed class Proposals(StoreDatabase database, ChangeApplier applier, TimeProvider clock)
{
    private const int Portion = 1_000;

    /// <summary>Raised after this program has kept or decided one, on the thread that did it.</summary>
    public event Action? Changed;

    /// <summary>Keeps a change set; once, if the same person does it again while it waits, not knowing whether it was kept.</summary>
    /// <returns>The number of the proposal.</returns>
    /// <exception cref="InvalidChangesException">The reason cannot be shown to readers.</exception>
    public async Task<long> KeepAsync(ChangeSet changeSet, string? fileName, CancellationToken cancellationToken = default)
    {
        Refuse(changeSet.Reason);
        var id = await database.WriteAsync(
            async (db, stop) =>
            {
                await db.LockWritesAsync(stop);
                var proposal = new Proposal
                {
                    Author = changeSet.Author,
                    Origin = changeSet.Origin,
                    Reason = changeSet.Reason,
                    FileName = fileName,
                    ProposedAt = clock.GetUtcNow().UtcDateTime,
                };
                return await SameAsync(db, proposal, changeSet.Changes, stop) ?? await AddAsync(db, proposal, changeSet.Changes, stop);
            },
            cancellationToken);
        Changed?.Invoke();
        return id;
    }

    /// <summary>All proposals, the newest first.</summary>
    public async Task<IReadOnlyList<Proposal>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<Proposal>().AsNoTracking().OrderByDescending(proposal => proposal.Id).ToListAsync(cancellationToken);
    }

    /// <summary>All proposals with what there is of each, those that wait first, then the newest first.</summary>
    public async Task<IReadOnlyList<ProposalCount>> CountAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var counts = await db.Set<ProposedChange>().GroupBy(change => change.ProposalId)
            .Select(changes => new { Id = changes.Key, All = changes.Count(), Waiting = changes.Count(change => change.AppliedIn == null) })
            .ToDictionaryAsync(count => count.Id, cancellationToken);
        return
        [
            .. from proposal in await db.Set<Proposal>().AsNoTracking().ToListAsync(cancellationToken)
               orderby proposal.Status != ProposalStatus.Waiting, proposal.Id descending
               let count = counts.GetValueOrDefault(proposal.Id)
               select new ProposalCount(proposal, count?.All ?? 0, count?.Waiting ?? 0),
        ];
    }

    /// <summary>A proposal with what there is of it, and some of its changes in their order; null if there is none of this number.</summary>
    public async Task<(ProposalCount Count, IReadOnlyList<ProposedChange> Changes)?> FindAsync(
        long id, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(proposal => proposal.Id == id, cancellationToken) is { } found
            ? (new ProposalCount(
                    found,
                    await ChangesOf(db, id).CountAsync(cancellationToken),
                    await ChangesOf(db, id).CountAsync(change => change.AppliedIn == null, cancellationToken)),
                await ChangesOf(db, id).Skip(skip).Take(take).ToListAsync(cancellationToken))
            : null;
    }

    /// <summary>A proposal with its changes in their order; null if there is none of this number.</summary>
    public async Task<(Proposal Proposal, IReadOnlyList<ProposedChange> Changes)?> FindAsync(long id, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(proposal => proposal.Id == id, cancellationToken) is { } found
            ? (found, await ChangesOf(db, id).ToListAsync(cancellationToken))
            : null;
    }

    /// <summary>Applies what is still waiting of a proposal, or only some of it.</summary>
    /// <param name="id">Of the proposal.</param>
    /// <param name="reviewer">Another person than its author.</param>
    /// <param name="numbers">Which changes; null for all that wait.</param>
    /// <param name="cancellationToken">Stops it; then nothing was applied.</param>
    /// <exception cref="InvalidChangesException">It was decided already, the reviewer is its author, or a change does not fit any more.</exception>
    public async Task<Applied> ApplyAsync(long id, string reviewer, IReadOnlySet<int>? numbers = null, CancellationToken cancellationToken = default)
    {
        var applied = await applier.ApplyAsync(
            async (db, _) =>
            {
                var proposal = await WaitingAsync(db, id, reviewer, cancellationToken);
                var waiting = await ChangesOf(db, id).Where(change => change.AppliedIn == null).ToListAsync(cancellationToken);
                var taken = waiting.Where(change => numbers?.Contains(change.Number) ?? true).ToList();
                var version = await FactReader.ReadVersionAsync(db, cancellationToken) + 1;
                db.UpdateRange(taken.Select(change => change with { AppliedIn = version }));
                db.Update(Decided(proposal, reviewer, taken.Count == waiting.Count ? ProposalStatus.Applied : ProposalStatus.Waiting));
                return new ChangeSet($"{proposal.Author}, reviewed by {reviewer}", proposal.Origin, proposal.Reason, [.. taken.Select(change => Read(proposal, change))]);
            },
            cancellationToken);
        Changed?.Invoke();
        return applied;
    }

    /// <summary>Rejects what is still waiting of a proposal. Its author may do so too, to withdraw it.</summary>
    /// <exception cref="InvalidChangesException">It was decided already, or the reason cannot be shown to readers.</exception>
    public async Task RejectAsync(long id, string reviewer, string reason, CancellationToken cancellationToken = default)
    {
        Refuse(reason);
        await database.WriteAsync(
            async (db, stop) =>
            {
                await db.LockWritesAsync(stop);
                var proposal = await WaitingAsync(db, id, "", stop);
                db.Update(Decided(proposal, reviewer, ProposalStatus.Rejected) with { DecisionReason = reason });
            },
            cancellationToken);
        Changed?.Invoke();
    }

    /// <summary>The change as it was proposed.</summary>
    public static Change Read(Proposal proposal, ProposedChange change)
    {
        var kind = FactJson.KindOf(change.FactKind);
        return new Change(
            change.Before is { } before ? FactJson.Read(before, kind) : null,
            change.After is { } after ? FactJson.Read(after, kind) : null,
            change.Row is { } row ? new Location(proposal.FileName ?? "", row) : null);
    }

    private static void Refuse(string reason)
    {
        if (ReadableText.CheckReason(reason).ToList() is { Count: > 0 } problems)
        {
            throw new InvalidChangesException(problems);
        }
    }

    // Its number; null if there is none.
    private static async Task<long?> SameAsync(MinerDebtDbContext db, Proposal proposal, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var last = await db.Set<Proposal>().Where(one => one.Author == proposal.Author && one.Status == ProposalStatus.Waiting).OrderByDescending(one => one.Id).FirstOrDefaultAsync(cancellationToken);
        return last is { Id: var id } && (last.Origin, last.Reason, last.FileName) == (proposal.Origin, proposal.Reason, proposal.FileName)
            && await ChangesOf(db, id).CountAsync(cancellationToken) == changes.Count
            && (await ChangesOf(db, id).ToListAsync(cancellationToken)).SequenceEqual(changes.Select((change, index) => Proposed(id, index + 1, change))) ? id : null;
    }

    private static async Task<long> AddAsync(MinerDebtDbContext db, Proposal proposal, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        db.Add(proposal);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var portion in changes.Select((change, index) => Proposed(proposal.Id, index + 1, change)).Chunk(Portion))
        {
            db.AddRange(portion);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return proposal.Id;
    }

    private static IQueryable<ProposedChange> ChangesOf(MinerDebtDbContext db, long id) =>
        db.Set<ProposedChange>().AsNoTracking().Where(change => change.ProposalId == id).OrderBy(change => change.Number);

    private static async Task<Proposal> WaitingAsync(MinerDebtDbContext db, long id, string reviewer, CancellationToken cancellationToken)
    {
        var proposal = await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(proposal => proposal.Id == id, cancellationToken);
        var refusal = proposal switch
        {
            null => "there is no proposal of this number: choose one from the list",
            { Status: not ProposalStatus.Waiting } => $"it was {proposal.Status.ToString().ToLowerInvariant()} by {proposal.DecidedBy} already: nothing is left to decide",
            _ when proposal.Author == reviewer => "it is your own, and nobody reviews their own: ask another editor",
            _ => null,
        };
        return refusal is null ? proposal! : throw new InvalidChangesException([new Problem(null, "proposal", id.ToString(CultureInfo.InvariantCulture), refusal)]);
    }

    private Proposal Decided(Proposal proposal, string reviewer, ProposalStatus status) =>
        proposal with { Status = status, DecidedBy = reviewer, DecidedAt = clock.GetUtcNow().UtcDateTime };

    private static ProposedChange Proposed(long proposal, int number, Change change) => new()
    {
        ProposalId = proposal,
        Number = number,
        FactKind = change.Subject.GetType().Name,
        Before = change.Before is { } before ? FactJson.Write(before) : null,
        After = change.After is { } after ? FactJson.Write(after) : null,
        Row = change.Where?.Row,
    };
}
