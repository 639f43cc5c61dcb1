using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>What a file would change, and what of it cannot be taken. Nothing of it is stored.</summary>
/// <param name="New">Facts that are not stored yet, in the order of the file.</param>
/// <param name="Changed">Stored facts that the file tells otherwise; <see cref="FactDifference.Of"/> gives the columns.</param>
/// <param name="Unchanged">Rows that say what is stored, or repeat an earlier row.</param>
/// <param name="Problems">The first <see cref="MostProblems"/> in the order of rows; a problem without a place is one of what is stored.</param>
/// <param name="ProblemCount">All of them.</param>
public sealed record ImportPlan(
    IReadOnlyList<Change> New, IReadOnlyList<Change> Changed, int Unchanged, IReadOnlyList<Problem> Problems, int ProblemCount)
{
    public const int MostProblems = 1_000;

    /// <summary>Stored facts that the file names to be removed.</summary>
    public IReadOnlyList<Change> Removed { get; init; } = [];

    /// <summary>Rows that say the same as an earlier one, and so are taken once.</summary>
    public IReadOnlyList<Problem> Repeated { get; init; } = [];

    /// <summary>What became of each row, by its number.</summary>
    public IReadOnlyDictionary<int, RowVerdict> Verdicts { get; init; } = new Dictionary<int, RowVerdict>();

    /// <summary>All changes, in the order in which they are applied.</summary>
    public IReadOnlyList<Change> Changes => [.. New, .. Changed, .. Removed];

    /// <summary>Nothing is wrong, and there is something to apply.</summary>
    public bool CanBeApplied => ProblemCount == 0 && New.Count + Changed.Count + Removed.Count > 0;

    /// <summary>All that would change.</summary>
    /// <param name="author">Who applies it.</param>
    /// <param name="reason">Why, for those who read the history.</param>
    public ChangeSet ToChangeSet(string author, string reason) => new(author, ChangeOrigin.Csv, reason, Changes);
}
