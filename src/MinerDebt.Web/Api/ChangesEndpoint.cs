using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>The corrections log.</summary>
internal static class ChangesEndpoint
{
    public static void MapChanges(this RouteGroupBuilder api) =>
        api.MapGet("/changes", Changes).Accepting(QueryKey.Miners, QueryKey.Page)
            .WithSummary("Figures that were changed or removed after they had been shown, the newest first")
            .WithDescription($"Each field that differs with its text before and after, as the data set writes it; empty is not known. {CorrectionPage.Size} corrections a page.");

    private static Results<Ok<ChangesAnswer>, ProblemHttpResult> Changes(ApiRequest request, CurrentBook books) =>
        request.Read(AddressScope.Register) is { } query
            ? TypedResults.Ok(ChangesAnswer.Of(new CorrectionPage(Corrections.Of(books.History, query.Miners, request.Book.KnownOn), query.Page), books.History))
            : request.Refused();
}
