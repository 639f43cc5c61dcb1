using System.Globalization;

namespace MinerDebt.Web.Charts;

/// <summary>The value axis: four to six round gridlines from zero to a top that holds the largest value.</summary>
public sealed record ChartScale(long Step, int Steps)
{
    private const int MostSteps = 5;

    public long Top => Step * Steps;

    public IEnumerable<long> Ticks => Enumerable.Range(0, Steps + 1).Select(i => Step * i);

    public static ChartScale For(long largest)
    {
        // Below five dollars a round step would be a fraction of a dollar.
        if (largest < MostSteps)
        {
            return new(1, 4);
        }

        var step = RoundSteps().First(candidate => candidate * MostSteps >= largest);
        return new((long)step, (int)Math.Ceiling(largest / step));
    }

    /// <summary>A gridline's label: <c>$0</c>, <c>$2.5B</c>, <c>$750M</c>.</summary>
    public static string Label(long dollars)
    {
        var (unit, suffix) = dollars switch
        {
            >= 1_000_000_000 => (1e9, "B"),
            >= 1_000_000 => (1e6, "M"),
            >= 1_000 => (1e3, "K"),
            _ => (1d, ""),
        };
        return "$" + (dollars / unit).ToString("0.##", CultureInfo.InvariantCulture) + suffix;
    }

    private static IEnumerable<decimal> RoundSteps()
    {
        for (var power = 1m; ; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            if (power > 1)
            {
                yield return 2.5m * power;
            }

            yield return 5 * power;
        }
    }
}
