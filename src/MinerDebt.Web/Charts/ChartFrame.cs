namespace MinerDebt.Web.Charts;

/// <summary>
/// A drawing size for one class of widths. The browser shows the frame made for the room there is (charts.css),
/// so the same text sizes read well on a phone and on a wide screen. Name is also the svg's css class.
/// </summary>
public sealed record ChartFrame(
    string Name, double Width, double Height, double Font, double TotalFont, double MaxColumn, bool HasSideLabels)
{
    /// <summary>Kept free around everything that is placed.</summary>
    public const double Edge = 2;

    public static IReadOnlyList<ChartFrame> Full { get; } =
    [
        new("fs", 320, 300, 11.5, 11.5, 44, false),
        new("fm", 560, 340, 12.3, 12.8, 60, true),
        new("fl", 960, 400, 12.3, 13.5, 84, true),
    ];

    /// <summary>For half-width cards: lower, and with a legend in place of labels beside the last column.</summary>
    public static IReadOnlyList<ChartFrame> Compact { get; } =
    [
        new("fs", 320, 260, 11.5, 11.5, 44, false),
        new("fm", 560, 280, 12.3, 12.8, 60, false),
        new("fl", 960, 300, 12.3, 13.5, 84, false),
    ];

    /// <summary>For several small charts beside each other, in one size.</summary>
    public static ChartFrame Facet { get; } = new("ff", 300, 170, 11.5, 11.5, 30, false);

    public Box Bounds => new(Edge, Edge, Width - (2 * Edge), Height - (2 * Edge));
}
