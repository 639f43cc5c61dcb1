using System.Globalization;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Charts;

/// <summary>What the values of a chart are. They are whole numbers of a unit's smallest part: dollars, or hundredths of a percent.</summary>
/// <param name="Before">Stands before the number.</param>
/// <param name="After">Stands behind it.</param>
/// <param name="Decimals">Decimals of the unit in a value, and at most so many are written.</param>
public sealed record ChartUnit(string Before, string After, int Decimals)
{
    /// <summary>Whole US dollars, written short.</summary>
    public static ChartUnit Usd { get; } = new("$", "", 0);

    /// <summary>US dollars with cents, for prices.</summary>
    public static ChartUnit Cents { get; } = new("$", "", 2);

    /// <summary>Hundredths of a percent.</summary>
    public static ChartUnit Percent { get; } = new("", "%", 2);

    /// <summary>Tenths of a percent by which something changed, with the sign of the change.</summary>
    public static ChartUnit Change { get; } = new("", "%", 1) { IsSigned = true, WholeFrom = 100 };

    /// <summary>Tenths of an index.</summary>
    public static ChartUnit Index { get; } = new("", "", 1) { WholeFrom = 1000 };

    /// <summary>Tenths of an EH/s.</summary>
    public static ChartUnit Ehs { get; } = new("", " EH/s", 1);

    /// <summary>From which number on no decimals are written; null for never.</summary>
    private decimal? WholeFrom { get; init; }

    /// <summary>Whether values can be below zero, so that all but zero are written with a sign.</summary>
    public bool IsSigned { get; init; }

    private decimal Part => (decimal)Math.Pow(10, Decimals);

    /// <summary>A number as a value of a chart; null is not known.</summary>
    public long? Value(decimal? number) => number is { } known ? (long)decimal.Round(known * Part, MidpointRounding.AwayFromZero) : null;

    /// <summary>As it is written beside a mark.</summary>
    public string Text(long value) => this == Usd ? MinerDebt.Web.Text.Usd.Short(value) : Written(value);

    /// <summary>As it is written at a gridline.</summary>
    public string Tick(long value) => this == Usd ? ChartScale.Label(value) : Written(value);

    private string Written(long value) =>
        (value < 0 ? "−" : IsSigned && value > 0 ? "+" : "") + Before + (Math.Abs(value) / Part).ToString(Decimals == 0 || Math.Abs(value / Part) >= WholeFrom ? "#,0" : "#,0." + new string('#', Decimals), CultureInfo.InvariantCulture) + After;
}
