using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>Miners side by side, and whether their debt matches what they reported.</summary>
internal static class MinerEndpoints
{
    public static void MapMiners(this RouteGroupBuilder api)
    {
        QueryKey[] list = [QueryKey.Miners, QueryKey.At, QueryKey.Universe, QueryKey.Sort];
        api.MapGet("/comparison", Comparison).Accepting(ListKeys.With(list)).WithSummary("Miners side by side at the end of a quarter, debt on the listed company alone beside the total");
        api.MapGet("/comparison.csv", ComparisonCsv).Accepting(list).WithSummary("The same as CSV");

        QueryKey[] table = [QueryKey.Miners, QueryKey.From, QueryKey.To, QueryKey.Universe];
        api.MapGet("/reconciliation", Reconciliations).Accepting(ListKeys.With(table)).WithSummary("The principal of each miner's instruments against the debt that it reported");
        api.MapGet("/reconciliation.csv", ReconciliationsCsv).Accepting(table).WithSummary("The same as CSV");
    }

    private static Results<ListJson<ComparisonAnswer>, ProblemHttpResult> Comparison(ApiRequest request) =>
        request.List(MinerList.Scope, query => Compare(request.Book, query), one => one.Ticker);

    private static Results<CsvFile, ProblemHttpResult> ComparisonCsv(ApiRequest request) =>
        request.Read(MinerList.Scope) is { } query ? new CsvFile("comparison", ComparisonAnswer.Csv(Compare(request.Book, query))) : request.Refused();

    private static Results<ListJson<ReconciliationAnswer>, ProblemHttpResult> Reconciliations(ApiRequest request) =>
        request.List(AddressScope.Register, query => Reconcile(request.Book, query), one => $"{one.Ticker} {one.Quarter}");

    private static Results<CsvFile, ProblemHttpResult> ReconciliationsCsv(ApiRequest request) =>
        request.Read(AddressScope.Register) is { } query ? new CsvFile("reconciliation", ReconciliationAnswer.Csv(Reconcile(request.Book, query))) : request.Refused();

    private static IReadOnlyList<ComparisonAnswer> Compare(DebtBook book, AddressQuery query) => [.. MinerList.Of(book, query).Select(ComparisonAnswer.Of)];

    private static IReadOnlyList<ReconciliationAnswer> Reconcile(DebtBook book, AddressQuery query) =>
        [.. Reconciling.Table(book, query.Select(book.Register[0], book.Register[^1])).SelectMany(row => row).Select(ReconciliationAnswer.Of)];
}
