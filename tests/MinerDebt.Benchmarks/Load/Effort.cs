namespace MinerDebt.Benchmarks.Load;

/// <summary>How long a measurement may take.</summary>
/// <param name="Rounds">In which both sides take their turn.</param>
/// <param name="Turn">Time of one side in a round.</param>
/// <param name="WarmUp">Time of each side before the first round, until its code is compiled.</param>
/// <param name="Changes">Changes in a large change set.</param>
internal sealed record Effort(int Rounds, TimeSpan Turn, TimeSpan WarmUp, int Changes)
{
    public static Effort Full { get; } = new(7, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), 200_000);

    /// <summary>With the tests.</summary>
    public static Effort Short { get; } = new(3, TimeSpan.FromSeconds(0.7), TimeSpan.FromSeconds(1.5), 20_000);
}
