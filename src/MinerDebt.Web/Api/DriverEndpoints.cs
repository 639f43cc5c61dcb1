using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>What debt bought: the market and the miners beside it.</summary>
internal static class DriverEndpoints
{
    private static readonly QueryKey[] Keys = [QueryKey.Miners, QueryKey.Types, QueryKey.From, QueryKey.To, QueryKey.Universe];

    public static void MapDrivers(this RouteGroupBuilder api)
    {
        api.MapGet("/drivers", Quarters).Accepting(ListKeys.With(Keys))
            .WithSummary("Bitcoin, hashprice and the network's hashrate, debt and equity raised, capital spending and revenue, by quarter")
            .WithDescription("Sums over miners are lower bounds: beside each stands over how many miners it goes. Quarters without anything known of miners are there if they are asked for. Types narrow what concerns debt alone.");
        api.MapGet("/drivers.csv", QuartersCsv).Accepting(Keys).WithSummary("The same as CSV");
        api.MapGet("/drivers/miners", Miners).Accepting(ListKeys.With(Keys))
            .WithSummary("Hashrate, share of the network and what the year cost, for each miner at the last quarter's end")
            .WithDescription("The miners whose hashrate is known at the end of the last quarter asked for or a year before.");
        api.MapGet("/drivers/miners.csv", MinersCsv).Accepting(Keys).WithSummary("The same as CSV");
    }

    private static Results<ListJson<DriverAnswer>, ProblemHttpResult> Quarters(ApiRequest request) =>
        request.List(DriverView.Scope, query => ByQuarter(new DriverView(request.Book, query)), one => one.Quarter.ToString());

    private static Results<CsvFile, ProblemHttpResult> QuartersCsv(ApiRequest request) =>
        View(request) is { } view ? new CsvFile("drivers", DriverAnswer.Csv(ByQuarter(view))) : request.Refused();

    private static Results<ListJson<MinerDriverAnswer>, ProblemHttpResult> Miners(ApiRequest request) =>
        request.List(DriverView.Scope, query => ByMiner(new DriverView(request.Book, query)), one => one.Ticker);

    private static Results<CsvFile, ProblemHttpResult> MinersCsv(ApiRequest request) =>
        View(request) is { } view ? new CsvFile("drivers-miners", MinerDriverAnswer.Csv(ByMiner(view))) : request.Refused();

    private static DriverView? View(ApiRequest request) => request.Read(DriverView.Scope) is { } query ? new DriverView(request.Book, query) : null;

    private static IReadOnlyList<DriverAnswer> ByQuarter(DriverView view) => [.. view.Quarters.Select(DriverAnswer.Of)];

    private static IReadOnlyList<MinerDriverAnswer> ByMiner(DriverView view) => [.. view.Years.Select(MinerDriverAnswer.Of)];
}
