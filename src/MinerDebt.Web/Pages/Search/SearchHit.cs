namespace MinerDebt.Web.Pages.Search;

/// <summary>Something that a search found.</summary>
/// <param name="Kind">What it is: <c>Miner</c>, <c>Offering</c> or <c>Page</c>.</param>
public sealed record SearchHit(string Kind, string Title, string Detail, string Href);
