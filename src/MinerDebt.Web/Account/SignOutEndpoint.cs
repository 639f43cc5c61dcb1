using Microsoft.AspNetCore.Mvc;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

internal static class SignOutEndpoint
{
    public static void MapSignOut(this WebApplication app) => app.MapPost(Urls.SignOut, LeaveAsync).ExcludeFromDescription();

    // That it takes the form has it ask for the antiforgery token.
    private static async Task<IResult> LeaveAsync(IFormCollection _, [FromServices] AccountSignIn signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect(Urls.Overview);
    }
}
