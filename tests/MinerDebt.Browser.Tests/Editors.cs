using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Testing;
using static Microsoft.Playwright.Assertions;

namespace MinerDebt.Browser.Tests;

/// <summary>The program with a database of its own and an administrator, for tests that change facts.</summary>
public sealed class Editors : IAsyncLifetime
{
    public const string Password = "violet tractor moon";

    private readonly Sessions _sessions = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-editors-");

    public AppProcess App { get; private set; } = null!;

    /// <summary>The file of its database.</summary>
    public string Store => Path.Combine(_folder.FullName, "store.db");

    private string Connection => $"Data Source={Store};Pooling=False";

    public async ValueTask InitializeAsync()
    {
        await AppProcess.WriteDatabaseAsync(Store);
        App = await StartAsync();
    }

    /// <summary>Starts the program on the same database, once more or again.</summary>
    public Task<AppProcess> StartAsync(params (string, string)[] more) => AppProcess.ListenAsync(
        [("ConnectionStrings__MinerDebt", Connection), ("Administrator__Email", "ann@example.com"), ("Administrator__Password", Password), ("Administrator__Name", "Ann"), .. more]);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Signs in and opens a page of the editors.</summary>
    /// <param name="anew">Whether in a session of its own.</param>
    public async Task<IPage> EnterAsync(Site site, string path, string email = "ann@example.com", bool anew = false)
    {
        var page = await site.NewPageAsync();
        await Site.GoAsync(page, () => _sessions.OpenAsync(page, App.Url, path, email, Password, anew));
        return page;
    }

    /// <summary>Invites another editor, who accepts.</summary>
    public async Task AddAsync(Site site, string name)
    {
        await using var services = new ServiceCollection().AddMinerDebtStore("Sqlite", Connection).AddSingleton(TimeProvider.System).AddSingleton<Invitations>().BuildServiceProvider();
        var code = await services.GetRequiredService<Invitations>().CreateAsync(AccountRole.Editor, name, "Ann");
        var page = await site.NewPageAsync();
        await page.GotoAsync($"{App.Url}/account/invitation?code={code}");
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("E-mail").FillAsync($"{name}@example.com");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("Password again").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(App.Url + "/account");
        await _sessions.KeepAsync(page, $"{name}@example.com");
    }

    /// <summary>Changes facts as another copy of the program on the same database would.</summary>
    public async Task ChangeAsync(Func<DebtBook, Change> make)
    {
        await using var services = new ServiceCollection().AddMinerDebtStore("Sqlite", Connection).AddSingleton(TimeProvider.System)
            .AddSingleton<ChangeApplier>().AddSingleton<CurrentBook>().BuildServiceProvider();
        var book = services.GetRequiredService<CurrentBook>();
        await book.RefreshAsync();
        await book.ApplyAsync(new ChangeSet("Zoe", ChangeOrigin.Form, "A test", [make(book.Value)]));
    }

    /// <summary>Keeps a proposal as another copy of the program on the same database would.</summary>
    public async Task<long> ProposeAsync(string author, IReadOnlyList<Change> changes)
    {
        await using var services = new ServiceCollection().AddMinerDebtStore("Sqlite", Connection).AddSingleton(TimeProvider.System)
            .AddSingleton<ChangeApplier>().AddSingleton<Proposals>().BuildServiceProvider();
        return await services.GetRequiredService<Proposals>().KeepAsync(new ChangeSet(author, ChangeOrigin.Csv, "A test", changes), null);
    }

    public long Ask(string sql) => (long)Answer(sql);

    public string AskText(string sql) => (string)Answer(sql);

    private object Answer(string sql)
    {
        using var connection = new SqliteConnection(Connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
