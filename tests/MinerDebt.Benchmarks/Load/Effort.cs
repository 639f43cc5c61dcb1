namespace MinerDebt.Benchmarks.Load;

/// <summary>How long a measurement may take.</summary>
/// <param name="Rounds">In which both sides take their turn.</param>
/// <param name="Turn">Time of one side in a round.</param>
/// <param name="WarmUp">Time of each side before the first round, until its code is compiled.</param>
/// <param name="Rest">Time after which what was asked for is done with, in the program and in a browser.</param>
/// <param name="Changes">Changes in a large change set.</param>
internal sealed record Effort(int Rounds, TimeSpan Turn, TimeSpan WarmUp, TimeSpan Rest, int Changes)
{
    public static Effort Full { get; } = new(7, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(3), 200_000);

    /// <summary>With the tests.</summary>
    public static Effort Short { get; } = new(3, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1), 20_000);

    /// <summary>The same, of what looked slow.</summary>
    public static Effort Again { get; } = Short with { Rounds = 9, Turn = TimeSpan.FromSeconds(1) };

    /// <summary>How many addresses are enough for one side, none asked for twice.</summary>
    /// <param name="rate">Answers a second at most.</param>
    public int Addresses(int rate) => (int)(rate * (WarmUp + (Rounds * Turn)).TotalSeconds);
}
