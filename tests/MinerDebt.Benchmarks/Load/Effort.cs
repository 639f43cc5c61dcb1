namespace MinerDebt.Benchmarks.Load;

/// <summary>How long a measurement may take.</summary>
/// <param name="Rounds">In which both sides take their turn.</param>
/// <param name="Turn">Time of one side in a round.</param>
/// <param name="Rest">Time after which what was asked for is done with, in the program and in a browser.</param>
/// <param name="Changes">Changes in a large change set.</param>
/// <param name="Companies">Companies in the universe.</param>
internal sealed record Effort(int Rounds, TimeSpan Turn, TimeSpan Rest, int Changes, int Companies)
{
    /// <summary>Turns of a side before the first round.</summary>
    public const int WarmUps = 3;

    public static Effort Full { get; } = new(7, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), 200_000, 2_000);

    /// <summary>With the tests.</summary>
    public static Effort Short { get; } = new(3, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), 20_000, 200);

    /// <summary>The same, of what looked slow.</summary>
    public static Effort Again { get; } = Short with { Rounds = 9, Turn = TimeSpan.FromSeconds(1) };

    /// <summary>How many addresses are enough for one side, none asked for twice.</summary>
    /// <param name="rate">Answers a second at most.</param>
    public int Addresses(int rate) => (int)(rate * (WarmUps + Rounds) * Turn.TotalSeconds);
}
