namespace MinerDebt.Web.Pages.Search;

/// <summary>Something that a search found.</summary>
/// <param name="Kind">What it is.</param>
public sealed record SearchHit(HitKind Kind, string Title, string Detail, string Href);

/// <summary>What can be found; of two that fit equally well the one whose kind stands first comes first.</summary>
public enum HitKind
{
    Miner,
    Page,

    /// <summary>A hosting contract, by its tenant.</summary>
    Contract,
    Offering,

    /// <summary>A figure that others have published.</summary>
    Published,

    /// <summary>A term of the glossary.</summary>
    Term,
}
