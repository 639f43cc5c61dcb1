using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Account;

/// <summary>Sees to it that someone can become administrator: by the settings, else by a link in the log.</summary>
internal sealed partial class FirstAdministrator(
    IConfiguration settings, IServiceScopeFactory scopes, Invitations invitations, IServer server, IHostApplicationLifetime lifetime, SiteSettings site, ILoggerFactory loggers)
{
    internal static readonly Setting<string> Email = Setting.Text("Administrator:Email", "", "with `Administrator:Password`: the first administrator, made at a start that finds none");
    internal static readonly Setting<string> Password = Setting.Text("Administrator:Password", "", "the password of that administrator, at least 12 characters");
    internal static readonly Setting<string> Name = Setting.Text("Administrator:Name", "", "the name of that administrator", shown: "the e-mail up to the @");

    private readonly ILogger _log = loggers.CreateLogger("MinerDebt");

    /// <exception cref="SettingException">The settings name an administrator that cannot be made.</exception>
    public async Task PrepareAsync()
    {
        var (email, password) = (Email.Read(settings).Trim(), Password.Read(settings));
        if (email.Length > 0 || password.Length > 0)
        {
            await CreateAsync(email, password);
        }
        else if (await invitations.InviteFirstAdministratorAsync() is { } code)
        {
            lifetime.ApplicationStarted.Register(() => LogLink(Address() + Urls.SetUp(code)));
        }
    }

    private async Task CreateAsync(string email, string password)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MinerDebtDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.LockWritesAsync(CancellationToken.None);
        if (await db.Accounts.AnyAsync(account => account.Role == AccountRole.Administrator))
        {
            return;
        }

        var name = Name.Read(settings) is { Length: > 0 } given ? given : email.Split('@')[0];
        var (account, errors) = await scope.ServiceProvider.GetRequiredService<AccountCreation>()
            .CreateAsync(new NewAccount(name, email, password), AccountRole.Administrator);
        if (account is null)
        {
            throw new SettingException($"Administrator:Email and Administrator:Password name an administrator that cannot be made: {string.Join(' ', errors.Select(error => error.Description))}");
        }

        await transaction.CommitAsync();
        LogCreated(email);
    }

    // What it listens on may be a wildcard, which no browser can open.
    private string Address()
    {
        if (site.Address is { } known)
        {
            return known;
        }

        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        var binding = Microsoft.AspNetCore.Http.BindingAddress.Parse(address);
        var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host;
        return $"{binding.Scheme}://{host}:{binding.Port}{site.PathBase}";
    }

    [LoggerMessage(LogLevel.Information, "No administrator yet. Set one up at {Link}")]
    private partial void LogLink(string link);

    [LoggerMessage(LogLevel.Information, "The administrator {Email} was made from the settings")]
    private partial void LogCreated(string email);
}
