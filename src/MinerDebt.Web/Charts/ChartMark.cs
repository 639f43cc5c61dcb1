namespace MinerDebt.Web.Charts;

/// <summary>
/// A figure someone published, drawn as a dashed line over a category's column: <paramref name="Label"/> like
/// "VanEck $12.7B" beside the line, <paramref name="Note"/> like "VanEck about $12.7B, 2.4% above ours" in the tooltip.
/// </summary>
public sealed record ChartMark(int Category, string Label, long Value, string Note)
{
    /// <summary>Where the published figure stands with its source; null for nowhere.</summary>
    public string? Href { get; init; }
}
