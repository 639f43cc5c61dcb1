using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

internal static class MaturityEndpoints
{
    private static readonly QueryKey[] Keys = [QueryKey.Miners, QueryKey.Types, QueryKey.Universe, QueryKey.By, QueryKey.Basis, QueryKey.At];

    public static void MapMaturities(this RouteGroupBuilder api)
    {
        api.MapGet("/maturities", Maturities).Accepting(Keys)
            .WithSummary("When the principal owed at a quarter's end falls due, by calendar year")
            .WithDescription("Years run from the first to the last in which principal falls due after that day. The values of all years and series, and what is past due, on demand, repaid by schedule without confirmation, and undated, add up to the total.");
        api.MapGet("/maturities.csv", MaturitiesCsv).Accepting(Keys).WithSummary("The same as CSV, a row for each year and series; rows without a year are what has no day ahead");
    }

    private static Results<Ok<MaturityAnswer>, ProblemHttpResult> Maturities(ApiRequest request) =>
        Answer(request) is { } answer ? TypedResults.Ok(answer) : request.Refused();

    private static Results<CsvFile, ProblemHttpResult> MaturitiesCsv(ApiRequest request) =>
        Answer(request) is { } answer ? new CsvFile("maturities", answer.Rows()) : request.Refused();

    private static MaturityAnswer? Answer(ApiRequest request) =>
        request.Read(AddressScope.Register) is { } query ? MaturityAnswer.Of(new MaturityView(request.Book, query), request.Book) : null;
}
