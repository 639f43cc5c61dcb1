using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>A repayment that the contract asks for before the final maturity.</summary>
public sealed record ScheduledPayment : Fact, ISourced, IOfOffering
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{OfferingId} {DueOn:yyyy-MM-dd}");
        protected init { }
    }

    /// <summary>The offering that it is about.</summary>
    public required string OfferingId { get; init; }

    /// <summary>The day on which it is due.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Whole US dollars; null if the day is known and the amount is not.</summary>
    public long? PrincipalUsd { get; init; }

    /// <summary>Where the amount comes from.</summary>
    public required PaymentKind Kind { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }
}

/// <summary>Where the amount of a payment comes from.</summary>
public enum PaymentKind
{
    /// <summary>It is in a source.</summary>
    Scheduled,

    /// <summary>Computed from a stated rule or from a filed table of years: an estimate.</summary>
    Derived,
}
