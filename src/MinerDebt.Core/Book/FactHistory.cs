using System.Collections.Immutable;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>
/// Every change that was applied, immutable and in memory like the facts. It shares their instances: only what was
/// superseded or removed takes room of its own.
/// </summary>
public sealed class FactHistory
{
    private readonly ImmutableList<AppliedChangeSet> _changeSets;
    private readonly ImmutableDictionary<long, IReadOnlyList<FactRevision>> _byVersion;
    private readonly ImmutableDictionary<(Type Kind, string Key), Step> _latest;

    private FactHistory(
        ImmutableList<AppliedChangeSet> changeSets,
        ImmutableDictionary<long, IReadOnlyList<FactRevision>> byVersion,
        ImmutableDictionary<(Type, string), Step> latest) =>
        (_changeSets, _byVersion, _latest) = (changeSets, byVersion, latest);

    public static FactHistory Empty { get; } = new(
        [], ImmutableDictionary<long, IReadOnlyList<FactRevision>>.Empty, ImmutableDictionary<(Type, string), Step>.Empty);

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<AppliedChangeSet> ChangeSets => _changeSets;

    /// <summary>The version of the newest change set; 0 if there is none.</summary>
    public long Version => _changeSets.IsEmpty ? 0 : _changeSets[^1].Version;

    /// <summary>The revisions of each fact that was ever known, the oldest first, in no order of facts.</summary>
    public IEnumerable<IReadOnlyList<FactRevision>> Everything => _latest.Values.Select(Steps);

    /// <summary>The change set that made this version; null if there is none.</summary>
    public AppliedChangeSet? Find(long version) => _changeSets.Find(changeSet => changeSet.Version == version);

    /// <summary>The revisions of one fact, the oldest first; none if it was never known.</summary>
    public IReadOnlyList<FactRevision> Of(Type kind, string key) => Steps(_latest.GetValueOrDefault((kind, key)));

    /// <summary>What the change set of this version did, ordered by kind and key; nothing if there is none.</summary>
    public IReadOnlyList<FactRevision> In(long version) => _byVersion.GetValueOrDefault(version, []);

    /// <summary>The last revision of a fact; null if it was never known.</summary>
    public FactRevision? Last(Type kind, string key) => _latest.GetValueOrDefault((kind, key))?.Revision;

    /// <summary>This history and one more change set; costs as much as that has changes.</summary>
    public FactHistory With(AppliedChangeSet changeSet, IReadOnlyList<Change> changes)
    {
        var latest = _latest.ToBuilder();
        var revisions = new FactRevision[changes.Count];
        for (var index = 0; index < revisions.Length; index++)
        {
            var change = changes[index];
            var identity = (change.Subject.GetType(), change.Subject.Key);
            var earlier = latest.GetValueOrDefault(identity);
            revisions[index] = new FactRevision(changeSet, earlier is null ? change.Before : earlier.Revision.After, change.After);
            latest[identity] = new Step(revisions[index], earlier);
        }

        Array.Sort(revisions, InOrder);
        return new FactHistory(_changeSets.Add(changeSet), _byVersion.Add(changeSet.Version, revisions), latest.ToImmutable());
    }

    private static List<FactRevision> Steps(Step? last)
    {
        var revisions = new List<FactRevision>();
        for (var step = last; step is not null; step = step.Earlier)
        {
            revisions.Add(step.Revision);
        }

        revisions.Reverse();
        return revisions;
    }

    private static int InOrder(FactRevision left, FactRevision right) =>
        string.CompareOrdinal(left.Subject.GetType().Name, right.Subject.GetType().Name) is not 0 and var byKind
            ? byKind
            : string.CompareOrdinal(left.Subject.Key, right.Subject.Key);

    private sealed record Step(FactRevision Revision, Step? Earlier);
}
