using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Reads days as people and spreadsheets write them, and refuses those that could be two days.</summary>
public static partial class DateReader
{
    private const string Ambiguous =
        "it can be two days, and nothing tells which number is the month: write it as 2025-10-22, or choose the order for the file";

    private static readonly string[] Forms =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "d.M.yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy",
        "d MMM yyyy", "d MMMM yyyy", "d-MMM-yyyy",
    ];

    private static readonly string[] Months = ["yyyy-M", "yyyy/M", "M/yyyy", "M.yyyy", "MMM yyyy", "MMMM yyyy", "MMM-yyyy", "MMM, yyyy", "MMMM, yyyy"];

    /// <param name="order">As found in other days of the file; null if they do not tell.</param>
    /// <param name="refusal">What is wrong and what to do, as a sentence without its full stop; null if it was read.</param>
    public static DateOnly? Read(string text, DateOrder? order, out string? refusal)
    {
        refusal = null;
        var plain = Midnight().Replace(text.Trim(), "").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        if (DateOnly.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        var slashed = Slashed().Match(plain);
        var known = OrderOf(plain) ?? order;
        if (slashed.Success && known is { } found && Day(slashed, found) is { } read)
        {
            return read;
        }

        refusal = slashed.Success && known is null && Day(slashed, DateOrder.DayFirst) is not null
            ? Ambiguous
            : "it is not a day: write it as 2025-10-22";
        return null;
    }

    /// <summary>Like <see cref="Read"/>, also a month (<c>2027-01</c>, <c>Jan 2027</c>, <c>01/2027</c>) or a year.</summary>
    /// <param name="order">As found in other days of the file; null if they do not tell.</param>
    /// <param name="refusal">What is wrong and what to do, as a sentence without its full stop; null if it was read.</param>
    public static PartialDate? ReadPartial(string text, DateOrder? order, out string? refusal)
    {
        refusal = null;
        var plain = text.Trim();
        if (PartialDate.TryParse(plain, out var partial))
        {
            return partial;
        }

        if (DateOnly.TryParseExact(plain.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase), Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new PartialDate(month.Year, month.Month);
        }

        if (Read(text, order, out var ofDay) is { } day)
        {
            return day;
        }

        refusal = ofDay == Ambiguous ? Ambiguous : "it is not a day, a month or a year: write it as 2027-01-15, 2027-01 or 2027";
        return null;
    }

    /// <summary>The order that the text must have been written in; null if it fits both, or has none.</summary>
    public static DateOrder? OrderOf(string text)
    {
        var slashed = Slashed().Match(Midnight().Replace(text.Trim(), ""));
        return (slashed.Success, Day(slashed, DateOrder.DayFirst), Day(slashed, DateOrder.MonthFirst)) switch
        {
            (true, { }, null) => DateOrder.DayFirst,
            (true, null, { }) => DateOrder.MonthFirst,
            _ => null,
        };
    }

    private static DateOnly? Day(Match slashed, DateOrder order)
    {
        if (!slashed.Success)
        {
            return null;
        }

        var year = slashed.Groups["year"].Value;
        var form = order == DateOrder.DayFirst ? "d/M/yyyy" : "M/d/yyyy";
        var plain = slashed.Value.Replace('-', '/');
        // This century: nothing that is entered here is older.
        return DateOnly.TryParseExact(year.Length == 2 ? $"{plain[..^2]}20{year}" : plain, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    [GeneratedRegex(@"\A[0-9]{1,2}([/-])[0-9]{1,2}\1(?<year>[0-9]{4}|[0-9]{2})\z")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"[T ](?:0?0:00(:00(\.0+)?)?Z?|12:00(:00)?\s?AM)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Midnight();
}
