namespace MinerDebt.Web.Charts;

/// <summary>Keeps labels off each other: first come, first served.</summary>
public sealed class LabelPlacer(Box bounds)
{
    // Side by side, two texts need a little more than not to touch.
    private const double Breath = 3;

    private readonly List<Box> _taken = [];

    public void Block(Box box) => _taken.Add(box);

    public bool IsFree(Box box) => bounds.Contains(box) && !_taken.Exists(box.Inset(-Breath, 0).Overlaps);

    public bool TryTake(Box box)
    {
        if (!IsFree(box))
        {
            return false;
        }

        _taken.Add(box);
        return true;
    }

    /// <summary>
    /// Moves centres (sorted downwards) apart to at least <paramref name="gap"/>, each group of colliding labels
    /// staying around the middle of where its members wanted to be, all of them between top and bottom.
    /// </summary>
    public static IReadOnlyList<double> Spread(IReadOnlyList<double> wanted, double gap, double top, double bottom)
    {
        List<(int Count, double Sum)> groups = [];
        foreach (var centre in wanted)
        {
            groups.Add((1, centre));
            while (groups.Count > 1 && First(groups[^1]) < First(groups[^2]) + (gap * groups[^2].Count))
            {
                // Sum adds up where each member would have the group's first label, hence the shift.
                var (upper, lower) = (groups[^2], groups[^1]);
                var shift = gap * upper.Count * lower.Count;
                groups.RemoveRange(groups.Count - 2, 2);
                groups.Add((upper.Count + lower.Count, upper.Sum + lower.Sum - shift));
            }
        }

        return [.. groups.SelectMany(group => Enumerable.Range(0, group.Count).Select(i => First(group) + (gap * i)))];

        double First((int Count, double Sum) group) =>
            Math.Clamp(group.Sum / group.Count, top, Math.Max(top, bottom - (gap * (group.Count - 1))));
    }
}
