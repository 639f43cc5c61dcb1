using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>What a session remembers of an account.</summary>
internal sealed class AccountClaims(IOptions<IdentityOptions> options) : IUserClaimsPrincipalFactory<UserAccount>
{
    public Task<ClaimsPrincipal> CreateAsync(UserAccount user)
    {
        var types = options.Value.ClaimsIdentity;
        List<Claim> factors = user.TwoFactorEnabled ? [new(SecondFactorRequirement.Claim, "on")] : [];
        var identity = new ClaimsIdentity(
            [
                .. factors,
                new(types.UserIdClaimType, user.Id),
                new(types.UserNameClaimType, user.DisplayName),
                new(types.RoleClaimType, user.Role.ToString()),
                new(types.SecurityStampClaimType, user.SecurityStamp!),
            ],
            IdentityConstants.ApplicationScheme, types.UserNameClaimType, types.RoleClaimType);
        return Task.FromResult(new ClaimsPrincipal(identity));
    }
}
