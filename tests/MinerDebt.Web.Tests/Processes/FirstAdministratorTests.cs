using System.Text.RegularExpressions;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

public sealed partial class FirstAdministratorTests : IAsyncLifetime
{
    private const string Password = "violet tractor moon";

    private readonly StoreFile _store = new();

    public async ValueTask InitializeAsync() => await AppProcess.WriteDatabaseAsync(_store.Path);

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Start_NoAdministrator_LogsALinkThatWorks()
    {
        await using var app = await AppProcess.ListenAsync(_store.Setting);
        await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(Link().IsMatch(app.Output)));
        var link = Link().Match(app.Output).Groups[1].Value;

        using var client = new HttpClient();
        var page = await client.GetStringAsync(link, TestContext.Current.CancellationToken);

        Assert.StartsWith(app.Url, link, StringComparison.Ordinal);
        Assert.Contains("<h1>Set up an administrator</h1>", page, StringComparison.Ordinal);
        Assert.Equal(0, _store.Ask("SELECT COUNT(*) FROM Accounts"));
    }

    [Fact]
    public async Task Start_AdministratorInTheSettings_IsMadeOnceAndNotChanged()
    {
        await using (var app = await StartAsync("ann@example.com", Password))
        {
            Assert.DoesNotContain("No administrator yet", app.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Password, app.Output, StringComparison.Ordinal);
        }

        await using (await StartAsync("bob@example.com", "another good password"))
        {
        }

        Assert.Equal(1, _store.Ask("SELECT COUNT(*) FROM Accounts WHERE Email = 'ann@example.com' AND DisplayName = 'Ann' AND Role = 'Administrator'"));
        Assert.Equal(1, _store.Ask("SELECT COUNT(*) FROM Accounts"));
    }

    [Theory]
    [InlineData("ann@example.com", "short", "The password has 5 characters; at least 12 are needed.")]
    [InlineData("ann@example.com", "", "The password has 0 characters; at least 12 are needed.")]
    [InlineData("ann", Password, "“ann” is no e-mail address: write one such as ann@example.com.")]
    [InlineData("", Password, "is no e-mail address")]
    public async Task Start_BadAdministratorInTheSettings_SaysWhatIsAccepted(string email, string password, string message)
    {
        await using var app = AppProcess.Start(_store.Setting, ("Administrator__Email", email), ("Administrator__Password", password));
        var code = await app.WaitForExitAsync();

        Assert.Equal(1, code);
        Assert.Contains("MinerDebt cannot start. Administrator:Email and Administrator:Password name an administrator that cannot be made:", app.Output, StringComparison.Ordinal);
        Assert.Contains(message, app.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\s+at |Unhandled|Exception:", app.Output);
    }

    private Task<AppProcess> StartAsync(string email, string password) => AppProcess.ListenAsync(
        _store.Setting, ("Administrator__Email", email), ("Administrator__Password", password), ("Administrator__Name", "Ann"));

    [GeneratedRegex(@"No administrator yet\. Set one up at (http://\S+/account/set-up\?code=[\w-]{43})")]
    private static partial Regex Link();
}
