using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Health;
using MinerDebt.Web.Hosting.Logs;
using MinerDebt.Web.Tests.Support;
using Npgsql;
using Serilog;
using Serilog.Extensions.Logging;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class HealthTests
{
    [Fact]
    public async Task Ready_LostKeys_SaysSo()
    {
        await using var app = new WebApp();
        var test = app.Services.GetRequiredService<WriteTest>();
        test.Try();
        Assert.Equal("Healthy", await app.TextAsync("/health/ready"));

        foreach (var key in Directory.EnumerateFiles(app.Services.GetRequiredService<DataFolder>().Keys))
        {
            File.Delete(key);
        }

        test.Try();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy\nkeys: The keys that protect sessions and forms cannot be used."), await AskAsync(app));
    }

    [Fact]
    public async Task Ready_DeletedDatabase_SaysSoAndNotWhere()
    {
        await using var app = new WebApp();
        Assert.Equal("Healthy", await app.TextAsync("/health/ready"));

        app.DeleteDatabase();
        var (status, text) = await AskAsync(app);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (status, text.StartsWith("Unhealthy\ndatabase: The ", StringComparison.Ordinal)));
        Assert.DoesNotContain("/", text, StringComparison.Ordinal);
    }

    // A reader of SQLite passes beside any writer; one of PostgreSQL waits for anyone who has locked the table.
    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Ready_LockedDatabase_AnswersSoonerThanTheLockIsWaitedFor()
    {
        await using var store = await PostgresStore.CreateAsync();
        await using var app = new WebApp { Settings = new Dictionary<string, string> { ["Database:Provider"] = "Postgres", ["ConnectionStrings:MinerDebt"] = store.Connection } };
        Assert.Equal("Healthy", await app.TextAsync("/health/ready"));
        await using var other = new NpgsqlConnection(store.Connection);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("""BEGIN; LOCK TABLE "ChangeSets" IN ACCESS EXCLUSIVE MODE""", other);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var (status, text) = await AskAsync(app);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy\ndatabase: The database does not answer within 2 seconds."), (status, text));
    }

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task Ready_DatabaseThatMayNotBeWritten_SaysSo()
    {
        await using var store = await PostgresStore.CreateAsync();
        await using var app = new WebApp { Settings = new Dictionary<string, string> { ["Database:Provider"] = "Postgres", ["ConnectionStrings:MinerDebt"] = store.Connection } };
        Assert.Equal("Healthy", await app.TextAsync("/health/ready"));
        await using var other = new NpgsqlConnection(store.Connection);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"ALTER DATABASE {other.Database} SET default_transaction_read_only = on", other);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy\ndatabase: The database can be read and not be written."), await AskAsync(app));
    }

    [Fact]
    public async Task Watch_Changes_AreOneLineEachWithTheCause()
    {
        var lines = new LogLines(new LineFormatter());
        await using var log = new LoggerConfiguration().WriteTo.Sink(lines).CreateLogger();
        using var loggers = new SerilogLoggerFactory(log);
        var watch = new HealthWatch(loggers.CreateLogger<HealthWatch>());

        foreach (var (reason, cause) in new[] { (null, null), ("It is full.", "No space left"), ("It is full.", "No space left"), (null, null), (null, (string?)null) })
        {
            var entry = new HealthReportEntry(
                reason is null ? HealthStatus.Healthy : HealthStatus.Unhealthy, reason, TimeSpan.Zero, null, new Dictionary<string, object> { ["cause"] = cause ?? "" });
            await watch.PublishAsync(new HealthReport(new Dictionary<string, HealthReportEntry> { ["folder"] = entry }, TimeSpan.Zero), TestContext.Current.CancellationToken);
        }

        Assert.Equal(
            ["[ERR] Not ready (folder): It is full. No space left", "[INF] Ready again (folder)"],
            lines.Text.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line[line.IndexOf('[', StringComparison.Ordinal)..]));
        Assert.Equal(HealthStatus.Healthy, watch.Last?.Status);
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(WebApp app)
    {
        using var answer = await app.SendAsync("/health/ready");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
