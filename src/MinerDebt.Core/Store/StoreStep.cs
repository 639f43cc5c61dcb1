namespace MinerDebt.Core.Store;

/// <summary>How far something has come that is to be stored, for those who get no answer.</summary>
public sealed class StoreStep
{
    /// <summary>Whether the database is told to store it for good: from then on it may be stored.</summary>
    public bool IsLast { get; set; }
}
