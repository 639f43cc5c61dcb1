namespace MinerDebt.Web.Api;

/// <summary>A part of a list that grows with the register, in the order of its keys.</summary>
/// <param name="Version">The version of the book that answered.</param>
/// <param name="Count">How many rows the whole list has.</param>
/// <param name="Next">The cursor of what follows; null at the end.</param>
/// <param name="Items">The rows of this part.</param>
internal sealed record FactPage<T>(long Version, int Count, string? Next, IReadOnlyList<T> Items);
