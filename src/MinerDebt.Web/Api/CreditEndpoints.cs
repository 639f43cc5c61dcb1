using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>Who owes the debt, what secures it, what retiring it cost, and where its proceeds went.</summary>
internal static class CreditEndpoints
{
    private static readonly QueryKey[] Keys = [QueryKey.Miners, QueryKey.Types, QueryKey.Universe, QueryKey.At];

    public static void MapCredit(this RouteGroupBuilder api)
    {
        api.MapGet("/recourse", Recourse).Accepting(Keys)
            .WithSummary("The principal owed at a quarter's end by how far lenders can turn to the listed company")
            .WithDescription("full: the listed company owes or guarantees all; limited: it guarantees the completion or another part; none: it is not liable; unknown: no source says. Joint ventures and loans inside a group are in none of them.");
        api.MapGet("/recourse.csv", RecourseCsv).Accepting(Keys).WithSummary("The same as CSV, a row for each miner");
        api.MapGet("/collateral", Collateral).Accepting(ListKeys.With(Keys))
            .WithSummary("Bitcoin pledged for loans, its loan-to-value and the prices at which lenders call or sell")
            .WithDescription("Every known pledge, each valued on its own day at the price of that day's quarter; with at, what secured the loans at the end of that quarter: the last pledge of each, valued then. A threshold that is not public is null, never assumed.");
        api.MapGet("/collateral.csv", CollateralCsv).Accepting(Keys).WithSummary("The same as CSV");

        QueryKey[] range = [QueryKey.Miners, QueryKey.Types, QueryKey.From, QueryKey.To, QueryKey.Universe];
        api.MapGet("/retirements", Retirements).Accepting(ListKeys.With(range))
            .WithSummary("What repurchases, redemptions and exchanges of the quarters cost, in percent of par")
            .WithDescription("percentOfPar is cash ÷ par; null where the cash is not known, or shares or notes were given too (inKind).");
        api.MapGet("/retirements.csv", RetirementsCsv).Accepting(range).WithSummary("The same as CSV");
        api.MapGet("/proceeds", Proceeds).Accepting(ListKeys.With(range))
            .WithSummary("Where the proceeds of the offerings went that closed in the quarters")
            .WithDescription("Gross, less fees, capped call, own shares and debt repaid, is left for growth. Offerings whose net proceeds are known. An amount is null where there was no such use, and where the use is named without an amount: then it is among unknownUses and leftUsd is at most what was left.");
        api.MapGet("/proceeds.csv", ProceedsCsv).Accepting(range).WithSummary("The same as CSV");
    }

    private static Results<Ok<RecourseAnswer>, ProblemHttpResult> Recourse(ApiRequest request) =>
        RecourseOf(request) is { } answer ? TypedResults.Ok(answer) : request.Refused();

    private static Results<CsvFile, ProblemHttpResult> RecourseCsv(ApiRequest request) =>
        RecourseOf(request) is { } answer ? new CsvFile("recourse", answer.Rows()) : request.Refused();

    private static Results<ListJson<CollateralAnswer>, ProblemHttpResult> Collateral(ApiRequest request) =>
        request.List(AddressScope.Register, query => CollateralOf(request.Book, query), one => FormattableString.Invariant($"{string.Join(';', one.OfferingIds)} {one.AsOf:yyyy-MM-dd}"));

    private static Results<CsvFile, ProblemHttpResult> CollateralCsv(ApiRequest request) =>
        request.Read(AddressScope.Register) is { } query ? new CsvFile("collateral", CollateralAnswer.Csv(CollateralOf(request.Book, query))) : request.Refused();

    private static Results<ListJson<RetirementAnswer>, ProblemHttpResult> Retirements(ApiRequest request) =>
        request.List(AddressScope.Register, query => RetirementsOf(request.Book, query), one => FormattableString.Invariant($"{one.OfferingId} {one.OccurredOn:yyyy-MM-dd} {one.Kind}"));

    private static Results<CsvFile, ProblemHttpResult> RetirementsCsv(ApiRequest request) =>
        request.Read(AddressScope.Register) is { } query ? new CsvFile("retirements", RetirementAnswer.Csv(RetirementsOf(request.Book, query))) : request.Refused();

    private static Results<ListJson<ProceedsAnswer>, ProblemHttpResult> Proceeds(ApiRequest request) =>
        request.List(AddressScope.Register, query => ProceedsOf(request.Book, query), one => one.OfferingId);

    private static Results<CsvFile, ProblemHttpResult> ProceedsCsv(ApiRequest request) =>
        request.Read(AddressScope.Register) is { } query ? new CsvFile("proceeds", ProceedsAnswer.Csv(ProceedsOf(request.Book, query))) : request.Refused();

    private static IEnumerable<RetirementAnswer> RetirementsOf(DebtBook book, AddressQuery query) => Retirement.All(book, Ranged(book, query)).Select(RetirementAnswer.Of);

    private static IEnumerable<ProceedsAnswer> ProceedsOf(DebtBook book, AddressQuery query) => ProceedsWaterfall.All(book, Ranged(book, query)).Select(ProceedsAnswer.Of);

    private static IEnumerable<CollateralAnswer> CollateralOf(DebtBook book, AddressQuery query) =>
        (query.At is { } at ? Pledged.At(book, Ranged(book, query), at) : Pledged.All(book, Ranged(book, query))).Select(CollateralAnswer.Of);

    private static Selection Ranged(DebtBook book, AddressQuery query) => query.Select(book.Register[0], book.Register[^1]);

    private static RecourseAnswer? RecourseOf(ApiRequest request)
    {
        if (request.Read(AddressScope.Register) is not { } query)
        {
            return null;
        }

        var at = query.At ?? request.Book.Register[^1];
        return RecourseAnswer.Of(DebtOutstanding.Holdings(request.Book, query.Select(at, at), at), at, query, request.Book);
    }
}
