namespace MinerDebt.Benchmarks.Load;

/// <summary>Measures two sides in turns, so that a change of the machine's mood meets both.</summary>
internal static class Turns
{
    /// <param name="rounds">How often both have their turn.</param>
    /// <param name="ours">Gives a rate, or a time.</param>
    /// <param name="theirs">Gives the same of the other side.</param>
    /// <returns>Ours over theirs.</returns>
    public static async Task<Measured> CompareAsync(int rounds, Func<Task<double>> ours, Func<Task<double>> theirs)
    {
        var pairs = new List<(double Ours, double Theirs)>();
        for (var round = 0; round < rounds; round++)
        {
            // Each goes first as often as the other.
            if (round % 2 == 0)
            {
                var first = await ours();
                pairs.Add((first, await theirs()));
            }
            else
            {
                var first = await theirs();
                pairs.Add((await ours(), first));
            }
        }

        var detail = FormattableString.Invariant($"{Median(pairs.Select(pair => pair.Ours)):N1} against {Median(pairs.Select(pair => pair.Theirs)):N1}");
        return Measured.Of([.. pairs.Select(pair => pair.Ours / pair.Theirs)], detail);
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
