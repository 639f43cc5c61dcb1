using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

public sealed class StartFailureTests : IDisposable
{
    private readonly StoreFile _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Start_NewerDatabase_SaysSoAndLeavesIt()
    {
        await using (await AppProcess.ListenAsync(_store.Setting))
        {
        }

        _store.Execute("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Future', '99.0')");

        await AssertUntouchedAsync("The database is newer than this program: it has the migration 29990101000000_Future, which this version does not know. Run the newer program, or use another database.");
    }

    [Fact]
    public async Task Start_LockedDatabase_SaysSo()
    {
        using var other = _store.Open();
        using var command = other.CreateCommand();
        command.CommandText = "CREATE TABLE other (a); BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await AssertRefusedAsync("The database cannot be used: it is locked by another program. Close that program, or wait until it is done, and start again.", _store.Setting);
    }

    [Fact]
    public async Task Start_NotADatabase_SaysSoAndLeavesIt()
    {
        await File.WriteAllTextAsync(_store.Path, string.Concat(Enumerable.Repeat("A letter to nobody. ", 500)), TestContext.Current.CancellationToken);

        await AssertUntouchedAsync("The database cannot be used: the file is not an SQLite database (ConnectionStrings:MinerDebt).");
    }

    [Fact]
    public async Task Start_FolderThatCanNotBeMade_SaysSo()
    {
        await File.WriteAllTextAsync(_store.Path, "", TestContext.Current.CancellationToken);

        await AssertRefusedAsync("The database cannot be used: ", ("ConnectionStrings__MinerDebt", $"Data Source={_store.Path}/sub/store.db"));
    }

    /// <summary>Each of them is told at once, so that a start is not tried again for every one.</summary>
    [Fact]
    public async Task Start_WrongSettings_SaysOfAllWhatIsAccepted()
    {
        var output = await AssertRefusedAsync(
            "Api:RequestsPerMinute \"often\" is not a number of requests. Give a whole number such as 600, or 0 for no limit.",
            ("Api__RequestsPerMinute", "often"), ("ASPNETCORE_URLS", "foo"), ("Cache__Bytes", "lots"), ("Database__Provder", "Postgres"), ("Database__Provider", "Oracle"),
            ("Serilog__MinimumLevel__Default", "Loud"), ("SignIn__TriesPerAddress", "-1"), ("SignIn__SecondFactor", "admins"), _store.Setting);

        string[] others =
        [
            "urls \"foo\" is not an address to listen on. Give an address such as http://localhost:5210",
            "Cache:Bytes \"lots\" is not a number of bytes. Give a whole number such as 67108864, or 0 to keep no answers.",
            "Database:Provder (an environment variable) is not a setting. Did you mean Database:Provider? It takes Sqlite or Postgres.",
            "Database:Provider \"Oracle\" is not known. Give Sqlite or Postgres.",
            "Serilog:MinimumLevel:Default \"Loud\" is not a level. Give Verbose, ",
            "SignIn:TriesPerAddress \"-1\" is not a number of tries. Give a whole number such as 30, or 0 for no limit.",
            "SignIn:SecondFactor \"admins\" is not known. Give Optional, Administrators or Everyone.",
        ];
        Assert.All(others, message => Assert.Contains(message, output, StringComparison.Ordinal));
        Assert.False(File.Exists(_store.Path));
    }

    [Theory]
    [InlineData("Sqlite", "Data Sauce=a.db;Password=hunter2", "ConnectionStrings:MinerDebt cannot be read: ")]
    [InlineData("Postgres", "Hast=a;Password=hunter2", "ConnectionStrings:MinerDebt cannot be read: ")]
    public async Task Start_SettingThatCanNotBeRead_SaysWhatIsAccepted(string provider, string connection, string message) =>
        Assert.DoesNotContain("hunter2", await AssertRefusedAsync(message, ("Database__Provider", provider), ("ConnectionStrings__MinerDebt", connection)), StringComparison.Ordinal);

    [Fact]
    public async Task Start_PortInUse_SaysSo()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}";

        var output = await AssertRefusedAsync("End the other program, or choose another address with --urls http://localhost:5211.", _store.Setting, ("ASPNETCORE_URLS", address));

        Assert.Contains(address, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "https://127.0.0.1:0", "No server certificate was specified")]
    [InlineData("ASPNETCORE_URLS", "http://192.0.2.1:0", "Give one of this machine, such as --urls http://localhost:5211.")]
    [InlineData("Logging__Folder", "/proc/logs", "The folder /proc/logs cannot be written: ")]
    public Task Start_WrongSetting_SaysWhich(string name, string value, string message) => AssertRefusedAsync(message, _store.Setting, (name, value));

    [Fact]
    public Task Start_CertificateThatIsNotThere_SaysWhich() => AssertRefusedAsync(
        "nowhere.pfx", _store.Setting, ("ASPNETCORE_URLS", "https://127.0.0.1:0"), ("Kestrel__Certificates__Default__Path", "nowhere.pfx"));

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Start_WrongPassword_SaysSoWithoutIt()
    {
        var connection = PostgresStore.Server(builder => builder.Password = "hunter2-wrong");

        var output = await AssertRefusedAsync("The database cannot be used: PostgreSQL says ", ("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", connection));

        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Start_NoServer_SaysSoWithoutThePassword()
    {
        var connection = PostgresStore.Server(builder => (builder.Port, builder.Password) = (1, "hunter2-wrong"));

        var output = await AssertRefusedAsync("The database cannot be used: ", ("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", connection));

        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
    }

    private static async Task<string> AssertRefusedAsync(string message, params (string, string)[] settings)
    {
        await using var app = AppProcess.Start(settings);
        var code = await app.WaitForExitAsync();

        Assert.Equal((1, true), (code, app.Output.Contains("MinerDebt cannot start. ", StringComparison.Ordinal)));
        Assert.Contains(message, app.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\s+at |Unhandled|Exception:", app.Output);
        return app.Output;
    }

    private async Task AssertUntouchedAsync(string message)
    {
        var before = SHA256.HashData(await File.ReadAllBytesAsync(_store.Path));
        await AssertRefusedAsync(message, _store.Setting);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(_store.Path)));
    }
}
