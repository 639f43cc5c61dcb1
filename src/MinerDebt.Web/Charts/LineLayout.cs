namespace MinerDebt.Web.Charts;

/// <summary>A series' runs of known values; an unknown value ends a run.</summary>
public sealed record SeriesLine(int Series, IReadOnlyList<IReadOnlyList<Dot>> Runs);

/// <summary>A known value of a series.</summary>
public readonly record struct Dot(double X, double Y);

/// <summary>One line per series.</summary>
public static class LineLayout
{
    public static IReadOnlyList<SeriesLine> Of(ChartData data, PlotArea plot, AxisTicks ticks) =>
        [.. data.Series.Select((series, i) => (series, i)).Where(one => one.series.IsDrawn)
            .Select(one => new SeriesLine(one.i, Runs(one.series, data.SpanOf(one.series), plot, ticks)))];

    /// <summary>Small boxes along the lines, for labels to keep clear of.</summary>
    public static IEnumerable<Box> Trace(IEnumerable<SeriesLine> lines)
    {
        foreach (var run in lines.SelectMany(line => line.Runs))
        {
            for (var i = 0; i < run.Count; i++)
            {
                var (from, to) = (run[i], run[Math.Min(i + 1, run.Count - 1)]);
                var pieces = 1 + (int)(Math.Max(to.X - from.X, Math.Abs(to.Y - from.Y)) / 4);
                for (var piece = 0; piece <= pieces; piece++)
                {
                    var share = (double)piece / pieces;
                    yield return new(from.X + ((to.X - from.X) * share) - 3, from.Y + ((to.Y - from.Y) * share) - 3, 6, 6);
                }
            }
        }
    }

    // Before it is there at all a series has no line, and none after its end.
    private static List<IReadOnlyList<Dot>> Runs(ChartSeries series, (int First, int Last) span, PlotArea plot, AxisTicks ticks)
    {
        List<IReadOnlyList<Dot>> runs = [];
        List<Dot> run = [];
        var (first, last) = span;
        for (var i = first; i <= last + 1; i++)
        {
            if (i <= last && series.Values[i] is { } value && ticks.Fraction(value) is { } fraction)
            {
                run.Add(new(plot.Centre(i), plot.Y(fraction)));
            }
            else if (run.Count > 0)
            {
                runs.Add(run);
                run = [];
            }
        }

        return runs;
    }
}
