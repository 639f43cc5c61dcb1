using MinerDebt.Core.Model;

namespace MinerDebt.Web.Address;

/// <summary>A range of days, both ends included: <c>2027..2028</c>, <c>2027-06..</c>, <c>..2028-12-31</c>, or <c>2027</c> for that year alone.</summary>
/// <param name="From">A day, a month or a year, from its first day; null for no beginning.</param>
/// <param name="To">A day, a month or a year, to its last day; null for no end; not both.</param>
public sealed record DayRange(PartialDate? From, PartialDate? To)
{
    /// <returns>Null if the text is no range, or its ends are the wrong way round.</returns>
    public static DayRange? Parse(string text)
    {
        var at = text.IndexOf(NumberRange.Separator, StringComparison.Ordinal);
        var (first, last) = at < 0 ? (text, text) : (text[..at], text[(at + NumberRange.Separator.Length)..]);
        return Read(first, out var from) && Read(last, out var to) && (from ?? to) is not null && !(from?.FirstDay > to?.LastDay) ? new DayRange(from, to) : null;
    }

    public bool Holds(DateOnly day) => !(day < From?.FirstDay) && !(day > To?.LastDay);

    public override string ToString() => From == To ? From.ToString()! : $"{From}{NumberRange.Separator}{To}";

    private static bool Read(string text, out PartialDate? date)
    {
        date = PartialDate.TryParse(text.Trim(), out var known) ? known : null;
        return date is not null || text.Trim().Length == 0;
    }
}
