namespace MinerDebt.Core.Changes;

/// <summary>A change set was refused as a whole; nothing was stored.</summary>
public sealed class InvalidChangesException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>All that is wrong, not only the first.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
