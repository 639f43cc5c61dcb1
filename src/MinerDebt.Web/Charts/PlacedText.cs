namespace MinerDebt.Web.Charts;

/// <summary>Which point of a text its X is, as svg's text-anchor says it.</summary>
public enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>A line of text at its baseline, with the room it is estimated to take.</summary>
public sealed record PlacedText(string Text, double X, double Baseline, TextAnchor Anchor, double Font)
{
    public Box Box
    {
        get
        {
            var width = TextMeasure.Width(Text, Font);
            var left = Anchor switch
            {
                TextAnchor.Start => X,
                TextAnchor.Middle => X - (width / 2),
                _ => X - width,
            };
            return new(left, Baseline - (0.8 * Font), width, Font);
        }
    }

    public string AnchorName => Anchor switch
    {
        TextAnchor.Start => "start",
        TextAnchor.Middle => "middle",
        _ => "end",
    };
}
