using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>
/// A change of terms. The offering holds what is in force now; on an earlier day it was the old value of the first
/// amendment of the field after that day.
/// </summary>
public sealed record Amendment : Fact, ISourced, IOfOffering
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{OfferingId} {ChangedOn:yyyy-MM-dd} {Field}");
        protected init { }
    }

    /// <summary>The offering that it is about.</summary>
    public required string OfferingId { get; init; }

    /// <summary>The day of the change.</summary>
    public required DateOnly ChangedOn { get; init; }

    /// <summary>Which term was changed.</summary>
    public required AmendedField Field { get; init; }

    /// <summary>As the source puts it; for a maturity a day, a month or a year, for a size whole US dollars where it is known in them.</summary>
    public string? OldValue { get; init; }

    /// <summary>The same after the change.</summary>
    public string? NewValue { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }
}

/// <summary>Which term was changed.</summary>
public enum AmendedField
{
    Maturity,
    Size,
    Rate,
    Settlement,
    ConversionPrice,
    HolderPut,
    Lender,
    Schedule,
    Other,
}
