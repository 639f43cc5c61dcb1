using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Account;

/// <summary>The program with a database of its own and no accounts, which asks at each request whether a session still holds.</summary>
public class AccountApp : WebApplicationFactory<Program>
{
    public const string Password = "violet tractor moon";

    // One that holds the data set.
    private static readonly (string, string) Loaded = ("Sqlite", "Data Source=minerdebt.db;Pooling=False");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-accounts-");

    public Invitations Invitations => Services.GetRequiredService<Invitations>();

    public AccountAdministration Administration => Services.GetRequiredService<AccountAdministration>();

    /// <summary>Where its database is; SQLite unless told otherwise.</summary>
    public (string Provider, string Connection) Database { get; init; } = Loaded;

    /// <summary>Settings beside those that all tests have.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The clock that the program goes by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Someone with cookies of their own, who is not signed in.</summary>
    /// <param name="address">Where from; null for where all others are too.</param>
    public Visitor Visit(string? address = null)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (address is not null)
        {
            client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        }

        return new(client);
    }

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

    /// <summary>As after many wrong tries from many addresses.</summary>
    public Task LockAsync(UserAccount account) => ReadAsync(db => db.Accounts.Where(one => one.Id == account.Id)
        .ExecuteUpdateAsync(change => change.SetProperty(one => one.LockoutEnd, (DateTimeOffset?)Clock.GetUtcNow().AddMinutes(15))));

    public async Task<T> ReadAsync<T>(Func<MinerDebtDbContext, Task<T>> read)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<MinerDebtDbContext>>().CreateDbContextAsync();
        return await read(db);
    }

    /// <summary>The program started once more beside this one, on the same database and keys.</summary>
    public WebApplicationFactory<Program> Again() => WithWebHostBuilder(_ => { });

    public Task<List<UserAccount>> AccountsAsync() => ReadAsync(db => db.Accounts.AsNoTracking().OrderBy(account => account.Email).ToListAsync());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        if (Database == Loaded)
        {
            LoadedDatabase.Write(Path.Combine(_folder.FullName, "minerdebt.db"));
        }

        builder.UseContentRoot(_folder.FullName)
        .UseSetting("Database:Provider", Database.Provider)
        .UseSetting("ConnectionStrings:MinerDebt", Database.Connection)
        .UseSetting("Logging:Folder", "")
        .UseSetting("Serilog:MinimumLevel:Default", "Error")
        .ConfigureServices(services =>
        {
            services.AddSingleton(Clock);
            // Enough to tell a right password from a wrong one: what guards real ones takes a tenth of these tests.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 10);
            services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
            services.AddSingleton<IStartupFilter, Addresses>();
        });
        foreach (var (name, value) in Settings)
        {
            builder.UseSetting(name, value);
        }
    }

    // Without a network nobody has an address.
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (IPAddress.TryParse(context.Request.Headers["X-Forwarded-For"], out var address))
                {
                    context.Connection.RemoteIpAddress = address;
                }

                return rest(context);
            });
            next(app);
        };
    }
}
