using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>The corrections log.</summary>
internal static class ChangesEndpoint
{
    public static void MapChanges(this RouteGroupBuilder api) =>
        api.MapGet("/changes", Changes).Accepting(QueryKey.Miners, QueryKey.Page, ListKeys.Limit, ListKeys.Cursor)
            .WithSummary("Figures that were changed or removed after they had been shown, the newest first")
            .WithDescription($"Each field that differs with its text before and after, as the data set writes it; empty is not known. {CorrectionPage.Size} corrections a page, or as many as limit says; next leads on.");

    private static Results<Ok<ChangesAnswer>, ProblemHttpResult> Changes(ApiRequest request, CurrentBook books)
    {
        if (request.Read(AddressScope.Register) is not { } query)
        {
            return request.Refused();
        }

        IReadOnlyList<FactRevision> all = [.. Corrections.Of(books.History, query.Miners, request.Book.KnownOn).SelectMany(one => one.Revisions)];
        return request.PageOrPart<FactRevision, Correction>(query, all, KeyOf, CorrectionPage.Size) is { } part
            ? TypedResults.Ok(ChangesAnswer.Of(query.Page.All, all.Count, part.Rows, part.Next, books.History))
            : request.Refused();
    }

    private static string KeyOf(FactRevision revision) =>
        FormattableString.Invariant($"{revision.ChangeSet.Version} {FactKind.Of(revision.Subject).Name} {revision.Subject.Key}");
}
