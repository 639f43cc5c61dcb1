namespace MinerDebt.Core.Edgar;

/// <summary>A filing in a list of SEC.</summary>
/// <param name="Accession">With dashes.</param>
/// <param name="PeriodEnd">The last day that it reports on; null if it says none.</param>
/// <param name="Document">Name of its main document; null if it is not said.</param>
public sealed record ListedFiling(string Accession, string Form, DateOnly FiledOn, DateOnly? PeriodEnd, string? Document)
{
    private static readonly string[] Forms = ["8-K", "6-K", "10-Q", "10-K", "20-F"];

    /// <summary>Whether an editor has to look at it; amendments too.</summary>
    public bool IsWanted => Forms.Any(form => Form == form || Form == form + "/A");
}
