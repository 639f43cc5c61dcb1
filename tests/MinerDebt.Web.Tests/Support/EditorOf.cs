using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Admin;
using MinerDebt.Web.Admin.Notices;
using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Support;

/// <summary>The way in which pages of editors change facts, as it is for an account.</summary>
internal static class EditorOf
{
    public static async Task<Editing> EditorAsync(this AccountApp app, string email)
    {
        var services = app.Services;
        var account = await app.ReadAsync(db => Task.FromResult(db.Accounts.Single(one => one.Email == email)));
        await using var scope = services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<UserAccount>>().CreateAsync(account);
        return app.EditorAs(user);
    }

    public static Editing EditorAs(this AccountApp app, ClaimsPrincipal user)
    {
        var services = app.Services;
        var current = new CurrentUser(new Known(user), services.GetRequiredService<AccountCheck>(), services.GetRequiredService<SecondFactorRequirement>());
        return new Editing(current, services.GetRequiredService<CurrentBook>(), services.GetRequiredService<Proposals>(), services.GetRequiredService<StoreDatabase>(), NullLogger<Editing>.Instance);
    }

    /// <summary>What pages of editors ask for, for one of them who is signed in.</summary>
    public static async Task AddEditorAsync(this IServiceCollection services, AccountApp app, string email)
    {
        var account = await app.AddAsync(email);
        await using var scope = app.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<UserAccount>>().CreateAsync(account);
        services.AddSingleton(app.Services.GetRequiredService<CurrentBook>()).AddSingleton(app.EditorAs(user)).AddSingleton<AuthenticationStateProvider>(new Known(user)).AddScoped<CurrentUser>();
        foreach (var service in new[] { typeof(AccountCheck), typeof(SecondFactorRequirement), typeof(UnreadNotices), typeof(StoredDrafts), typeof(FilingChecks) })
        {
            services.AddSingleton(service, app.Services.GetRequiredService(service));
        }
    }

    private sealed class Known(ClaimsPrincipal user) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(user));
    }
}
