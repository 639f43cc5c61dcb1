namespace MinerDebt.Core.Analysis.Upkeep;

/// <summary>How far the report of a company on a quarter has come.</summary>
public enum ReportState
{
    /// <summary>The quarter has not ended.</summary>
    NotYet,

    /// <summary>No filing has its period end.</summary>
    Missing,

    /// <summary>There is a filing, and no fact rests on it.</summary>
    ToDo,

    /// <summary>Facts rest on it, and nobody has said that it is done.</summary>
    Begun,

    /// <summary>An editor said that all of it has been entered.</summary>
    Done,
}
