using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
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

    /// <summary>How long a session lasts that is not used.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromDays(14);

    /// <exception cref="Hosting.SettingException">A setting of signing in cannot be used.</exception>
    public static void AddAccounts(this IServiceCollection services, IConfiguration settings)
    {
        var signIn = SignInSettings.Read(settings);
        var factor = new SecondFactorRequirement(signIn);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<MinerDebtDbContext>>().CreateDbContext());
        services.AddIdentityCore<UserAccount>(Rules)
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<AccountErrors>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<ISecurityStampValidator, StampCheck>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(Session);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options => Harden(options.Cookie, "minerdebt.two-factor"));
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = CheckInterval;
            options.OnRefreshingPrincipal = KeepSession;
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Access.Edit, policy => policy.RequireRole(nameof(AccountRole.Editor), nameof(AccountRole.Administrator)).AddRequirements(factor))
            .AddPolicy(Access.Administer, policy => policy.RequireRole(nameof(AccountRole.Administrator)).AddRequirements(factor));
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, AccountRevalidation>();
        services.AddSingleton(signIn);
        services.AddSingleton(factor);
        services.AddSingleton<IAuthorizationHandler>(factor);
        services.AddSingleton<SignInTries>();
        services.AddSingleton<KnownDevices>();
        services.AddSingleton<AccountLock>();
        services.AddSingleton<SignInGuard>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<AccountCheck>();
        services.AddScoped<CurrentUser>();
        services.AddSingleton<AccountSecrets>();
        services.AddHttpContextAccessor();
        services.AddSingleton<SecurityLog>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<AccountAdministration>();
        services.AddScoped<AccountCreation>();
        services.AddScoped<AccountNaming>();
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
    }

    private static void Session(CookieAuthenticationOptions options)
    {
        Harden(options.Cookie, SessionCookie);
        options.LoginPath = Urls.SignIn;
        options.AccessDeniedPath = Urls.Denied;
        options.ReturnUrlParameter = Urls.ReturnUrl;
        options.ExpireTimeSpan = LongestSession;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    private static Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } user && context.HttpContext.RequestServices.GetRequiredService<EndedSessions>().Knows(user))
        {
            context.RejectPrincipal();
            return Task.CompletedTask;
        }

        return SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static Task KeepSession(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(EndedSessions.Claim) is { } claim)
        {
            context.NewPrincipal?.Identities.First().AddClaim(claim);
        }

        return Task.CompletedTask;
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
