using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>Every step that one fact has gone through.</summary>
internal static class HistoryEndpoint
{
    public static void MapHistory(this RouteGroupBuilder api) =>
        api.MapGet("/history/{fact}", History).Accepting(ListKeys.Key)
            .WithSummary("What was known of one fact, from when it was added on, the oldest first")
            .WithDescription("Each step with the fields that it changed and their text before and after, as the data set writes it; empty is not known. The fact is named like its file in the data set, for example offerings or events.");

    private static Results<Ok<IReadOnlyList<Correction>>, ProblemHttpResult> History(string fact, ApiRequest request, CurrentBook books)
    {
        if (request.Read(AddressScope.Register) is null)
        {
            return request.Refused();
        }

        if (FactKind.Find(fact) is not { } kind)
        {
            return Problems.NotFound($"No kind of fact \"{fact}\".", $"Choose one of {string.Join(", ", FactKind.All.Select(one => one.Name))}.");
        }

        var key = request.Value(ListKeys.Key).Trim();
        if (key.Length == 0)
        {
            return request.Refused(ListKeys.Key, $"{string.Join(' ', kind.Columns.Where(column => column.IsKey).Select(column => column.Name))} of the {kind.One}, with spaces between, is needed");
        }

        var history = books.History;
        var until = request.Book.KnownOn;
        List<Correction> steps = [.. history.Of(kind.Type, key).Where(step => until is null || DateOnly.FromDateTime(step.ChangeSet.AppliedAt) <= until).Select(step => Correction.Of(step, history))];
        return steps.Count > 0
            ? TypedResults.Ok<IReadOnlyList<Correction>>(steps)
            : Problems.NotFound($"No {kind.One} \"{key}\" is or was known.", $"/api/v1/changes and the file {kind.FileName} of the data set have the keys.");
    }
}
