using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>The steps from one quarter's end to the next.</summary>
internal static class BridgeEndpoints
{
    private static readonly QueryKey[] Keys = [QueryKey.Miners, QueryKey.Types, QueryKey.Universe, QueryKey.At];

    public static void MapBridge(this RouteGroupBuilder api)
    {
        api.MapGet("/bridge", Json).Accepting(Keys).WithSummary("How the principal changed in a quarter, step by step");
        api.MapGet("/bridge.csv", Csv).Accepting(Keys).WithSummary("The same as CSV, a row for each event");
    }

    private static Results<Ok<BridgeAnswer>, ProblemHttpResult> Json(ApiRequest request) =>
        request.Read(BridgeScope.Of) is { } query ? TypedResults.Ok(BridgeAnswer.Of(Asked(request.Book, query), query, request.Book)) : request.Refused();

    private static Results<CsvFile, ProblemHttpResult> Csv(ApiRequest request) =>
        request.Read(BridgeScope.Of) is { } query ? new CsvFile("bridge", Rows(Asked(request.Book, query))) : request.Refused();

    private static Bridge Asked(DebtBook book, AddressQuery query)
    {
        var quarter = query.At ?? book.Register[^1];
        return Bridge.Of(book, query.Select(quarter, quarter), quarter);
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(Bridge bridge) =>
    [
        ["quarter", "step", "ticker", "offering_id", "occurred_on", "kind", "principal_change_usd", "source_url", "confidence"],
        [bridge.Quarter.ToString(), "opening", null, null, (bridge.Quarter - 1).End, null, bridge.OpeningUsd, null, null],
        .. from step in bridge.Steps
           from entry in step.Entries
           let one = entry.Event
           select new object?[]
           {
               bridge.Quarter.ToString(), AddressReader.Word(step.Kind), entry.Ledger.Issuer.Ticker, one.OfferingId, one.OccurredOn, one.Kind.ToString(),
               one.PrincipalChangeUsd, one.Source.Url, one.Source.Confidence is { } confidence ? Text.Names.Of(confidence) : null,
           },
        [bridge.Quarter.ToString(), "closing", null, null, bridge.Quarter.End, null, bridge.ClosingUsd, null, null],
    ];
}
