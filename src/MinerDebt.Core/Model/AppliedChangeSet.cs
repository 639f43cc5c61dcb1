namespace MinerDebt.Core.Model;

/// <summary>The record of one change set that was applied: who, when, why.</summary>
public sealed record AppliedChangeSet
{
    /// <summary>1 for the first, then without gaps; the newest is the version of the store.</summary>
    public required long Version { get; init; }

    public required string Author { get; init; }

    public required ChangeOrigin Origin { get; init; }

    public required string Reason { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AppliedAt { get; init; }
}

/// <summary>Where a change came from.</summary>
public enum ChangeOrigin
{
    Dataset,
    Form,
    Csv,
    Edgar,
    Api,

    /// <summary>The inverse of an earlier change set.</summary>
    Undo,

    /// <summary>Another name for a company or an offering, in all that refers to it; or the inverse of that.</summary>
    Rename,

    /// <summary>Two entries of one offering made one, or the inverse of that.</summary>
    Merge,
}
