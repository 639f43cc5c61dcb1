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

    /// <summary>Round gridlines of an axis that also reaches below zero.</summary>
    public static IReadOnlyList<long> Between(long lowest, long highest)
    {
        var (low, high) = (Math.Min(0, lowest), Math.Max(0, highest));
        var step = (long)Math.Max(1, RoundSteps().First(candidate => candidate * MostSteps >= (decimal)high - low));
        var (first, last) = ((long)Math.Floor((decimal)low / step), (long)Math.Ceiling((decimal)high / step));
        return [.. Enumerable.Range(0, (int)(Math.Max(last, first + 1) - first) + 1).Select(i => (first + i) * step)];
    }

    /// <summary>The gridlines of a logarithmic axis: powers of ten, with twice and five times each where these are few.</summary>
    /// <param name="lowest">Above zero.</param>
    public static IReadOnlyList<long> Powers(long lowest, long highest)
    {
        List<long> ticks = [];
        foreach (var tick in OneTwoFive())
        {
            if (tick <= lowest)
            {
                ticks.Clear();
            }

            ticks.Add(tick);
            if (tick >= highest && ticks.Count > 1)
            {
                break;
            }
        }

        if (ticks.Count <= MostSteps + 2)
        {
            return ticks;
        }

        var (first, last) = ((int)Math.Floor(Math.Log10(ticks[0])), (int)Math.Ceiling(Math.Log10(ticks[^1])));
        var every = 1 + ((last - first - 1) / (MostSteps + 1));
        return [.. Enumerable.Range(0, ((last - first + every - 1) / every) + 1).Select(i => (long)Math.Pow(10, first + (every * i)))];
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

    private static IEnumerable<long> OneTwoFive()
    {
        for (var power = 1L; ; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            yield return 5 * power;
        }
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
