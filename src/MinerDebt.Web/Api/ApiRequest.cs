using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>A request for figures: the book to answer from, and its query keys.</summary>
internal sealed class ApiRequest(HttpContext context, DebtBook book, Problem? wrongDay)
{
    private IReadOnlyList<Problem> _problems = [];

    public DebtBook Book => book;

    public static ValueTask<ApiRequest?> BindAsync(HttpContext context, ParameterInfo _)
    {
        var services = context.RequestServices;
        var (book, wrongDay) = AsOf.Open(
            context.Request.Query[QueryKey.AsOf.Name], services.GetRequiredService<CurrentBook>(), services.GetRequiredService<TimeProvider>().Today());
        return ValueTask.FromResult<ApiRequest?>(new(context, book, wrongDay));
    }

    /// <summary>What the keys ask for; null if one is wrong or not known at this address.</summary>
    public AddressQuery? Read(Scope scope)
    {
        var (query, problems) = AddressReader.Read(key => context.Request.Query[key].ToString(), book, scope(book));
        _problems = wrongDay is null ? problems : [wrongDay, .. problems];
        return _problems.Count == 0 ? query : null;
    }

    public ProblemHttpResult Refused() => Problems.BadQuery(_problems);
}
