using System.Text.Json;
using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>Addresses about some miners in some quarters at random, no two of them for the same figures.</summary>
internal sealed class Addresses(string[] tickers, string[] quarters, int seed)
{
    private readonly Random _random = new(seed);
    private readonly HashSet<string> _given = [];

    public static async Task<Addresses> OfAsync(ServerProcess program, int seed)
    {
        var miners = JsonDocument.Parse(await Bench.AskAsync(program, Connection.Get("/api/v1/miners"))).RootElement;
        var debt = JsonDocument.Parse(await Bench.AskAsync(program, Connection.Get("/api/v1/debt?by=total"))).RootElement;
        return new Addresses(
            [.. miners.EnumerateArray().Select(miner => miner.GetProperty("ticker").GetString()!)],
            [.. debt.GetProperty("quarters").EnumerateArray().Select(quarter => quarter.GetString()!)],
            seed);
    }

    /// <param name="path">Without a query.</param>
    /// <param name="count">How many addresses.</param>
    /// <param name="miners">How many miners each names.</param>
    public List<string> Take(string path, int count, int miners)
    {
        var taken = new List<string>(count);
        while (taken.Count < count)
        {
            var named = _random.GetItems(tickers, miners).Distinct().Order(StringComparer.Ordinal).ToArray();
            var from = _random.Next(quarters.Length - 1);
            var to = _random.Next(from + 1, quarters.Length);
            var address = $"{path}?miners={string.Join(',', named)}&from={quarters[from]}&to={quarters[to]}";
            if (named.Length == miners && _given.Add(address))
            {
                taken.Add(address);
            }
        }

        return taken;
    }
}
