using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

internal static class MaturityEndpoints
{
    private static readonly QueryKey[] Keys = [QueryKey.Miners, QueryKey.Types, QueryKey.Universe, QueryKey.By, QueryKey.Basis, QueryKey.At];

    private static readonly QueryKey[] CalendarKeys = [QueryKey.Miners, QueryKey.Types, QueryKey.Universe, QueryKey.Due, QueryKey.At];

    public static void MapMaturities(this RouteGroupBuilder api)
    {
        api.MapGet("/maturities", Maturities).Accepting(Keys)
            .WithSummary("When the principal owed at a quarter's end falls due, by calendar year")
            .WithDescription("Years run from the first to the last in which principal falls due after that day. The values of all years and series, and what is past due, on demand, repaid by schedule without confirmation, and undated, add up to the total.");
        api.MapGet("/maturities.csv", MaturitiesCsv).Accepting(Keys).WithSummary("The same as CSV, a row for each year and series; rows without a year are what has no day ahead");
        api.MapGet("/maturities/calendar", Calendar).Accepting(ListKeys.With(CalendarKeys))
            .WithSummary("Every day ahead on which principal falls due or may be asked for or redeemed: installments, holder puts, calls and maturities")
            .WithDescription("Of what was owed at the quarter's end, the earliest first; due narrows the days. Entries of one offering overlap: a put and the maturity are of the same principal.");
        api.MapGet("/maturities/calendar.csv", CalendarCsv).Accepting(CalendarKeys).WithSummary("The same as CSV");
    }

    private static Results<ListJson<CalendarAnswer>, ProblemHttpResult> Calendar(ApiRequest request) =>
        request.List(AddressScope.Register, query => Days(request, query), one => one.Key);

    private static Results<CsvFile, ProblemHttpResult> CalendarCsv(ApiRequest request) =>
        request.Read(AddressScope.Register) is { } query ? new CsvFile("calendar", CalendarAnswer.Csv(Days(request, query))) : request.Refused();

    private static IEnumerable<CalendarAnswer> Days(ApiRequest request, AddressQuery query)
    {
        var view = new MaturityView(request.Book, query);
        return DueCalendar.Of(view.Holdings, view.At.End).Where(entry => query.Due?.Holds(entry.Day) != false).Select(CalendarAnswer.Of);
    }

    private static Results<Ok<MaturityAnswer>, ProblemHttpResult> Maturities(ApiRequest request) =>
        Answer(request) is { } answer ? TypedResults.Ok(answer) : request.Refused();

    private static Results<CsvFile, ProblemHttpResult> MaturitiesCsv(ApiRequest request) =>
        Answer(request) is { } answer ? new CsvFile("maturities", answer.Rows()) : request.Refused();

    private static MaturityAnswer? Answer(ApiRequest request) =>
        request.Read(AddressScope.Register) is { } query ? MaturityAnswer.Of(new MaturityView(request.Book, query), request.Book) : null;
}
