using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
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
        api.MapGet("/collateral", Collateral).Accepting(Keys)
            .WithSummary("Bitcoin pledged for loans, its loan-to-value and the prices at which lenders call or sell")
            .WithDescription("Every known pledge, each valued on its own day at the price of that day's quarter; with at, what secured the loans at the end of that quarter: the last pledge of each, valued then. A threshold that is not public is null, never assumed.");
        api.MapGet("/collateral.csv", CollateralCsv).Accepting(Keys).WithSummary("The same as CSV");

        QueryKey[] range = [QueryKey.Miners, QueryKey.Types, QueryKey.From, QueryKey.To, QueryKey.Universe];
        api.MapGet("/retirements", Retirements).Accepting(range)
            .WithSummary("What repurchases, redemptions and exchanges of the quarters cost, in percent of par")
            .WithDescription("percentOfPar is cash ÷ par; null where the cash is not known, or shares or notes were given too (inKind).");
        api.MapGet("/retirements.csv", RetirementsCsv).Accepting(range).WithSummary("The same as CSV");
        api.MapGet("/proceeds", Proceeds).Accepting(range)
            .WithSummary("Where the proceeds of the offerings went that closed in the quarters")
            .WithDescription("Gross, less fees, capped call, own shares and debt repaid, is left for growth. Offerings whose net proceeds are known. An amount is null where there was no such use, and where the use is named without an amount: then it is among unknownUses and leftUsd is at most what was left.");
        api.MapGet("/proceeds.csv", ProceedsCsv).Accepting(range).WithSummary("The same as CSV");
    }

    private static Results<Ok<RecourseAnswer>, ProblemHttpResult> Recourse(ApiRequest request) =>
        RecourseOf(request) is { } answer ? TypedResults.Ok(answer) : request.Refused();

    private static Results<CsvFile, ProblemHttpResult> RecourseCsv(ApiRequest request) =>
        RecourseOf(request) is { } answer ? new CsvFile("recourse", answer.Rows()) : request.Refused();

    private static Results<Ok<IReadOnlyList<CollateralAnswer>>, ProblemHttpResult> Collateral(ApiRequest request) =>
        CollateralOf(request) is { } answers ? TypedResults.Ok(answers) : request.Refused();

    private static Results<CsvFile, ProblemHttpResult> CollateralCsv(ApiRequest request) =>
        CollateralOf(request) is { } answers ? new CsvFile("collateral", CollateralAnswer.Csv(answers)) : request.Refused();

    private static Results<Ok<IReadOnlyList<RetirementAnswer>>, ProblemHttpResult> Retirements(ApiRequest request) =>
        RetirementsOf(request) is { } answers ? TypedResults.Ok(answers) : request.Refused();

    private static Results<CsvFile, ProblemHttpResult> RetirementsCsv(ApiRequest request) =>
        RetirementsOf(request) is { } answers ? new CsvFile("retirements", RetirementAnswer.Csv(answers)) : request.Refused();

    private static Results<Ok<IReadOnlyList<ProceedsAnswer>>, ProblemHttpResult> Proceeds(ApiRequest request) =>
        ProceedsOf(request) is { } answers ? TypedResults.Ok(answers) : request.Refused();

    private static Results<CsvFile, ProblemHttpResult> ProceedsCsv(ApiRequest request) =>
        ProceedsOf(request) is { } answers ? new CsvFile("proceeds", ProceedsAnswer.Csv(answers)) : request.Refused();

    private static IReadOnlyList<RetirementAnswer>? RetirementsOf(ApiRequest request) =>
        Ranged(request) is { } selection ? [.. Retirement.All(request.Book, selection).Select(RetirementAnswer.Of)] : null;

    private static IReadOnlyList<ProceedsAnswer>? ProceedsOf(ApiRequest request) =>
        Ranged(request) is { } selection ? [.. ProceedsWaterfall.All(request.Book, selection).Select(ProceedsAnswer.Of)] : null;

    private static Selection? Ranged(ApiRequest request) =>
        request.Read(AddressScope.Register) is { } query ? query.Select(request.Book.Register[0], request.Book.Register[^1]) : null;

    private static RecourseAnswer? RecourseOf(ApiRequest request)
    {
        if (request.Read(AddressScope.Register) is not { } query)
        {
            return null;
        }

        var at = query.At ?? request.Book.Register[^1];
        return RecourseAnswer.Of(DebtOutstanding.Holdings(request.Book, query.Select(at, at), at), at, query, request.Book);
    }

    private static IReadOnlyList<CollateralAnswer>? CollateralOf(ApiRequest request)
    {
        if (request.Read(AddressScope.Register) is not { } query)
        {
            return null;
        }

        var selection = query.Select(request.Book.Register[0], request.Book.Register[^1]);
        return [.. (query.At is { } at ? Pledged.At(request.Book, selection, at) : Pledged.All(request.Book, selection)).Select(CollateralAnswer.Of)];
    }
}
