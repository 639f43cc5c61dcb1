using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>
/// A change of terms. The offering holds what is in force now; on an earlier day it was the old value of the first
/// amendment of the field after that day.
/// </summary>
public sealed record Amendment : Fact, ISourced, IOfOffering
{
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{OfferingId} {ChangedOn:yyyy-MM-dd} {Field}");
        protected init { }
    }

    public required string OfferingId { get; init; }

    public required DateOnly ChangedOn { get; init; }

    public required AmendedField Field { get; init; }

    /// <summary>As the source puts it; for a maturity a day, a month or a year, for a size whole US dollars where it is known in them.</summary>
    public string? OldValue { get; init; }

    /// <inheritdoc cref="OldValue"/>
    public string? NewValue { get; init; }

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
