using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Web.Address;
using MinerDebt.Web.Pages.Credit;
using MinerDebt.Web.Proof;

namespace MinerDebt.Web.Api;

/// <summary>What pages show beside their charts: payments one by one, published figures beside ours, the cost by miner, what a figure is made of.</summary>
internal static class ViewEndpoints
{
    public static void MapViews(this RouteGroupBuilder api)
    {
        api.MapGet("/due", Due).Accepting(ListKeys.With(QueryKey.Miners, QueryKey.Types, QueryKey.Universe, QueryKey.Basis, QueryKey.At))
            .WithSummary("Each payment that makes up the maturity wall, the earliest first")
            .WithDescription("What was owed at a quarter's end, part by part, with what makes each due. The principal of all parts is what was owed. Those without a day come first.");
        api.MapGet("/benchmarks", Benchmarks).Accepting(ListKeys.With())
            .WithSummary("Each published figure beside ours, and why nothing of ours can stand beside it where nothing does")
            .WithDescription("Stock beside the stock of the nearest quarter end, flow beside the flow of the same quarter, miners alone on our side.");
        api.MapGet("/cost", Cost).Accepting(ListKeys.With(QueryKey.Miners, QueryKey.Types, QueryKey.Universe, QueryKey.At))
            .WithSummary("What debt costs each miner at a quarter's end")
            .WithDescription("Straight debt and convertibles apart: an average over both moves with their mix and says nothing about rates. Who owes most first.");
        api.MapGet("/figure", Figure).Accepting(
                QueryKey.Open, QueryKey.Miners, QueryKey.Types, QueryKey.From, QueryKey.To, QueryKey.Universe, QueryKey.At, QueryKey.By, QueryKey.Basis,
                QueryKey.Btc, QueryKey.Share, QueryKey.Rate, QueryKey.Month)
            .WithSummary("What a figure is made of, down to its sources")
            .WithDescription("The key open names the figure, as in the address of a page that has it open; the other keys are those of that page.");
    }

    private static Results<ListJson<DueAnswer>, ProblemHttpResult> Due(ApiRequest request) =>
        request.List(AddressScope.Register, query => DueAnswer.All(new MaturityView(request.Book, query)), one => one.Key);

    private static Results<ListJson<BenchmarkAnswer>, ProblemHttpResult> Benchmarks(ApiRequest request) =>
        request.List(AddressScope.Register, _ => Benchmark.All(request.Book).Select(BenchmarkAnswer.Of), one => one.Key);

    private static Results<ListJson<CostAnswer>, ProblemHttpResult> Cost(ApiRequest request) =>
        request.List(AddressScope.Register, query => new CreditFigures(request.Book, query).Miners.Select(CostAnswer.Of), one => one.Ticker);

    private static Results<Ok<FigureAnswer>, ProblemHttpResult> Figure(ApiRequest request)
    {
        if (request.Read(ScenarioView.Scope) is not { } query)
        {
            return request.Refused();
        }

        var sheet = ProofSheet.Open(request.Book, query, query.Select(request.Book.Register[0], request.Book.Register[^1]), out _);
        return sheet is null ? request.Refused(QueryKey.Open, $"write it like one of these: {ProofReader.Accepted}") : TypedResults.Ok(FigureAnswer.Of(sheet));
    }
}
