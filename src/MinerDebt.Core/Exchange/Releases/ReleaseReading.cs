namespace MinerDebt.Core.Exchange.Releases;

/// <summary>What was read in the text of a release. Nothing of it is stored before a person says so.</summary>
/// <param name="Findings">By column in the order of a form; each value of a column once, at its first place.</param>
/// <param name="IsCut">Whether the text was longer than is read.</param>
public sealed record ReleaseReading(IReadOnlyList<ReleaseFinding> Findings, bool IsCut)
{
    /// <summary>Columns for which the text says more than one thing.</summary>
    public IReadOnlySet<string> Double { get; } = Findings.GroupBy(finding => finding.Column).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();

    /// <summary>The value of a column that the text says once and without a doubt; null if there is none.</summary>
    public string? Plain(string column) => !Double.Contains(column) && Findings.FirstOrDefault(finding => finding.Column == column) is { Doubt: null } one ? one.Value : null;
}
