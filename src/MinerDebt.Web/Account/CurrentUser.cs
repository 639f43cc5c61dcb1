using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

/// <summary>
/// Who is signed in, asked of the database at each call: what is about to be written needs more than a cookie that was
/// good a while ago.
/// </summary>
public sealed class CurrentUser(AuthenticationStateProvider states, AccountCheck check, SecondFactorRequirement factor)
{
    /// <summary>For components: the id of the account whose page this is, without asking whether it may still do anything.</summary>
    /// <returns>Null if nobody is signed in.</returns>
    public async Task<string?> PersonAsync() => check.IdOf((await states.GetAuthenticationStateAsync()).User);

    /// <summary>For components.</summary>
    /// <returns>The name that signs a change set; null if the person who is signed in may not change facts, or nobody is.</returns>
    public async Task<string?> EditorAsync(CancellationToken cancellationToken = default) =>
        await EditorAsync((await states.GetAuthenticationStateAsync()).User, cancellationToken);

    /// <summary>For endpoints, with the user of their <see cref="HttpContext"/>.</summary>
    /// <inheritdoc cref="EditorAsync(CancellationToken)"/>
    public async Task<string?> EditorAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default) =>
        await check.FindAsync(user, cancellationToken) is { } account && !factor.IsLackedBy(account) ? account.DisplayName : null;

    /// <summary>For components.</summary>
    /// <returns>The name; null if the person who is signed in is no administrator, or nobody is.</returns>
    public async Task<string?> AdministratorAsync(CancellationToken cancellationToken = default) =>
        await AdministratorAsync((await states.GetAuthenticationStateAsync()).User, cancellationToken);

    /// <summary>For endpoints, with the user of their <see cref="HttpContext"/>.</summary>
    /// <inheritdoc cref="AdministratorAsync(CancellationToken)"/>
    public async Task<string?> AdministratorAsync(ClaimsPrincipal user, CancellationToken cancellationToken = default) =>
        await check.FindAsync(user, cancellationToken) is { Role: AccountRole.Administrator } account && !factor.IsLackedBy(account) ? account.DisplayName : null;
}
