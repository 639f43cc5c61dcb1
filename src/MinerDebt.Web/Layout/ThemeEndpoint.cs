using Microsoft.AspNetCore.Mvc;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Layout;

/// <summary>The reader's choice of light or dark, in a cookie, so that the first HTML already has it.</summary>
internal static class ThemeEndpoint
{
    public const string Cookie = "theme";

    /// <summary>Null for the choice of the reader's system.</summary>
    public static string? Chosen(HttpContext? context) =>
        context?.Request.Cookies[Cookie] is "light" or "dark" ? context.Request.Cookies[Cookie] : null;

    public static void MapTheme(this WebApplication app) =>
        app.MapPost("/theme", Choose).DisableAntiforgery().ExcludeFromDescription();

    // Nothing but a colour is changed, so that the form needs no token and can stand on a page that is cached.
    private static IResult Choose(HttpContext context, [FromForm] string? theme, [FromForm] string? back)
    {
        var options = new CookieOptions { MaxAge = TimeSpan.FromDays(400), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };
        if (theme is "light" or "dark")
        {
            context.Response.Cookies.Append(Cookie, theme, options);
        }
        else
        {
            context.Response.Cookies.Delete(Cookie);
        }

        return Results.LocalRedirect(Urls.Local(back));
    }
}
