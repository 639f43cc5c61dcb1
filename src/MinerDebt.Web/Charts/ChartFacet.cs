namespace MinerDebt.Web.Charts;

/// <summary>One of several small charts.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Href">What the name opens; null for nothing.</param>
/// <param name="Value">Its value at the last category.</param>
public sealed record ChartFacet(string Name, string? Href, string Value, ChartData Data);
