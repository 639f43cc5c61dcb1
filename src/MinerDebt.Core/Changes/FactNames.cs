namespace MinerDebt.Core.Changes;

/// <summary>Finds all keys that a fact has had, the present one first, by any of them.</summary>
public delegate IReadOnlyList<string> FactNames(Type kind, string key);
