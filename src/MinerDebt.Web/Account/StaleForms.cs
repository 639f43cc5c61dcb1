using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

/// <summary>Forms of the account pages whose antiforgery token does not fit, as after signing in or out in another tab.</summary>
internal static class StaleForms
{
    /// <summary>The query key with which a page says that its form was not taken.</summary>
    public const string Again = "again";

    /// <summary>Shows the form again instead of an error; nothing was done.</summary>
    public static void UseStaleForms(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || !context.Request.Path.StartsWithSegments(Urls.Account))
        {
            return next(context);
        }

        var page = context.Request.Path.StartsWithSegments(Urls.SignOut) ? Urls.Account : context.Request.Path + context.Request.QueryString;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = QueryHelpers.AddQueryString(page, Again, "yes");
        return Task.CompletedTask;
    });
}
