using System.Text.Json;
using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>The debt of a hundred random companies out of 2,000, against two ways to have only that.</summary>
internal static class LargeDebtAnswer
{
    private const int Companies = 100;

    public static Row Cube { get; } = Of("large-api", "`/api/v1/debt`, 100 random companies of 2,000", "an in-memory cube of the same figures", "/cube", seed: 0);

    public static Row Sql { get; } = Of("large-api-sql", "the same answer for 100 random companies", "SQL by hand on the same database", "/sql", seed: 1_000_000);

    private static Row Of(string name, string figure, string against, string path, int seed) => new(
        name, figure, against, Unit.Rate, bench => MeasureAsync(bench, path, seed));

    private static async Task<Measured> MeasureAsync(Bench bench, string path, int seed)
    {
        var (universe, program, limits) = (await bench.UniverseAsync(), await bench.LargeAsync(), await bench.LargeLimitsAsync());
        var asked = Enumerable.Range(seed, bench.Effort.Addresses(rate: 4_000)).Select(one => "?miners=" + universe.Tickers(one, Companies)).ToList();
        foreach (var query in asked.Take(5))
        {
            await RequireSameAsync(program, "/api/v1/debt" + query, limits, path + query);
        }

        return await bench.CompareAsync(
            program, new([.. asked.Select(query => Connection.Get("/api/v1/debt" + query))]),
            limits, new([.. asked.Select(query => Connection.Get(path + query))]));
    }

    private static async Task RequireSameAsync(ServerProcess program, string ours, ServerProcess limits, string theirs)
    {
        if (await FiguresAsync(program, ours) is var figures && figures != await FiguresAsync(limits, theirs))
        {
            throw new InvalidDataException($"{ours} and {theirs} do not answer with the same figures.");
        }
    }

    private static async Task<string> FiguresAsync(ServerProcess server, string address)
    {
        var answer = JsonDocument.Parse(await Bench.AskAsync(server, Connection.Get(address))).RootElement;
        var series = answer.GetProperty("series").EnumerateArray()
            .Select(one => one.GetProperty("key").GetString() + one.GetProperty("values").GetRawText()).Order(StringComparer.Ordinal);
        return answer.GetProperty("totals").GetRawText() + string.Join('\n', series);
    }
}
