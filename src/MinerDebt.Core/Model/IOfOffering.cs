namespace MinerDebt.Core.Model;

/// <summary>A fact about one offering.</summary>
public interface IOfOffering
{
    /// <summary>An <see cref="Offering.Id"/>.</summary>
    string OfferingId { get; }
}
