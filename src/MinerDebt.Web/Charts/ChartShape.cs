namespace MinerDebt.Web.Charts;

/// <summary>How the same data is drawn: stacked columns, one line per series, columns side by side, or columns of 100%.</summary>
public enum ChartShape
{
    Stacked,
    Lines,

    /// <summary>The series side by side, for amounts that do not add up.</summary>
    Grouped,
    Share,
}
