using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>A repayment that the contract asks for before the final maturity.</summary>
public sealed record ScheduledPayment : Fact, ISourced, IOfOffering
{
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{OfferingId} {DueOn:yyyy-MM-dd}");
        protected init { }
    }

    public required string OfferingId { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Whole US dollars; null if the day is known and the amount is not.</summary>
    public long? PrincipalUsd { get; init; }

    public required PaymentKind Kind { get; init; }

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
