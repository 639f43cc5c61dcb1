namespace MinerDebt.Core.Edgar;

/// <summary>A concept that no map names, with its newest value.</summary>
/// <param name="Label">As the file calls it; null if it does not.</param>
/// <param name="IsOwn">Whether it is the company's own, and not one that all filers share.</param>
public sealed record UnmappedConcept(string Concept, string? Label, FiledValue Newest, bool IsOwn);
