using System.Text;
using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>A page that nobody has asked for before: made from the book, drawn and compressed.</summary>
internal static class NewPage
{
    public static Row Row { get; } = new("new-page", "`/debt`, never asked before", "the one chart of an empty Blazor app", Unit.Rate, MeasureAsync);

    private static async Task<Measured> MeasureAsync(Bench bench)
    {
        var (program, limits) = (await bench.ProgramAsync(), await bench.LimitsAsync());
        var addresses = (await Addresses.OfAsync(program, seed: 1)).Take("/debt", bench.Effort.Addresses(rate: 3_000), miners: 4);
        var seeds = Enumerable.Range(0, addresses.Count).Select(seed => $"/?seed={seed}");
        await RequireChart(program, addresses[^1]);
        await RequireChart(limits, "/?seed=1");
        return await bench.CompareAsync(
            new([.. addresses.Select(address => Connection.Get(address, "br"))]), new([.. seeds.Select(address => Connection.Get(address, "br"))]));
    }

    private static async Task RequireChart(ServerProcess server, string address)
    {
        if (!Encoding.UTF8.GetString(await Bench.AskAsync(server, Connection.Get(address))).Contains("<svg", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"There is no chart at {address}.");
        }
    }
}
