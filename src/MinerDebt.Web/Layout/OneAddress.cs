using MinerDebt.Core.Book;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Layout;

/// <summary>One company has one page: an alias, and a ticker in other letters, lead to it.</summary>
internal static class OneAddress
{
    public static void UseOneAddress(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && request.Path.StartsWithSegments(Urls.Miners, out var rest) && rest.Value is { Length: > 1 } path
            && context.RequestServices.GetRequiredService<CurrentBook>() is { IsLoaded: true, Value: var book }
            && book.FindMiner(path[1..]) is { } miner && miner.Ticker != path[1..])
        {
            // Not for good: an alias can become the ticker of another company.
            context.Response.Redirect($"{request.PathBase}{Urls.Miner(miner.Ticker)}{request.QueryString}");
            return Task.CompletedTask;
        }

        return next(context);
    });
}
