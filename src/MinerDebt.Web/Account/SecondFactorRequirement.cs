using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>That an account has a second factor where the settings ask for one; part of both policies.</summary>
public sealed class SecondFactorRequirement : AuthorizationHandler<SecondFactorRequirement>, IAuthorizationRequirement
{
    /// <summary>The claim of a session whose account has an authenticator app.</summary>
    public const string Claim = "second-factor";

    private readonly SecondFactorRule _rule;

    internal SecondFactorRequirement(SignInSettings settings) => _rule = settings.SecondFactor;

    public bool IsNeededBy(AccountRole role) => _rule switch
    {
        SecondFactorRule.Everyone => true,
        SecondFactorRule.Administrators => role == AccountRole.Administrator,
        _ => false,
    };

    public bool IsLackedBy(UserAccount account) => !account.TwoFactorEnabled && IsNeededBy(account.Role);

    public bool IsLackedBy(ClaimsPrincipal user) => !user.HasClaim(claim => claim.Type == Claim)
        && Enum.GetValues<AccountRole>().Any(role => user.IsInRole(role.ToString()) && IsNeededBy(role));

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactorRequirement requirement)
    {
        if (!IsLackedBy(context.User))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
