namespace MinerDebt.Web.Charts;

/// <summary>How the same data is drawn: columns of dollars, one line per series, or columns of 100%.</summary>
public enum ChartShape
{
    Stacked,
    Lines,
    Share,
}
