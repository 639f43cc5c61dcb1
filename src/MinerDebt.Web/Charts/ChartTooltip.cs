namespace MinerDebt.Web.Charts;

/// <summary>A line of a tooltip: the series' dot, its name and its value.</summary>
public sealed record TooltipRow(int Slot, double DotX, double DotY, PlacedText Name, PlacedText Value);

/// <summary>Everything about one category, placed inside the frame beside its column.</summary>
public sealed record ChartTooltip(
    Box Box, PlacedText Heading, PlacedText Total, IReadOnlyList<TooltipRow> Rows, IReadOnlyList<PlacedText> Notes);
