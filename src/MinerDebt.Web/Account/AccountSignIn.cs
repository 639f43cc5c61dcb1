using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>Signs in and out; lets nobody in whose account is disabled.</summary>
internal sealed class AccountSignIn(
    UserManager<UserAccount> users, IHttpContextAccessor context, IUserClaimsPrincipalFactory<UserAccount> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<UserAccount>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<UserAccount> confirmation)
    : SignInManager<UserAccount>(users, context, claims, options, logger, schemes, confirmation)
{
    private static readonly UserAccount Nobody = new() { DisplayName = "", Role = default, CreatedAt = default };

    private static string? _nobodysHash;

    public override async Task<bool> CanSignInAsync(UserAccount user) => !user.Disabled && await base.CanSignInAsync(user);

    /// <param name="email">As it was typed.</param>
    /// <param name="password">As it was typed.</param>
    /// <param name="stays">Whether the session outlives the browser.</param>
    public async Task<SignInResult> EnterAsync(string email, string password, bool stays)
    {
        var account = await UserManager.FindByEmailAsync(email);
        var result = account is null ? SignInResult.Failed : await PasswordSignInAsync(account, password, stays, lockoutOnFailure: true);
        if (account is null || result.IsLockedOut || result.IsNotAllowed)
        {
            // Otherwise the time of the answer would tell whether there is an account.
            _nobodysHash ??= UserManager.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            UserManager.PasswordHasher.VerifyHashedPassword(Nobody, _nobodysHash, password);
        }

        return result;
    }

    /// <summary>Asks for the password again before something that a borrowed session must not do; wrong ones count as at signing in.</summary>
    public async Task ConfirmAsync(UserAccount account, string? password, string field, FormErrors errors)
    {
        var result = await CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true);
        if (!result.Succeeded)
        {
            errors.Add(field, result.IsLockedOut ? TwoFactor.Locked : "This is not your password.");
        }
    }
}
