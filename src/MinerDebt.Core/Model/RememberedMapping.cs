namespace MinerDebt.Core.Model;

/// <summary>How an editor has matched the columns of a file, for the next file of the same sender.</summary>
public sealed record RememberedMapping
{
    public long Id { get; init; }

    /// <summary>The name of the kind of fact, as in the data set.</summary>
    public required string FactKind { get; init; }

    /// <summary>Stands for the line with the names of the columns.</summary>
    public required string Header { get; init; }

    /// <summary>The name of the file without its digits.</summary>
    public required string NamePattern { get; init; }

    /// <summary>Whom it is for; null for everyone.</summary>
    public string? Owner { get; init; }

    /// <summary>What was chosen, as JSON.</summary>
    public required string Choices { get; init; }

    /// <summary>The file that it was chosen for.</summary>
    public required string FileName { get; init; }

    public required string SavedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime SavedAt { get; init; }
}
