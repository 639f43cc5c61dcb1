namespace MinerDebt.Web.Charts;

/// <summary>Which point of a text its X is, as svg's text-anchor says it.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>A line of text at its baseline, with the room it takes.</summary>
public sealed record PlacedText(string Text, double X, double Baseline, TextAnchor Anchor, double Font, bool IsBold = false)
{
    /// <summary>Made once: placing asks for it again and again.</summary>
    public double Width { get; } = TextMeasure.Width(Text, Font, IsBold);

    public Box Box
    {
        get
        {
            var left = Anchor switch
            {
                TextAnchor.Start => X,
                TextAnchor.Middle => X - (Width / 2),
                _ => X - Width,
            };
            return new(left, Baseline - (0.8 * Font), Width, Font);
        }
    }

    public string AnchorName => Anchor switch
    {
        TextAnchor.Start => "start",
        TextAnchor.Middle => "middle",
        _ => "end",
    };
}
