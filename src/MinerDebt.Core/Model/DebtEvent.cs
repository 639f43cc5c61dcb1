using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>Something that changed the principal of an offering. The sum of the changes up to a day is what is owed on that day.</summary>
public sealed record DebtEvent : Fact, ISourced, IOfOffering, IKnownOn
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{OfferingId} {OccurredOn:yyyy-MM-dd} {Kind}");
        protected init { }
    }

    /// <summary>The offering whose principal changed.</summary>
    public required string OfferingId { get; init; }

    /// <summary>The day of it.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>What happened.</summary>
    public required DebtEventKind Kind { get; init; }

    /// <summary>Whole US dollars; positive when more is owed, negative when less.</summary>
    public required long PrincipalChangeUsd { get; init; }

    /// <summary>Cash that changed hands, whole US dollars.</summary>
    public long? CashUsd { get; init; }

    /// <summary>Shares that were given for it; null if none were, or it is not known.</summary>
    public long? SharesIssued { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }

    /// <summary>The first day on which the public could know it; null if that is not known.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>Address of what was published on that day; null if it is not known.</summary>
    public string? KnownSourceUrl { get; init; }
}

public enum DebtEventKind
{
    Closed,
    OptionExercised,
    Drawn,
    Repaid,
    Repurchased,
    Exchanged,
    Converted,
    Redeemed,
    Amortised,
    Matured,

    /// <summary>Interest paid in kind, added to the principal.</summary>
    PikInterest,

    /// <summary>Taken over with an acquisition.</summary>
    Assumed,

    /// <summary>Left the group with a subsidiary.</summary>
    Deconsolidated,

    /// <summary>Set to what a filing says where the steps in between are not known.</summary>
    AdjustedToFiling,
}
