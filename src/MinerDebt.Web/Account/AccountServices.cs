using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

public static class AccountServices
{
    /// <summary>How long a session, or a page that is open, goes on without asking the database whether it may.</summary>
    public static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(30);

    /// <summary>The cookie of those who are signed in; a long session has several whose names begin with it.</summary>
    public const string SessionCookie = "minerdebt.session";

    private static readonly TimeSpan Stay = TimeSpan.FromDays(14);
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<MinerDebtDbContext>>().CreateDbContext());
        services.AddIdentityCore<UserAccount>(Rules)
            .AddUserStore<UserOnlyStore<UserAccount, MinerDebtDbContext>>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<AccountErrors>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders();
        services.AddScoped<ISecurityStampValidator, StampCheck>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Session);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => Harden(options.Cookie, "minerdebt.two-factor"));
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = CheckInterval);
        services.AddAuthorizationBuilder()
            .AddPolicy(Access.Edit, policy => policy.RequireRole(nameof(AccountRole.Editor), nameof(AccountRole.Administrator)))
            .AddPolicy(Access.Administer, policy => policy.RequireRole(nameof(AccountRole.Administrator)));
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, AccountRevalidation>();
        services.AddSingleton<AccountCheck>();
        services.AddScoped<CurrentUser>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<AccountAdministration>();
        services.AddScoped<AccountCreation>();
        services.AddSingleton<PasswordLinks>();
        services.AddSingleton<FirstAdministrator>();
    }

    private static void Rules(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        // The user name is the e-mail address, which is checked as such.
        options.User.AllowedUserNameCharacters = "";
        options.Password = new PasswordOptions
        {
            RequiredLength = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = Lockout;
    }

    private static void Session(CookieAuthenticationOptions options)
    {
        Harden(options.Cookie, SessionCookie);
        options.LoginPath = Urls.SignIn;
        options.AccessDeniedPath = Urls.Denied;
        options.ReturnUrlParameter = Urls.ReturnUrl;
        options.ExpireTimeSpan = Stay;
        options.SlidingExpiration = true;
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
