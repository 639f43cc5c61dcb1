namespace MinerDebt.Core.Model;

/// <summary>
/// One thing that the store knows. Facts are immutable: a correction replaces the whole fact.
/// </summary>
public abstract record Fact
{
    /// <summary>What makes the fact unique among those of its kind, as one text built from its own columns.</summary>
    public abstract string Key { get; protected init; }

    /// <summary>Remarks for readers.</summary>
    public string? Notes { get; init; }
}
