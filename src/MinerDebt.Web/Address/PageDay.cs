using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;

namespace MinerDebt.Web.Address;

/// <summary>
/// The day as of which the address of the page asks for its figures. Links from the page keep it. It is asked many times while
/// a page is written, and answers from one address and one book, so that nothing on a page is of another version than the rest.
/// </summary>
public sealed class PageDay(NavigationManager navigation, CurrentBook books, TimeProvider clock)
{
    private readonly Lazy<string?> _asked = new(() => Fields(navigation, navigation.Uri).FirstOrDefault(IsDay).Value);
    private readonly Lazy<DebtBook> _now = new(() => books.Value);
    private (DebtBook Book, Problem? Problem)? _opened;

    /// <summary>Null where the page shows what is known now.</summary>
    public DateOnly? Day => _asked.Value is null ? null : Open().Book.KnownOn;

    /// <summary>The earliest day that can be asked for.</summary>
    public DateOnly First => _now.Value.Register[0].End;

    /// <summary>The version of the book from which the page is made, whatever the day.</summary>
    public long Version => _now.Value.Version;

    /// <inheritdoc cref="AsOf"/>
    public (DebtBook Book, Problem? Problem) Open() => _opened ??= AsOf.Open(_asked.Value, _now.Value, books, clock.Today());

    /// <summary>An address with the day of this page, if it leads to figures and names no day itself.</summary>
    public string Keep(string address) => Keep(address, Day);

    /// <inheritdoc cref="Keep(string)"/>
    /// <param name="day">The day; null for all that is known now.</param>
    public static string Keep(string address, DateOnly? day)
    {
        if (day is null)
        {
            return address;
        }

        var mark = address.IndexOf('#');
        var (target, anchor) = mark < 0 ? (address, "") : (address[..mark], address[mark..]);
        var question = target.IndexOf('?');
        var (path, query) = question < 0 ? (target, "") : (target[..question], target[question..]);
        return Urls.IsOfBook(path) && !QueryHelpers.ParseQuery(query).Keys.Any(key => IsDay((key, "")))
            ? $"{target}{(query.Length > 0 ? '&' : '?')}{new AddressQuery { AsOf = day }.On("")[1..]}{anchor}"
            : address;
    }

    /// <summary>The same page with what is known now.</summary>
    public string Now(string address) => QueryHelpers.AddQueryString(
        Path(address), Fields(navigation, address).Where(field => !IsDay(field)).Select(field => KeyValuePair.Create(field.Key, (string?)field.Value)));

    /// <summary>The path of an address, or the overview where that has no figures.</summary>
    public string PathOfFigures(string address) => Urls.IsOfBook(Path(address)) ? Path(address) : Urls.Overview;

    /// <summary>What the address of a page of figures asks for beside the day, for a form that asks for another; an open proof is closed.</summary>
    public IEnumerable<(string Key, string Value)> Others(string address) =>
        Fields(navigation, address).Where(field => Urls.IsOfBook(Path(address)) && !IsDay(field) && field.Key != QueryKey.Open.Name && field.Key != QueryKey.Find.Name);

    private static bool IsDay((string Key, string Value) field) => field.Key.Equals(QueryKey.AsOf.Name, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Key, string Value)> Fields(NavigationManager navigation, string address) =>
        QueryHelpers.ParseQuery(navigation.ToAbsoluteUri(address).Query).Select(field => (field.Key, field.Value.ToString()));

    private string Path(string address) => navigation.PathOf(address);
}
