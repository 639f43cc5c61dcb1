using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>How soon a restarted program answers.</summary>
internal static class FirstAnswer
{
    public static Row Row { get; } = new("start", "from the start to the first `/`, existing database", "an empty Blazor app with one chart", Unit.Time, MeasureAsync);

    private static async Task<Measured> MeasureAsync(Bench bench)
    {
        await bench.StopAsync();
        // The first of each brings its files into memory, and makes the database.
        await OursAsync();
        await TheirsAsync();
        return await Turns.CompareAsync(bench.Effort.Rounds, OursAsync, TheirsAsync);

        async Task<double> OursAsync() => await MillisecondsAsync(await bench.StartProgramAsync());

        async Task<double> TheirsAsync() => await MillisecondsAsync(await bench.StartLimitsAsync());
    }

    private static async Task<double> MillisecondsAsync(ServerProcess server)
    {
        await using (server)
        {
            return server.UntilFirstAnswer.TotalMilliseconds;
        }
    }
}
