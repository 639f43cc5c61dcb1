namespace MinerDebt.Core.Analysis.Credit;

/// <summary>An amount that is known within bounds, US dollars: the two are equal where it is known.</summary>
public readonly record struct UsdRange(decimal Low, decimal High)
{
    public bool IsKnown => Low == High;

    /// <summary>US dollars for each unit; null where there is no unit.</summary>
    public UsdRange? Per(decimal? units) => units is > 0 and var known ? new UsdRange(Low / known, High / known) : null;
}
