using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>
/// A day as far as it is known: to the day, the month or the year, written <c>2027-01-15</c>, <c>2027-01</c> or
/// <c>2027</c>. Ordered, and counted with, by its last day.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>, IParsable<PartialDate>
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>A day.</summary>
    public PartialDate(DateOnly day) => (FirstDay, Precision) = (day, DatePrecision.Day);

    /// <summary>A month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public PartialDate(int year, int month) => (FirstDay, Precision) = (new DateOnly(year, month, 1), DatePrecision.Month);

    /// <summary>A year.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such year.</exception>
    public PartialDate(int year) => (FirstDay, Precision) = (new DateOnly(year, 1, 1), DatePrecision.Year);

    public DatePrecision Precision { get; }

    /// <summary>The first day that can be meant.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The last day that can be meant, for arithmetic.</summary>
    public DateOnly LastDay => Precision switch
    {
        DatePrecision.Day => FirstDay,
        DatePrecision.Month => new DateOnly(FirstDay.Year, FirstDay.Month, DateTime.DaysInMonth(FirstDay.Year, FirstDay.Month)),
        _ => new DateOnly(FirstDay.Year, 12, 31),
    };

    public int Year => FirstDay.Year;

    /// <summary>The only day that can be meant; null if there are several.</summary>
    public DateOnly? Day => Precision == DatePrecision.Day ? FirstDay : null;

    /// <summary>A day loses nothing.</summary>
    public static implicit operator PartialDate(DateOnly day) => new(day);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>By the last day; of two with the same the wider first.</summary>
    public int CompareTo(PartialDate other) => (LastDay, FirstDay, Precision).CompareTo((other.LastDay, other.FirstDay, other.Precision));

    /// <exception cref="FormatException">The text is not a day, a month or a year.</exception>
    public static PartialDate Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var date)
            ? date
            : throw new FormatException($"\"{s}\" is not a day, a month or a year: write for example 2027-01-15, 2027-01 or 2027.");

    public static bool TryParse([NotNullWhen(true)] string? s, out PartialDate result) => TryParse(s, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result)
    {
        result = default;
        var form = Array.Find(Forms, form => form.Length == s?.Length);
        if (form is null || !DateOnly.TryParseExact(s, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return false;
        }

        result = s!.Length switch
        {
            4 => new PartialDate(first.Year),
            7 => new PartialDate(first.Year, first.Month),
            _ => new PartialDate(first),
        };
        return true;
    }

    /// <summary><c>2027-01-15</c>, <c>2027-01</c> or <c>2027</c>.</summary>
    public override string ToString() => FirstDay.ToString(Forms[(int)Precision], CultureInfo.InvariantCulture);
}

/// <summary>How exactly a day is known.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}
