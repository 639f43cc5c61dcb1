using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Entry;

namespace MinerDebt.Web.Admin.Lists;

/// <summary>The same correction of many facts.</summary>
public static class BulkEdit
{
    /// <summary>The columns that many facts can have the same of: those that do not make a fact what it is.</summary>
    public static IEnumerable<FactColumn> Columns(FactKind kind) => kind.Columns.Where(column => !column.IsKey);

    /// <summary>Each fact with this text in the column; those that have it already stay out.</summary>
    /// <returns>The changes, and what cannot be read.</returns>
    public static (IReadOnlyList<Change> Changes, IReadOnlyList<Problem> Problems) Set(FactKind kind, IEnumerable<Fact> facts, FactColumn column, string text)
    {
        var problems = new List<Problem>();
        var changes = facts.Select(fact => new Change(fact, Read(fact))).ToList();
        return ([.. changes.Where(change => !FactJson.Same(change.Before, change.After))], [.. problems.Distinct()]);

        Fact Read(Fact fact)
        {
            var (texts, refused) = TypedTexts.Read(kind, new Dictionary<string, string>(kind.Write(fact)) { [column.Name] = text });
            problems.AddRange(refused);
            return kind.Read(texts, problems);
        }
    }

    /// <summary>All of the facts taken away.</summary>
    public static IReadOnlyList<Change> Remove(IEnumerable<Fact> facts) => [.. facts.Select(fact => new Change(fact, null))];
}
