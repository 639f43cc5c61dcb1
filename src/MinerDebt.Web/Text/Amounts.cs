using System.Globalization;

namespace MinerDebt.Web.Text;

/// <summary>Amounts of memory and of time, short.</summary>
public static class Amounts
{
    private static readonly string[] Units = ["kB", "MB", "GB", "TB"];

    /// <summary><c>512 bytes</c>, <c>1.5 MB</c>; a kB has 1,000 bytes.</summary>
    public static string Bytes(long? bytes)
    {
        if (bytes is not { } known)
        {
            return Terms.Unknown;
        }

        if (known < 1000)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{known} bytes");
        }

        var (value, unit) = (known / 1000d, 0);
        while (value >= 999.95 && unit < Units.Length - 1)
        {
            (value, unit) = (value / 1000, unit + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value:0.0} {Units[unit]}");
    }

    /// <summary><c>3 days 4 h</c>, <c>2 h 5 min</c>, <c>7 min</c>, <c>20 s</c>; what has not passed is <c>0 s</c>.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { Days: > 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Days} days {span.Hours} h"),
        { Days: 1 } => string.Create(CultureInfo.InvariantCulture, $"1 day {span.Hours} h"),
        { Hours: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{span.Hours} h {span.Minutes} min"),
        { Minutes: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} min"),
        { Seconds: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{span.Seconds} s"),
        _ => "0 s",
    };
}
