using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>Signs in and out; lets nobody in whose account is disabled, and nobody try for ever.</summary>
internal sealed class AccountSignIn(
    UserManager<UserAccount> users, IHttpContextAccessor context, IUserClaimsPrincipalFactory<UserAccount> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<UserAccount>> logger, IAuthenticationSchemeProvider schemes, IUserConfirmation<UserAccount> confirmation,
    SignInGuard guard, EndedSessions ended, SecurityLog security, StoreDatabase database)
    : SignInManager<UserAccount>(users, context, claims, options, logger, schemes, confirmation)
{
    private static readonly UserAccount Nobody = new() { DisplayName = "", Role = default, CreatedAt = default };

    private static string? _nobodysHash;

    public override async Task<bool> CanSignInAsync(UserAccount user) => !user.Disabled && await base.CanSignInAsync(user);

    /// <summary>The first step. Each try costs one look at a password, so that its time does not tell whether there is an account.</summary>
    /// <param name="email">As it was typed.</param>
    /// <param name="password">As it was typed.</param>
    /// <param name="stays">Whether the session outlives the browser.</param>
    /// <exception cref="StoreSilentException">The database does not answer.</exception>
    public async Task<Entry> EnterAsync(string email, string password, bool stays)
    {
        // Anyone who wants in is told soon that the database is away, and not after each question to it has waited.
        var account = await database.AnswersAsync() ? await UserManager.FindByEmailAsync(email) : throw new StoreSilentException(isUnsure: false);
        var attempt = guard.Begin(Context, email, account);
        if (attempt.Wait is not null)
        {
            security.Note(SecurityEvent.TooManyTries, email);
            return new Entry(SignInResult.LockedOut, attempt.Wait);
        }

        if (account is null)
        {
            _nobodysHash ??= UserManager.PasswordHasher.HashPassword(Nobody, Guid.NewGuid().ToString());
            UserManager.PasswordHasher.VerifyHashedPassword(Nobody, _nobodysHash, password);
            security.Note(SecurityEvent.SignInFailed, email);
            return new Entry(SignInResult.Failed);
        }

        if (!await UserManager.CheckPasswordAsync(account, password))
        {
            security.Note(SecurityEvent.SignInFailed, account.Email!);
            await guard.CountAsync(Context, account, weight: 1);
            return new Entry(SignInResult.Failed);
        }

        if (account.Disabled || attempt.IsLocked)
        {
            security.Note(SecurityEvent.SignInRefused, account.Email!);
            return new Entry(SignInResult.Failed);
        }

        var result = await SignInOrTwoFactorAsync(account, stays);
        if (result.RequiresTwoFactor)
        {
            guard.GiveBack(attempt);
        }
        else
        {
            await guard.ForgiveAsync(Context, account, attempt);
        }

        return new Entry(result);
    }

    /// <summary>The second step, with the code that the app shows.</summary>
    public Task<Entry> EnterWithCodeAsync(string code, bool stays) => SecondStepAsync(
        account => UserManager.VerifyTwoFactorTokenAsync(account, Options.Tokens.AuthenticatorTokenProvider, TwoFactor.Digits(code)), stays);

    /// <summary>The second step without the app.</summary>
    public Task<Entry> EnterWithRecoveryCodeAsync(string code) => SecondStepAsync(
        async account =>
        {
            var isRight = (await UserManager.RedeemTwoFactorRecoveryCodeAsync(account, TwoFactor.RecoveryCode(code))).Succeeded;
            if (isRight)
            {
                security.Note(SecurityEvent.RecoveryCodeUsed, account.Email!);
            }

            return isRight;
        },
        stays: false);

    /// <summary>Asks for the password again before something that a borrowed session must not do.</summary>
    public async Task ConfirmAsync(UserAccount account, string? password, string field, FormErrors errors)
    {
        var attempt = guard.BeginConfirmation(account);
        if (attempt.Wait is { } wait)
        {
            Context.AskToWait(wait);
            errors.Add(field, TwoFactor.Wait(wait));
        }
        else if (await UserManager.CheckPasswordAsync(account, password ?? ""))
        {
            guard.Forget(attempt);
        }
        else
        {
            security.Note(SecurityEvent.PasswordNotConfirmed, account.Email!);
            errors.Add(field, "This is not your password.");
        }
    }

    public override Task SignInWithClaimsAsync(UserAccount user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        guard.Remember(Context, user);
        // A session that is renewed stays the same one.
        var own = UserManager.GetUserId(Context.User) == user.Id ? EndedSessions.IdOf(Context.User) : null;
        var id = own ?? Guid.NewGuid();
        if (own is null)
        {
            security.Note(SecurityEvent.SignedIn, user.Email!);
        }

        return base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new Claim(EndedSessions.Claim, id.ToString())]);
    }

    public override async Task SignOutAsync()
    {
        if (Context.User.Identity is { IsAuthenticated: true, Name: { } name })
        {
            security.Note(SecurityEvent.SignedOut, (await UserManager.GetUserAsync(Context.User))?.Email ?? name);
        }

        if (EndedSessions.IdOf(Context.User) is { } id)
        {
            await ended.EndAsync(id, CancellationToken.None);
        }
        else if (await UserManager.GetUserAsync(Context.User) is { } account)
        {
            // A cookie that an earlier version made has no id: all of the account's end.
            await UserManager.UpdateSecurityStampAsync(account);
        }

        await base.SignOutAsync();
    }

    private async Task<Entry> SecondStepAsync(Func<UserAccount, Task<bool>> isRightAsync, bool stays)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { Disabled: false } account)
        {
            return new Entry(SignInResult.Failed);
        }

        var attempt = guard.Begin(Context, account.Email!, account);
        if (attempt.Wait is not null || attempt.IsLocked)
        {
            security.Note(SecurityEvent.TooManyTries, account.Email!);
            return new Entry(SignInResult.LockedOut, attempt.Wait);
        }

        if (!await isRightAsync(account))
        {
            security.Note(SecurityEvent.SecondFactorFailed, account.Email!);
            await guard.CountAsync(Context, account, AccountLock.WeightOfCode);
            return new Entry(SignInResult.Failed);
        }

        await guard.ForgiveAsync(Context, account, attempt);
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(account, stays, [new Claim("amr", "mfa")]);
        return new Entry(SignInResult.Success);
    }
}
