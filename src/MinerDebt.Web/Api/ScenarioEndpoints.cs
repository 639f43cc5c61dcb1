using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

internal static class ScenarioEndpoints
{
    private static readonly QueryKey[] Keys =
        [QueryKey.Miners, QueryKey.Types, QueryKey.Universe, QueryKey.At, QueryKey.Btc, QueryKey.Share, QueryKey.Rate, QueryKey.Month];

    public static void MapScenario(this RouteGroupBuilder api)
    {
        api.MapGet("/scenario", Json).Accepting(Keys)
            .WithSummary("What would fall due, and what would pay for it, if bitcoin, share prices and rates were others")
            .WithDescription("Without btc, share and rate what falls due is that of the maturity wall by first put.");
        api.MapGet("/scenario.csv", Csv).Accepting(Keys).WithSummary("The same as CSV, a row for each miner");
    }

    private static Results<Ok<ScenarioAnswer>, ProblemHttpResult> Json(ApiRequest request) => Answer(request) is { } answer ? TypedResults.Ok(answer) : request.Refused();

    private static Results<CsvFile, ProblemHttpResult> Csv(ApiRequest request) => Answer(request) is { } answer ? new CsvFile("scenario", answer.Rows()) : request.Refused();

    private static ScenarioAnswer? Answer(ApiRequest request) =>
        request.Read(ScenarioView.Scope) is { } query ? ScenarioAnswer.Of(new ScenarioView(request.Book, query).Result, query, request.Book) : null;
}
