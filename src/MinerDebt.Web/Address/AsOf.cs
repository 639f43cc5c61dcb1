using System.Globalization;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;

namespace MinerDebt.Web.Address;

/// <summary>Reads the day as of which an address asks for its figures.</summary>
public static class AsOf
{
    /// <summary>The book of that day; the current one, and what is wrong, where it cannot be had.</summary>
    /// <param name="text">The value of the key; null or empty if it is not given.</param>
    public static (DebtBook Book, Problem? Problem) Open(string? text, CurrentBook books, DateOnly today) => Open(text, books.Value, books, today);

    /// <inheritdoc cref="Open(string?, CurrentBook, DateOnly)"/>
    /// <param name="current">The book of what is known now.</param>
    public static (DebtBook Book, Problem? Problem) Open(string? text, DebtBook current, CurrentBook books, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (current, null);
        }

        var first = current.Register[0].End;
        return DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= first && day <= today
            ? (books.AsOf(day), null)
            : (current, new Problem(null, QueryKey.AsOf.Name, text, string.Create(CultureInfo.InvariantCulture, $"choose a day from {first:yyyy-MM-dd} to {today:yyyy-MM-dd} (today)")));
    }

    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
