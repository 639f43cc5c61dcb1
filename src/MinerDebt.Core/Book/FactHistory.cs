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
    private readonly ImmutableDictionary<long, FactRevision[]> _byVersion;
    private readonly ImmutableDictionary<Type, KeyedList<FactRevision>> _latest;

    private FactHistory(
        ImmutableList<AppliedChangeSet> changeSets,
        ImmutableDictionary<long, FactRevision[]> byVersion,
        ImmutableDictionary<Type, KeyedList<FactRevision>> latest) =>
        (_changeSets, _byVersion, _latest) = (changeSets, byVersion, latest);

    public static FactHistory Empty { get; } = new([], ImmutableDictionary<long, FactRevision[]>.Empty, ImmutableDictionary<Type, KeyedList<FactRevision>>.Empty);

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<AppliedChangeSet> ChangeSets => _changeSets;

    /// <summary>The version of the newest change set; 0 if there is none.</summary>
    public long Version => _changeSets.IsEmpty ? 0 : _changeSets[^1].Version;

    /// <summary>The revisions of each fact that was ever known, the oldest first, in no order of facts.</summary>
    public IEnumerable<IReadOnlyList<FactRevision>> Everything => _latest.Values.SelectMany(list => list).Select(Steps);

    /// <summary>The change set that made this version; null if there is none.</summary>
    public AppliedChangeSet? Find(long version) => _changeSets.Find(changeSet => changeSet.Version == version);

    /// <summary>The revisions of one fact, the oldest first; none if it was never known.</summary>
    public IReadOnlyList<FactRevision> Of(Type kind, string key) => Steps(Last(kind, key));

    /// <summary>What the change set of this version did, ordered by kind and key; nothing if there is none.</summary>
    public IReadOnlyList<FactRevision> In(long version) => _byVersion.GetValueOrDefault(version, []);

    /// <summary>The last revision of a fact; null if it was never known.</summary>
    public FactRevision? Last(Type kind, string key) =>
        _latest.TryGetValue(kind, out var list) && list.TryFind(key, out var last) ? last : null;

    /// <summary>This history and one more change set; costs as much as that touches.</summary>
    public FactHistory With(AppliedChangeSet changeSet, IReadOnlyCollection<Change> changes)
    {
        var latest = _latest;
        var revisions = new List<FactRevision>(changes.Count);
        foreach (var kind in changes.GroupBy(change => change.Subject.GetType()).OrderBy(kind => kind.Key.Name, StringComparer.Ordinal))
        {
            var known = latest.GetValueOrDefault(kind.Key) ?? KeyedList<FactRevision>.Empty(revision => revision.Subject.Key);
            var edits = KeyedEdit<FactRevision>.InOrder([.. kind.Select(change => Next(changeSet, change, known))]);
            latest = latest.SetItem(kind.Key, known.With(edits));
            revisions.AddRange(edits.Select(edit => edit.Item!));
        }

        return new FactHistory(_changeSets.Add(changeSet), _byVersion.Add(changeSet.Version, [.. revisions]), latest);
    }

    private static KeyedEdit<FactRevision> Next(AppliedChangeSet changeSet, Change change, KeyedList<FactRevision> known)
    {
        var key = change.Subject.Key;
        return new(key, known.TryFind(key, out var earlier)
            ? new FactRevision(changeSet, earlier.After, change.After) { Earlier = earlier }
            : new FactRevision(changeSet, change.Before, change.After));
    }

    private static List<FactRevision> Steps(FactRevision? last)
    {
        var revisions = new List<FactRevision>();
        for (var step = last; step is not null; step = step.Earlier)
        {
            revisions.Add(step);
        }

        revisions.Reverse();
        return revisions;
    }
}
