using System.Text;
using System.Text.Json;
using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>What programs ask most: the debt of some miners by quarter.</summary>
internal static class DebtAnswer
{
    private const string Path = "/api/v1/debt";

    public static Row New { get; } = new("api", $"`{Path}`, five random miners", "10 kB held by Kestrel", Unit.Rate, bench => MeasureAsync(bench, isRepeated: false));

    public static Row Repeated { get; } = new("api-again", $"`{Path}`, repeated", "10 kB held by Kestrel", Unit.Rate, bench => MeasureAsync(bench, isRepeated: true));

    private static async Task<Measured> MeasureAsync(Bench bench, bool isRepeated)
    {
        var (program, limits) = (await bench.ProgramAsync(), await bench.LimitsAsync());
        var addresses = (await Addresses.OfAsync(program, seed: 2)).Take(Path, isRepeated ? 1 : bench.Effort.Addresses(rate: 26_000), miners: 5);
        foreach (var address in addresses.Take(20))
        {
            await RequireSumAsync(program, address);
        }

        // Text as it comes: of figures, in lines.
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 1_024).Select(line => $"{line:d9},")));
        var held = Connection.Get(await bench.HoldAsync("answer", text, "application/json"));
        return await bench.CompareAsync(new([.. addresses.Select(address => Connection.Get(address))]), new(held));
    }

    // Each total is the sum of the series.
    private static async Task RequireSumAsync(ServerProcess program, string address)
    {
        var answer = JsonDocument.Parse(await Bench.AskAsync(program, Connection.Get(address))).RootElement;
        var totals = answer.GetProperty("totals").EnumerateArray().Select(total => total.GetInt64()).ToArray();
        var sums = totals.Select((_, quarter) => answer.GetProperty("series").EnumerateArray()
            .Select(series => series.GetProperty("values")[quarter])
            .Sum(value => value.ValueKind == JsonValueKind.Null ? 0 : value.GetInt64()));
        if (totals.Length == 0 || !totals.SequenceEqual(sums))
        {
            throw new InvalidDataException($"The totals of {address} are not the sums of its series.");
        }
    }
}
