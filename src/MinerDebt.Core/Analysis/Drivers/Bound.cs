namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>How a figure relates to the one that would hold if nothing were unknown.</summary>
public enum Bound
{
    Exact,

    /// <summary>The figure is not lower, since something that adds to it is not known.</summary>
    AtLeast,

    /// <summary>The figure is not higher.</summary>
    AtMost,
}
