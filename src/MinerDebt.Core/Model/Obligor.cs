namespace MinerDebt.Core.Model;

/// <summary>Who owes an offering, and how far the listed company stands behind it.</summary>
public sealed record Obligor : Fact, ISourced, IOfOffering
{
    private const string NoGuarantors = "none";

    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key { get => OfferingId; protected init { } }

    /// <summary>The offering that it is about.</summary>
    public required string OfferingId { get; init; }

    /// <summary>The company that signed: the listed one, or one of its group; null if it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>Companies that guarantee it; empty if they are not known, the word <c>none</c> if there are none.</summary>
    public IReadOnlyList<string> Guarantors { get; init; } = [];

    /// <summary>The same without the word: null if they are not known, empty if there are none.</summary>
    public IReadOnlyList<string>? KnownGuarantors => Guarantors switch
    {
        [] => null,
        [NoGuarantors] => [],
        _ => Guarantors,
    };

    /// <summary>Null if it is not known.</summary>
    public Recourse? Recourse { get; init; }

    /// <summary>False for a joint venture by the equity method; null if it is not known.</summary>
    public bool? Consolidated { get; init; }

    /// <summary>Whether the lender belongs to the same group; null if it is not known.</summary>
    public bool? IntraGroup { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }
}

/// <summary>How far lenders can turn to the listed company.</summary>
public enum Recourse
{
    /// <summary>It owes or guarantees all.</summary>
    Full,

    /// <summary>It guarantees the completion, or another part.</summary>
    Limited,

    None,
}
