using System.Data.Common;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store.Rows;

namespace MinerDebt.Core.Changes;

/// <summary>Writes a change set, its facts and their revisions, as many as there are: nothing of it is kept or tracked.</summary>
internal static class ChangeWriter
{
    /// <summary>The connection is in a transaction, which the caller commits.</summary>
    public static async Task WriteAsync(
        DbConnection connection, AppliedChangeSet applied, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        await RowWriter.AddAsync(connection, typeof(AppliedChangeSet), [applied], one => one, cancellationToken);
        // What refers to a fact comes after it, and goes before it.
        var byKind = changes.ToLookup(change => change.Subject.GetType());
        foreach (var kind in FactJson.Kinds.Where(byKind.Contains))
        {
            var added = InOrder(byKind[kind].Where(change => change.Before is null), change => change.After!);
            await RowWriter.AddAsync(connection, kind, added, change => change.After!, cancellationToken);
            await RowWriter.UpdateAsync(connection, kind, [.. byKind[kind].Where(change => change is { Before: not null, After: not null })], change => change.After!, cancellationToken);
        }

        foreach (var kind in FactJson.Kinds.Reverse().Where(byKind.Contains))
        {
            var removed = InOrder(byKind[kind].Where(change => change.After is null), change => change.Before!);
            await RowWriter.RemoveAsync(connection, kind, [.. removed.AsEnumerable().Reverse()], change => change.Before!, cancellationToken);
        }

        await RowWriter.AddAsync(connection, typeof(Revision), changes, change => Revision(applied.Version, change), cancellationToken);
    }

    // A fact after those of its own kind that it refers to, else by key: so the table reads in the order of the book.
    private static List<Change> InOrder(IEnumerable<Change> changes, Func<Change, Fact> side)
    {
        var sorted = changes.OrderBy(change => side(change).Key, StringComparer.Ordinal).ToList();
        var refers = sorted.ToLookup(change => FactReference.Of(side(change)).Any(reference => reference.Kind == side(change).GetType()));
        if (!refers.Contains(true))
        {
            return sorted;
        }

        var waiting = refers[true].ToDictionary(change => side(change).Key);
        var ordered = refers[false].ToList();
        foreach (var change in refers[true])
        {
            Add(change);
        }

        return ordered;

        void Add(Change change)
        {
            if (!waiting.Remove(side(change).Key))
            {
                return;
            }

            foreach (var reference in FactReference.Of(side(change)).Where(reference => reference.Kind == side(change).GetType()))
            {
                if (waiting.TryGetValue(reference.Key, out var first))
                {
                    Add(first);
                }
            }

            ordered.Add(change);
        }
    }

    private static Revision Revision(long version, Change change) => new()
    {
        Version = version,
        FactKind = change.Subject.GetType().Name,
        FactKey = change.Subject.Key,
        Before = change.Before is { } before ? FactJson.Write(before) : null,
        After = change.After is { } after ? FactJson.Write(after) : null,
    };
}
