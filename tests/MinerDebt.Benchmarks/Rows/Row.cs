using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>A row of the table of speed.</summary>
/// <param name="Name">By which it is chosen on the command line.</param>
/// <param name="Figure">What is measured.</param>
/// <param name="Against">What it is set beside, or what is counted.</param>
internal sealed record Row(string Name, string Figure, string Against, Unit Unit, Func<Bench, Task<Measured>> Measure)
{
    /// <summary>
    /// Whether it is measured with the tests as well, with fewer companies where there are many: not what says as much of the
    /// machine as of the program, nor what only many companies show.
    /// </summary>
    public bool IsShort { get; init; } = true;

    public static IReadOnlyList<Row> All { get; } =
    [
        RepeatedPage.Row, NewPage.Row, DebtAnswer.New, DebtAnswer.Repeated, OpenPages.Row, FirstVisit.Row, FirstAnswer.Row, ManyChanges.Row,
        LargeRestart.Time, LargeRestart.Memory, SingleChange.Row, LargeDebtAnswer.Cube, LargeDebtAnswer.Sql, LargePages.Size, LargePages.Time,
    ];
}
