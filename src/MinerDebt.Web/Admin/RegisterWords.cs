using MinerDebt.Core.Analysis.Upkeep;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin;

/// <summary>What is added to the words after a save where totals end before what was stored.</summary>
public static class RegisterWords
{
    /// <summary>A sentence with a space before it; empty if totals have all of it.</summary>
    public static string After(DebtBook book, IReadOnlyList<Change> changes) =>
        RegisterEnd.Said(book, [.. changes.Select(change => change.After).OfType<Fact>()]) is { } said ? $" {said}" : "";
}
