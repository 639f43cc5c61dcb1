namespace MinerDebt.Web.Charts;

/// <summary>A rectangle in an svg's units, y downwards.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    // Boxes that touch along an edge are neighbours, also when rounding says they share a hair's breadth.
    private const double Touch = 1e-6;

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public bool Overlaps(Box other) =>
        X < other.Right - Touch && other.X < Right - Touch && Y < other.Bottom - Touch && other.Y < Bottom - Touch;

    public bool Contains(Box other) =>
        other.X >= X - Touch && other.Right <= Right + Touch && other.Y >= Y - Touch && other.Bottom <= Bottom + Touch;

    public Box Inset(double x, double y) => new(X + x, Y + y, Width - (2 * x), Height - (2 * y));

    /// <summary>The part of it that lies in another.</summary>
    public Box Within(Box other)
    {
        var (x, y) = (Math.Max(X, other.X), Math.Max(Y, other.Y));
        return new(x, y, Math.Min(Right, other.Right) - x, Math.Min(Bottom, other.Bottom) - y);
    }

    public Box Union(Box other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }
}
