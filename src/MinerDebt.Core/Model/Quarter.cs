using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>
/// A calendar quarter, written <c>2025Q3</c>. Quarters are ordered in time, and a whole number of quarters can be added
/// to one or be the difference of two.
/// </summary>
public readonly record struct Quarter : IComparable<Quarter>, IParsable<Quarter>
{
    private readonly int _ordinal;

    private Quarter(int ordinal) => _ordinal = ordinal;

    /// <param name="year">1 to 9999.</param>
    /// <param name="number">1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is outside its range.</exception>
    public Quarter(int year, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 4);
        _ordinal = (year * 4) + number - 1;
    }

    public int Year => _ordinal / 4;

    /// <summary>1 to 4.</summary>
    public int Number => (_ordinal % 4) + 1;

    /// <summary>The first day of the quarter.</summary>
    public DateOnly Start => new(Year, (Number * 3) - 2, 1);

    /// <summary>The last day of the quarter.</summary>
    public DateOnly End => new(Year, Number * 3, DateTime.DaysInMonth(Year, Number * 3));

    /// <summary>As people write it: <c>Q3 2025</c>.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"Q{Number} {Year}");

    /// <summary>The quarter that contains <paramref name="day"/>.</summary>
    public static Quarter Of(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>
    /// The calendar quarter of a fiscal period end: the one whose last day is nearest to <paramref name="periodEnd"/>;
    /// of two equally near the earlier.
    /// </summary>
    public static Quarter Nearest(DateOnly periodEnd)
    {
        var current = Of(periodEnd);
        var previous = current - 1;
        var sincePrevious = periodEnd.DayNumber - previous.End.DayNumber;
        var untilCurrent = current.End.DayNumber - periodEnd.DayNumber;
        return untilCurrent < sincePrevious ? current : previous;
    }

    /// <summary>All quarters from <paramref name="first"/> to <paramref name="last"/>, both included; none if they are reversed.</summary>
    public static IReadOnlyList<Quarter> Range(Quarter first, Quarter last) =>
        [.. Enumerable.Range(0, Math.Max(0, last - first + 1)).Select(step => first + step)];

    public static Quarter operator +(Quarter quarter, int count) => new(quarter._ordinal + count);

    public static Quarter operator -(Quarter quarter, int count) => new(quarter._ordinal - count);

    public static int operator -(Quarter later, Quarter earlier) => later._ordinal - earlier._ordinal;

    public static bool operator <(Quarter left, Quarter right) => left._ordinal < right._ordinal;

    public static bool operator >(Quarter left, Quarter right) => left._ordinal > right._ordinal;

    public static bool operator <=(Quarter left, Quarter right) => left._ordinal <= right._ordinal;

    public static bool operator >=(Quarter left, Quarter right) => left._ordinal >= right._ordinal;

    public int CompareTo(Quarter other) => _ordinal.CompareTo(other._ordinal);

    /// <summary>Reads <c>2025Q3</c> or <c>Q3 2025</c>.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static Quarter Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var quarter)
            ? quarter
            : throw new FormatException($"\"{s}\" is not a quarter: write for example 2025Q3 or Q3 2025.");

    public static bool TryParse([NotNullWhen(true)] string? s, out Quarter result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Quarter result)
    {
        result = default;
        var text = s?.Trim().ToUpperInvariant() ?? "";
        if (text.Length == 7 && text[0] == 'Q' && text[2] == ' ')
        {
            text = string.Concat(text.AsSpan(3), text.AsSpan(0, 2));
        }

        if (text.Length != 6 || text[4] != 'Q' || text[5] is < '1' or > '4'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1)
        {
            return false;
        }

        result = new Quarter(year, text[5] - '0');
        return true;
    }

    /// <summary><c>2025Q3</c>; sorts in time as text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");
}
