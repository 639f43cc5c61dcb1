using System.Globalization;
using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>What the number of a row is, and which of two is better.</summary>
/// <param name="Symbol">Written after the number.</param>
internal sealed record Unit(string Symbol, string Format, bool IsMoreBetter)
{
    /// <summary>A rate over a rate.</summary>
    public static readonly Unit Rate = new("", "0.00", true);

    /// <summary>A time over a time.</summary>
    public static readonly Unit Time = new(" ×", "0.00", false);

    public static readonly Unit Seconds = new(" s", "0.0", false);

    public static readonly Unit Milliseconds = new(" ms", "0.0", false);

    public static readonly Unit Megabytes = new(" MB", "0.0", false);

    public static readonly Unit Kilobytes = new(" kB", "0.0", false);

    /// <summary>As it stands in the table: the median and, where they differ, the range.</summary>
    public string Text(Measured measured)
    {
        var (median, low, high) = (Number(measured.Median), Number(measured.Low), Number(measured.High));
        return low == high ? median + Symbol : $"{median}{Symbol} ({low} to {high})";
    }

    /// <summary>Whether what was measured is not half as good as what is claimed.</summary>
    public bool IsWorseThanHalf(double measured, double claimed) => IsMoreBetter ? measured < claimed / 2 : measured > claimed * 2;

    private string Number(double value) => value.ToString(Format, CultureInfo.InvariantCulture);
}
