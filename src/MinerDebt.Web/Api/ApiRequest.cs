using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Moves;
using MinerDebt.Web.Address;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Api;

/// <summary>A request for figures: the book to answer from, and its query keys.</summary>
internal sealed class ApiRequest(HttpContext context, DebtBook book, Problem? wrongDay)
{
    private readonly List<Problem> _problems = wrongDay is null ? [] : [wrongDay];

    public DebtBook Book => book;

    /// <summary>Where the program is, as the one who asks knows it: <c>https://minerdebt.example</c>.</summary>
    public string Site => context.SiteRoot();

    /// <summary>The day that answers are of: that asked for, else today.</summary>
    public DateOnly Day => book.KnownOn ?? context.RequestServices.GetRequiredService<TimeProvider>().Today();

    public static ValueTask<ApiRequest?> BindAsync(HttpContext context, ParameterInfo _)
    {
        var services = context.RequestServices;
        var (book, wrongDay) = AsOf.Open(
            context.Request.Query[QueryKey.AsOf.Name], services.GetRequiredService<CurrentBook>(), services.GetRequiredService<TimeProvider>().Today());
        return ValueTask.FromResult<ApiRequest?>(new(context, book, wrongDay));
    }

    /// <summary>The book of a day that is asked for otherwise than with a key; the current one where it cannot be had.</summary>
    public (DebtBook Book, Problem? Problem) OpenOn(string? day) =>
        AsOf.Open(day, context.RequestServices.GetRequiredService<CurrentBook>(), context.RequestServices.GetRequiredService<TimeProvider>().Today());

    /// <summary>The value of a key; empty if it is not given.</summary>
    public string Value(QueryKey key) => context.Request.Query[key.Name].ToString();

    /// <summary>What the keys ask for; null if one is wrong or not known at this address.</summary>
    public AddressQuery? Read(Scope scope)
    {
        var (query, problems) = AddressReader.Read(key => context.Request.Query[key].ToString(), book, scope(book));
        _problems.AddRange(problems);
        return _problems.Count == 0 ? query : null;
    }

    /// <summary>The asked part of a list whose rows are in an order of their own.</summary>
    /// <param name="rows">The whole list.</param>
    /// <param name="keyOf">Tells a row from all others.</param>
    public Results<ListJson<T>, ProblemHttpResult> List<T>(Scope scope, Func<AddressQuery, IEnumerable<T>> rows, Func<T, string> keyOf)
    {
        var part = Part<T>(usual: null);
        return Read(scope) is not { } query || Cut(part, [.. rows(query)], keyOf, inOrder: false) is not { } cut
            ? Refused()
            : new ListJson<T>(cut.Rows, cut.Next, part, Json);
    }

    /// <summary>The asked part of a list that grows with the register.</summary>
    /// <param name="rows">The whole list, in the ordinal order of its keys.</param>
    /// <param name="keyOf">Tells a row from all others.</param>
    public Results<PageJson<T>, ProblemHttpResult> Page<T>(Scope scope, Func<AddressQuery, IReadOnlyList<T>> rows, Func<T, string> keyOf)
    {
        var part = Part<T>(ListKeys.Usual);
        if (Read(scope) is not { } query)
        {
            return Refused();
        }

        var all = rows(query);
        return Cut(part, all, keyOf, inOrder: true) is { } cut
            ? new PageJson<T>(new FactPage<T>(book.Version, all.Count, cut.Next, cut.Rows), part, Json)
            : Refused();
    }

    /// <summary>The asked part of a list that has numbered pages too: those are given where neither a limit nor a cursor is.</summary>
    /// <typeparam name="T">What a row of the list is.</typeparam>
    /// <typeparam name="TRow">What a row of the answer is.</typeparam>
    /// <param name="all">The whole list, in an order of its own.</param>
    /// <param name="keyOf">Tells a row from all others.</param>
    /// <param name="size">How many rows a page has.</param>
    /// <returns>Null if something is wrong: then it is to be refused.</returns>
    public (IReadOnlyList<T> Rows, string? Next)? PageOrPart<T, TRow>(AddressQuery query, IReadOnlyList<T> all, Func<T, string> keyOf, int size)
    {
        var part = Part<TRow>(usual: null);
        var isPart = part is not { Limit: null, After: null };
        if (isPart && query.Page != PageNumbers.First)
        {
            _problems.Add(new Problem(null, QueryKey.Page.Name, query.Page.ToString(), "a page goes without limit and cursor; leave it out, or these"));
        }

        if (query.Page.HasNames)
        {
            _problems.Add(new Problem(null, QueryKey.Page.Name, query.Page.ToString(), $"write a page from 1 to {PageNumbers.Last}"));
        }

        if (_problems.Count > 0)
        {
            return null;
        }

        var first = (int)Math.Min(all.Count, (query.Page.All - 1L) * size);
        var cut = Cut(part with { Limit = part.Limit ?? size }, isPart || first == 0 ? all : [.. all.Skip(first)], keyOf, inOrder: false);
        if (cut is { Next: { } next })
        {
            RowsJson.Link(context, next);
        }

        return cut;
    }

    /// <summary>Refuses the request for what is wrong beside the keys of pages.</summary>
    public ProblemHttpResult Refused(IReadOnlyList<Problem> problems)
    {
        _problems.AddRange(problems);
        return Refused();
    }

    public ProblemHttpResult Refused() => Problems.BadQuery(_problems);

    /// <summary>Says what became of something that is asked for by name; null if it never was there.</summary>
    public ProblemHttpResult? Gone(Type kind, string key)
    {
        if (FactFate.Of(context.RequestServices.GetRequiredService<CurrentBook>().History, kind, key) is not { } fate)
        {
            return null;
        }

        var (name, day) = (FactKind.Of(kind).One, DateOnly.FromDateTime(fate.Removed.ChangeSet.AppliedAt));
        return fate.Successor is { } now
            ? Problems.NotFound($"The {name} \"{key}\" has another name.", string.Create(CultureInfo.InvariantCulture, $"It is {now.Key} since {day:yyyy-MM-dd}: {fate.Removed.ChangeSet.Reason}"))
            : Problems.NotFound($"The {name} \"{key}\" was removed.", string.Create(CultureInfo.InvariantCulture, $"On {day:yyyy-MM-dd}: {fate.Removed.ChangeSet.Reason}"));
    }

    /// <summary>Refuses the value of a key.</summary>
    public ProblemHttpResult Refused(QueryKey key, string accepted)
    {
        _problems.Add(new Problem(null, key.Name, Value(key), accepted));
        return Refused();
    }

    private System.Text.Json.JsonSerializerOptions Json => context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;

    private ListPart Part<T>(int? usual) => ListPart.Read(key => context.Request.Query[key].ToString(), usual, Json.GetTypeInfo(typeof(T)), _problems);

    private (IReadOnlyList<T> Rows, string? Next)? Cut<T>(ListPart part, IReadOnlyList<T> all, Func<T, string> keyOf, bool inOrder)
    {
        var cut = part.Cut(all, keyOf, inOrder, out var problem);
        if (problem is not null)
        {
            _problems.Add(problem);
        }

        return problem is null ? cut : null;
    }
}
