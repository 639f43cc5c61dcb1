using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;

namespace MinerDebt.Web.Address;

/// <summary>The day as of which the address of the page asks for its figures. Links from the page keep it.</summary>
public sealed class PageDay(NavigationManager navigation, CurrentBook books, TimeProvider clock)
{
    /// <summary>Null where the page shows what is known now.</summary>
    public DateOnly? Day => Asked is null ? null : Open().Book.KnownOn;

    /// <summary>The earliest day that can be asked for.</summary>
    public DateOnly First => books.Value.Register[0].End;

    private string? Asked => Fields(navigation.Uri).FirstOrDefault(IsDay).Value;

    /// <inheritdoc cref="AsOf.Open"/>
    public (DebtBook Book, Problem? Problem) Open() => AsOf.Open(Asked, books, clock.Today());

    /// <summary>An address with the day of this page, if it leads to figures and names no day itself.</summary>
    public string Keep(string address)
    {
        var mark = address.IndexOf('#');
        var (target, anchor) = mark < 0 ? (address, "") : (address[..mark], address[mark..]);
        return Day is { } day && Urls.IsOfBook(Path(target)) && !Fields(target).Any(IsDay)
            ? $"{target}{(target.Contains('?') ? '&' : '?')}{new AddressQuery { AsOf = day }.On("")[1..]}{anchor}"
            : address;
    }

    /// <summary>The same page with what is known now.</summary>
    public string Now(string address) => QueryHelpers.AddQueryString(
        Path(address), Fields(address).Where(field => !IsDay(field)).Select(field => KeyValuePair.Create(field.Key, (string?)field.Value)));

    /// <summary>The path of an address, or the overview where that has no figures.</summary>
    public string PathOfFigures(string address) => Urls.IsOfBook(Path(address)) ? Path(address) : Urls.Overview;

    /// <summary>What the address of a page of figures asks for beside the day, for a form that asks for another; an open proof is closed.</summary>
    public IEnumerable<(string Key, string Value)> Others(string address) =>
        Fields(address).Where(field => Urls.IsOfBook(Path(address)) && !IsDay(field) && field.Key != QueryKey.Open.Name);

    private static bool IsDay((string Key, string Value) field) => field.Key.Equals(QueryKey.AsOf.Name, StringComparison.OrdinalIgnoreCase);

    private string Path(string address) => navigation.ToAbsoluteUri(address).AbsolutePath;

    private IEnumerable<(string Key, string Value)> Fields(string address) =>
        QueryHelpers.ParseQuery(navigation.ToAbsoluteUri(address).Query).Select(field => (field.Key, field.Value.ToString()));
}
