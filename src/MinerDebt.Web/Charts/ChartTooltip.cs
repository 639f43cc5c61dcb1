namespace MinerDebt.Web.Charts;

/// <summary>A line of a tooltip: the series' dot, its name and its value.</summary>
public sealed record TooltipRow(int Slot, double DotX, double DotY, PlacedText Name, PlacedText Value);

/// <summary>Everything about one category, placed beside its column, or under the drawing where there is no room.</summary>
public sealed record ChartTooltip(
    Box Box, PlacedText Heading, PlacedText Total, IReadOnlyList<TooltipRow> Rows, IReadOnlyList<PlacedText> Notes)
{
    /// <summary>What a click does; null where it does nothing.</summary>
    public PlacedText? Action { get; init; }

    public IEnumerable<PlacedText> Texts =>
        [Heading, Total, .. Rows.SelectMany(row => new[] { row.Name, row.Value }), .. Notes, .. Action is null ? Array.Empty<PlacedText>() : [Action]];
}
