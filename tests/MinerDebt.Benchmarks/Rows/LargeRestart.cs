using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>A restart with a hundred times the data, and the memory that it takes.</summary>
internal static class LargeRestart
{
    public static Row Time { get; } = new(
        "large-restart", "restart with 960,000 events", "seconds to the first `/`", Unit.Seconds, bench => MeasureAsync(bench, server => server.UntilFirstAnswer.TotalSeconds))
    { IsShort = false };

    public static Row Memory { get; } = new(
        "large-memory", "memory with 960,000 events", "of the process after its first `/`", Unit.Megabytes, bench => MeasureAsync(bench, server => server.Memory / 1e6))
    { IsShort = false };

    private static async Task<Measured> MeasureAsync(Bench bench, Func<ServerProcess, double> measure)
    {
        await bench.StopAsync();
        var rounds = new List<double>();
        for (var round = 0; round < Math.Min(3, bench.Effort.Rounds); round++)
        {
            await using var server = await bench.StartLargeAsync();
            rounds.Add(measure(server));
        }

        return Measured.Of(rounds, "");
    }
}
