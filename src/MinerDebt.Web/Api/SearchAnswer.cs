using MinerDebt.Web.Address;
using MinerDebt.Web.Pages.Search;

namespace MinerDebt.Web.Api;

/// <summary>A part of the hits, the best first.</summary>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many pages there are without a limit, at least 1.</param>
/// <param name="Count">All hits.</param>
/// <param name="Next">The cursor of what follows; null at the end.</param>
/// <param name="Hits">The hits of this part, the best first.</param>
internal sealed record SearchAnswer(int Page, int Pages, int Count, string? Next, IReadOnlyList<HitAnswer> Hits)
{
    public const int Size = 20;

    public static SearchAnswer Of(AddressQuery query, int count, IReadOnlyList<SearchHit> shown, string? next) => new(
        query.Page.All, Math.Max(1, (count + Size - 1) / Size), count, next, [.. shown.Select(hit => HitAnswer.Of(hit, query.AsOf))]);
}

/// <summary>Something that was found.</summary>
/// <param name="Kind">What was found: a company, a page, a hosting contract by its tenant, an offering, a figure that others have published, or a term of the glossary.</param>
/// <param name="Title">Its name.</param>
/// <param name="Detail">What tells it from others of its name; may be empty.</param>
/// <param name="Address">The address of its page, as known on the day that was asked for.</param>
internal sealed record HitAnswer(HitKind Kind, string Title, string Detail, string Address)
{
    public static HitAnswer Of(SearchHit hit, DateOnly? asOf) =>
        new(hit.Kind, hit.Title, hit.Detail, PageDay.Keep(hit.Href, asOf));
}
