using System.Diagnostics;
using System.Text.Json;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;
using Npgsql;

namespace MinerDebt.Web.Tests.Processes;

[Trait("Needs", "PostgreSQL")]
public sealed class PostgresBackupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-dump-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task LinesOfTheDocumentation_DumpAndRestore_GiveTheSameAnswers()
    {
        await using var store = await PostgresStore.CreateAsync();
        await using var other = await PostgresStore.CreateAsync();
        string before;
        await using (var app = await AppProcess.ListenAsync(("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", store.Connection)))
        {
            before = await AskAsync(app);
            await RunAsync(store, Line("pg_dump"));
        }

        await RunAsync(other, Line("pg_restore"));
        // Once more, over what is there.
        await RunAsync(other, Line("pg_restore"));

        await using var restored = await AppProcess.ListenAsync(("Database__Provider", "Postgres"), ("ConnectionStrings__MinerDebt", other.Connection));
        Assert.Equal(before, await AskAsync(restored));
        Assert.Equal((0, true), await CheckAsync(other));
    }

    private static async Task<(int, bool)> CheckAsync(PostgresStore store)
    {
        var (code, output) = await CommandProcess.RunAsync(Path.GetTempPath(), "check", "--Database:Provider", "Postgres", "--ConnectionStrings:MinerDebt", store.Connection);
        return (code, output.Contains("Nothing is wrong.", StringComparison.Ordinal));
    }

    private static string Line(string tool) => Assert.Single(
        File.ReadLines(Path.Combine(AppProcess.Location("WebFolder"), "Docs", "running.md")), line => line.StartsWith(tool + " ", StringComparison.Ordinal));

    private static async Task<string> AskAsync(AppProcess app)
    {
        using var client = new HttpClient();
        return JsonElement.Parse(await client.GetStringAsync($"{app.Url}/api/v1/debt?by=total")).GetProperty("totals").GetRawText();
    }

    private async Task RunAsync(PostgresStore store, string line)
    {
        var builder = new NpgsqlConnectionStringBuilder(store.Connection);
        var start = new ProcessStartInfo("bash", ["-c", line]) { WorkingDirectory = _folder.FullName, RedirectStandardError = true };
        start.Environment["MINERDEBT_DB"] = $"postgresql://{builder.Username}:{Uri.EscapeDataString(builder.Password ?? "")}@{builder.Host}:{builder.Port}/{builder.Database}";
        start.Environment["PATH"] = $"{Environment.GetEnvironmentVariable("MINERDEBT_PG_BIN")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((0, ""), (process.ExitCode, errors));
    }
}
