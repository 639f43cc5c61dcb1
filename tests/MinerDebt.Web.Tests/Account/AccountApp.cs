using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Tests.Account;

/// <summary>The program with a database of its own and no accounts, which asks at each request whether a session still holds.</summary>
public class AccountApp : WebApplicationFactory<Program>
{
    public const string Password = "violet tractor moon";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-accounts-");

    public Invitations Invitations => Services.GetRequiredService<Invitations>();

    public AccountAdministration Administration => Services.GetRequiredService<AccountAdministration>();

    /// <summary>Where its database is; SQLite unless told otherwise.</summary>
    public (string Provider, string Connection) Database { get; init; } = ("Sqlite", "Data Source=minerdebt.db;Pooling=False");

    /// <summary>Someone with cookies of their own, who is not signed in.</summary>
    public Visitor Visit() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>Makes an account whose name is the part of the address before the @.</summary>
    public async Task<UserAccount> AddAsync(string email, AccountRole role = AccountRole.Editor)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = new UserAccount { UserName = email, Email = email, DisplayName = email.Split('@')[0], Role = role, CreatedAt = DateTime.UtcNow };
        var result = await scope.ServiceProvider.GetRequiredService<UserManager<UserAccount>>().CreateAsync(account, Password);
        Assert.True(result.Succeeded, result.ToString());
        return account;
    }

    /// <summary>Makes an account and signs in with it.</summary>
    public async Task<Visitor> EnterAsync(string email, AccountRole role = AccountRole.Editor)
    {
        await AddAsync(email, role);
        var visitor = Visit();
        await visitor.SignInAsync(email);
        return visitor;
    }

    public async Task<T> ReadAsync<T>(Func<MinerDebtDbContext, Task<T>> read)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<MinerDebtDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    public Task<List<UserAccount>> AccountsAsync() => ReadAsync(db => db.Accounts.AsNoTracking().OrderBy(account => account.Email).ToListAsync());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseContentRoot(_folder.FullName)
        .UseSetting("Database:Provider", Database.Provider)
        .UseSetting("ConnectionStrings:MinerDebt", Database.Connection)
        .UseSetting("Logging:Folder", "")
        .UseSetting("Serilog:MinimumLevel:Default", "Error")
        .ConfigureServices(services => services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero));
}
