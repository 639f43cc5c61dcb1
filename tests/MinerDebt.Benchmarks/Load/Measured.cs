namespace MinerDebt.Benchmarks.Load;

/// <summary>The median of some rounds and their range.</summary>
/// <param name="Detail">What the figure comes from, for the person who runs the bench; it is not published.</param>
internal sealed record Measured(double Median, double Low, double High, string Detail)
{
    public static Measured Of(IReadOnlyList<double> rounds, string detail) => new(Turns.Median(rounds), rounds.Min(), rounds.Max(), detail);
}
