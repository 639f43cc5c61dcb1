using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>A request for figures: the book to answer from, and its query keys.</summary>
internal sealed class ApiRequest(HttpContext context, DebtBook book)
{
    private IReadOnlyList<Problem> _problems = [];

    public DebtBook Book => book;

    public static ValueTask<ApiRequest?> BindAsync(HttpContext context, ParameterInfo _) =>
        ValueTask.FromResult<ApiRequest?>(new(context, context.RequestServices.GetRequiredService<CurrentBook>().Value));

    /// <summary>What the keys ask for; null if one is wrong or not known at this address.</summary>
    public AddressQuery? Read(Scope scope)
    {
        var (query, problems) = AddressReader.Read(key => context.Request.Query[key].ToString(), book, scope(book));
        _problems = problems;
        return problems.Count == 0 ? query : null;
    }

    public ProblemHttpResult Refused() => Problems.BadQuery(_problems);
}
