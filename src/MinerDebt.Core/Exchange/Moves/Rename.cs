using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange.Moves;

/// <summary>Another name for a company or an offering, in all facts that refer to it: one change.</summary>
/// <param name="Before">As it is called now.</param>
/// <param name="After">As it would be called.</param>
/// <param name="Uses">The facts that refer to it, by kind.</param>
/// <param name="Changes">All of it; a fact with the name in its key is removed and added.</param>
/// <param name="Problems">What keeps it from being; none if it can be.</param>
public sealed record Rename(Fact Before, Fact After, IReadOnlyList<(FactKind Kind, int Count)> Uses, IReadOnlyList<Change> Changes, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether others refer to facts of this kind by a name.</summary>
    public static bool IsOf(Type kind) => kind == typeof(Miner) || kind == typeof(Offering);

    /// <summary>How often a fact is used, by the kinds that do, those that others refer to first.</summary>
    public static IReadOnlyList<(FactKind Kind, int Count)> UsesOf(Facts known, Fact fact) =>
        [.. known.ReferringTo(fact.GetType(), fact.Key).GroupBy(FactKind.Of).Select(group => (group.Key, group.Count()))];

    /// <param name="known">All facts.</param>
    /// <param name="fact">What is to be renamed.</param>
    /// <param name="name">Its new ticker or id.</param>
    /// <param name="keepsOld">Whether a company is still found under its old ticker.</param>
    /// <exception cref="ArgumentException">No others refer to facts of this kind.</exception>
    public static Rename Of(Facts known, Fact fact, string name, bool keepsOld)
    {
        if (!IsOf(fact.GetType()))
        {
            throw new ArgumentException($"A {FactWords.One(fact.GetType())} has no name of its own.", nameof(fact));
        }

        var (problems, key) = (new List<Problem>(), FactKind.Of(fact).Columns.Single(column => column.IsKey).Name);
        var after = Named(fact, name, keepsOld, problems);
        List<Change> changes = [new(fact, null), new(null, after)];
        // Of a name that cannot be, the same would be said of each of them.
        foreach (var user in problems.Count > 0 ? [] : known.ReferringTo(fact.GetType(), fact.Key))
        {
            var moved = Rekey.With(user, fact.GetType(), fact.Key, after.Key, problems);
            changes.AddRange(moved.Key == user.Key ? [new(user, moved)] : [new Change(user, null), new Change(null, moved)]);
        }

        if (after.Key == fact.Key)
        {
            problems.Add(new Problem(null, key, name, "it is called so already: enter another name"));
        }
        else if (known.Counterpart(after) is { } taken)
        {
            problems.Add(new Problem(null, key, name, $"another {FactKind.Of(taken).One} has this name: choose another one{(taken is Offering ? ", or merge the two" : "")}"));
        }
        else if (problems.Count == 0)
        {
            problems.AddRange(Validation.Check(known, new ChangeSet("", ChangeOrigin.Rename, "-", changes)).Problems);
        }

        return new(fact, after, UsesOf(known, fact), changes, problems);
    }

    /// <summary>The change set that renames.</summary>
    public ChangeSet By(string author, string reason) => new(author, ChangeOrigin.Rename, $"{Before.Key} is {After.Key} now: {reason}", Changes);

    private static Fact Named(Fact fact, string name, bool keepsOld, List<Problem> problems)
    {
        var kind = FactKind.Of(fact);
        var key = kind.Columns.Single(column => column.IsKey).Name;
        var cells = kind.Write(fact).ToDictionary(cell => cell.Key, cell => cell.Key == key ? name.Trim() : cell.Value);
        if (fact is Miner miner)
        {
            cells["aliases"] = string.Join(';', miner.Aliases.Concat(keepsOld ? [miner.Ticker] : []).Where(alias => alias != cells[key]).Distinct());
        }

        return kind.Read(cells, problems);
    }
}
