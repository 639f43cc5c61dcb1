namespace MinerDebt.Core.Store;

/// <summary>Something that a store knows of itself.</summary>
public sealed record StoreProperty
{
    /// <summary>Value: a random text, made with the store and never changed.</summary>
    public const string Identity = "identity";

    /// <summary>Value: the fingerprint of the data set that was loaded last, and of the program that loaded it.</summary>
    public const string Dataset = "dataset";

    public required string Name { get; init; }

    public required string Value { get; init; }
}
