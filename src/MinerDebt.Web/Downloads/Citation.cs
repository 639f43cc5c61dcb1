using System.Globalization;
using MinerDebt.Core.Book;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads;

/// <summary>How something of the register is cited: with an address at which it stays as it was on that day.</summary>
/// <param name="Title">What is cited.</param>
/// <param name="Address">With its site and the key <c>asOf</c>.</param>
/// <param name="KnownOn">The day of the knowledge that it shows.</param>
/// <param name="Retrieved">The day on which it is cited.</param>
public sealed record Citation(string Name, string Title, string Address, DateOnly KnownOn, DateOnly Retrieved)
{
    public string Plain => $"MinerDebt, “{Title}”, as known on {Terms.LongDay(KnownOn)}. Retrieved {Terms.LongDay(Retrieved)} from {Address}";

    /// <summary>The seventh edition's form for a data set that changes.</summary>
    public string Apa => string.Create(
        CultureInfo.InvariantCulture, $"MinerDebt. ({KnownOn.Year}). {Title} [Data set]. Retrieved {Retrieved.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}, from {Address}");

    public string BibTex => string.Create(CultureInfo.InvariantCulture, $$"""
        @misc{minerdebt-{{Name}}-{{KnownOn:yyyy-MM-dd}},
          author = {MinerDebt},
          title = {{{Escaped(Title)}}},
          year = {{{KnownOn.Year}}},
          note = {As known on {{KnownOn:yyyy-MM-dd}}},
          url = {{{Address}}},
          urldate = {{{Retrieved:yyyy-MM-dd}}}
        }
        """);

    /// <param name="site">Where the program is.</param>
    public static Citation Of(ChartView view, DebtBook book, string site, DateOnly today)
    {
        var day = book.KnownOn ?? today;
        return new Citation(view.Name, Without(view, book), site + Fixed(view.Page, day), day, today);
    }

    /// <summary>The address with the day, so that it shows the same when more is known.</summary>
    public static string Fixed(string path, DateOnly day) =>
        path.Contains("asOf=", StringComparison.Ordinal) ? path : $"{path}{(path.Contains('?') ? '&' : '?')}asOf={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    // The day stands in the citation already.
    private static string Without(ChartView view, DebtBook book) => view.Title.Replace(ViewTitle.Known(book) is { Length: > 0 } known ? known : "\n", "", StringComparison.Ordinal);

    private static string Escaped(string title) => title.Replace("&", "\\&", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal);
}
