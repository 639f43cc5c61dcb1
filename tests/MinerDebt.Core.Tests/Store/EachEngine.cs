namespace MinerDebt.Core.Tests.Store;

/// <summary>A test on each database. Those on PostgreSQL say that they need it, so that a quick run can leave them out.</summary>
public sealed class EachEngine : TheoryData<Engine>
{
    public EachEngine() => AddRange(Enum.GetValues<Engine>().Select(engine => Marked(new TheoryDataRow<Engine>(engine), engine)).ToArray());

    /// <summary>Each database with each of the others.</summary>
    public static TheoryData<Engine, T> With<T>(IEnumerable<T> others) =>
        [.. from engine in Enum.GetValues<Engine>() from other in others select Marked(new TheoryDataRow<Engine, T>(engine, other), engine)];

    private static TRow Marked<TRow>(TRow row, Engine engine)
        where TRow : TheoryDataRowBase
    {
        if (engine == Engine.Postgres)
        {
            row.Traits["Needs"] = ["PostgreSQL"];
        }

        return row;
    }
}
