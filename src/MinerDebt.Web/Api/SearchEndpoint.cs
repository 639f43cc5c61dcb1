using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Web.Address;
using MinerDebt.Web.Pages.Search;

namespace MinerDebt.Web.Api;

/// <summary>The search of the pages, as an answer.</summary>
internal static class SearchEndpoint
{
    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGet("/search", Search).Accepting(QueryKey.Search, QueryKey.Page)
            .WithSummary("Miners, offerings and pages that have all the words, the best hits first")
            .WithDescription($"Looks at tickers, names, former names and aliases of miners, at titles, ids and types of offerings, and at the titles of pages. {SearchAnswer.Size} hits a page; none without words.");

    private static Results<Ok<SearchAnswer>, ProblemHttpResult> Search(ApiRequest request) =>
        request.Read(AddressScope.Register) is { } query
            ? TypedResults.Ok(SearchAnswer.Of(SiteSearch.Find(request.Book, query.Search, int.MaxValue), query))
            : request.Refused();
}
