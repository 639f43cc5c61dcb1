using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Web.Address;
using MinerDebt.Web.Pages.Search;

namespace MinerDebt.Web.Api;

/// <summary>The search of the pages, as an answer.</summary>
internal static class SearchEndpoint
{
    public static void MapSearch(this RouteGroupBuilder api) =>
        api.MapGet("/search", Search).Accepting(QueryKey.Search, QueryKey.Page, ListKeys.Limit, ListKeys.Cursor)
            .WithSummary("Companies, offerings, tenants, published figures, pages and terms that have all the words, the best hits first")
            .WithDescription($"An amount such as 3.2B finds what has it, within its digits. Whole words come before beginnings and parts; a word that is found nowhere stands for those that differ by one letter. {SearchAnswer.Size} hits a page, or as many as limit says; next leads on. None without words.");

    private static Results<Ok<SearchAnswer>, ProblemHttpResult> Search(ApiRequest request)
    {
        if (request.Read(AddressScope.Register) is not { } query)
        {
            return request.Refused();
        }

        var all = SiteSearch.Find(request.Book, query.Search, int.MaxValue);
        return request.PageOrPart<SearchHit, HitAnswer>(query, all, KeyOf, SearchAnswer.Size) is { } part
            ? TypedResults.Ok(SearchAnswer.Of(query, all.Count, part.Rows, part.Next))
            : request.Refused();
    }

    private static string KeyOf(SearchHit hit) => $"{hit.Kind} {hit.Href} {hit.Title} {hit.Detail}";
}
