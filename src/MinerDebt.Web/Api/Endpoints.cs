using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Cache;

namespace MinerDebt.Web.Api;

/// <summary>The read-only API: everything from the book, nothing from the database.</summary>
internal static class Endpoints
{
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi().WithMetadata(new AnsweredOnceAttribute());
        var api = app.MapGroup(Urls.Api).WithMetadata(new AnsweredOnceAttribute()).WithTags("MinerDebt");

        api.MapGet("/miners", Miners).Accepting(ListKeys.With()).WithSummary("All companies of the register");
        api.MapGet("/miners.csv", MinersCsv).Accepting().WithSummary("The same as CSV");
        api.MapGet("/miners/{ticker}", Miner).Accepting().WithSummary("One company, by its ticker or an alias");

        QueryKey[] list =
        [
            QueryKey.Miners, QueryKey.Types, QueryKey.From, QueryKey.To, QueryKey.Universe, QueryKey.Status, QueryKey.Use,
            QueryKey.Secured, QueryKey.Rule144A, QueryKey.Coupon, QueryKey.Size, QueryKey.Conversion, QueryKey.Due, QueryKey.Put, QueryKey.Search, QueryKey.Group, QueryKey.Sort,
        ];
        api.MapGet("/offerings", Offerings).Accepting(ListKeys.With(list)).WithSummary("Offerings, the newest first; from and to are the quarter of closing, else of pricing");
        api.MapGet("/offerings.csv", OfferingsCsv).Accepting([.. list, QueryKey.Columns]).WithSummary("The same as CSV, with all columns or those that are named");
        api.MapGet("/offerings/{id}", Offering).Accepting().WithSummary("One offering");

        QueryKey[] table = [QueryKey.Miners, QueryKey.Types, QueryKey.From, QueryKey.To, QueryKey.By, QueryKey.Universe];
        api.MapGet("/debt", Debt).Accepting(table).WithSummary("Principal owed at quarter ends (a stock)");
        api.MapGet("/debt.csv", DebtCsv).Accepting(table).WithSummary("The same as CSV, a row for each quarter and series");
        api.MapGet("/issuance", Raised).Accepting(table).WithSummary("New money raised in quarters (a flow), facilities at their committed size, drawn or not");
        api.MapGet("/issuance.csv", RaisedCsv).Accepting(table).WithSummary("The same as CSV, a row for each quarter and series");

        api.MapMaturities();
        api.MapCredit();
        api.MapBridge();
        api.MapDrivers();
        api.MapScenario();

        api.MapGet("/published", Published).Accepting(ListKeys.With()).WithSummary("Aggregates that others have published");
        api.MapGet("/published.csv", PublishedCsv).Accepting().WithSummary("The same as CSV");
        api.MapMiners();
        api.MapFacts();
        api.MapHistory();
        api.MapViews();
        api.MapChanges();
        api.MapSearch();
        // No mere fallback: what looks like a file is an address of the API as well.
        api.MapGet("/{*path}", NotFound).ExcludeFromDescription();
    }

    private static Results<ListJson<Miner>, ProblemHttpResult> Miners(ApiRequest request) =>
        request.List(AddressScope.Register, _ => request.Book.Miners, miner => miner.Ticker);

    private static Results<CsvFile, ProblemHttpResult> MinersCsv(ApiRequest request) =>
        request.Read(AddressScope.Register) is null ? request.Refused() : new CsvFile("miners", CsvTables.Facts(request.Book.Miners));

    private static Results<Ok<Miner>, ProblemHttpResult> Miner(string ticker, ApiRequest request) =>
        request.Read(AddressScope.Register) is null ? request.Refused()
            : request.Book.FindMiner(ticker) is { } miner ? TypedResults.Ok(miner)
            : request.Gone(typeof(Miner), ticker.ToUpperInvariant()) ?? Problems.NotFound($"No miner \"{ticker}\".", $"Choose one of {string.Join(", ", request.Book.Miners.Select(one => one.Ticker))}.");

    private static Results<ListJson<OfferingAnswer>, ProblemHttpResult> Offerings(ApiRequest request) =>
        request.List(OfferingList.Scope, query => OfferingList.Of(request.Book, query).Select(OfferingAnswer.Of), one => one.Id);

    private static Results<CsvFile, ProblemHttpResult> OfferingsCsv(ApiRequest request) =>
        request.Read(OfferingList.Scope) is { } query
            ? new CsvFile("offerings", CsvTables.Offerings(OfferingList.Of(request.Book, query), query.Columns.Count == 0 ? OfferingColumns.All : OfferingColumns.Of(query.Columns)))
            : request.Refused();

    private static Results<Ok<OfferingAnswer>, ProblemHttpResult> Offering(string id, ApiRequest request) =>
        request.Read(AddressScope.Register) is null ? request.Refused()
            : request.Book.FindOffering(id) is { } ledger ? TypedResults.Ok(OfferingAnswer.Of(ledger))
            : request.Gone(typeof(Offering), id) ?? Problems.NotFound($"No offering \"{id}\".", $"{Urls.Api}/offerings lists the ids.");

    private static Results<TableJson, ProblemHttpResult> Debt(ApiRequest request) => Answer(request, AddressScope.Register, DebtOutstanding.Table);

    private static Results<CsvFile, ProblemHttpResult> DebtCsv(ApiRequest request) => AnswerCsv(request, "debt", AddressScope.Register, DebtOutstanding.Table);

    private static Results<TableJson, ProblemHttpResult> Raised(ApiRequest request) => Answer(request, RaisedScope, Issuance.Table);

    private static Results<CsvFile, ProblemHttpResult> RaisedCsv(ApiRequest request) => AnswerCsv(request, "issuance", RaisedScope, Issuance.Table);

    private static Results<TableJson, ProblemHttpResult> Answer(ApiRequest request, Scope scope, Tabulate tabulate) =>
        request.Read(scope) is { } query
            ? new TableJson(TableAnswer.Of(Table(request.Book, query, tabulate), query, request.Book))
            : request.Refused();

    private static Results<CsvFile, ProblemHttpResult> AnswerCsv(ApiRequest request, string name, Scope scope, Tabulate tabulate) =>
        request.Read(scope) is { } query
            ? new CsvFile(name, CsvTables.Quarters(Table(request.Book, query, tabulate), request.Book))
            : request.Refused();

    private static QuarterTable Table(DebtBook book, AddressQuery query, Tabulate tabulate) =>
        tabulate(book, query.Select(book.Register[0], book.Register[^1]), query.By);

    private static AddressScope RaisedScope(DebtBook book)
    {
        var (first, last) = Issuance.Span(book);
        return new AddressScope(first, last);
    }

    private static Results<ListJson<PublishedFigure>, ProblemHttpResult> Published(ApiRequest request) =>
        request.List(AddressScope.Register, _ => request.Book.Published, figure => figure.Key);

    private static Results<CsvFile, ProblemHttpResult> PublishedCsv(ApiRequest request) =>
        request.Read(AddressScope.Register) is null ? request.Refused() : new CsvFile("published", CsvTables.Facts(request.Book.Published));

    private static ProblemHttpResult NotFound(HttpRequest request) =>
        Problems.NotFound($"No address {request.Path}.", "/openapi/v1.json describes the addresses of the API.");

    private delegate QuarterTable Tabulate(DebtBook book, Selection selection, Grouping by);
}

/// <summary>What an address can be asked for.</summary>
internal delegate AddressScope Scope(DebtBook book);
