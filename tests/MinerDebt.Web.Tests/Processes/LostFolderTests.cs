using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Account;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

/// <summary>Keys that are lost, and a log that cannot be written.</summary>
public sealed class LostFolderTests : IDisposable
{
    private const string Email = "ann@example.com";

    // Far above what the database takes, so that the log alone is refused.
    private const int LargestFile = 20_000_000;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-lost-");
    private readonly List<HttpClient> _browsers = [];

    public void Dispose()
    {
        _browsers.ForEach(browser => browser.Dispose());
        _root.Delete(recursive: true);
    }

    [Fact]
    public async Task Keys_Lost_SignEveryoneOutAndTakeNothingFromReaders()
    {
        var keys = Path.Combine(_root.FullName, "keys");
        Visitor ann;
        IDocument form;
        string url;
        await using (var running = await StartAsync(null))
        {
            (url, ann) = (running.Url, Visit(running.Url));
            form = await ann.OpenAsync("/account/sign-in");
            await ann.SignInAsync(Email);
            Directory.Delete(keys, recursive: true);
            // As long as it runs they are in memory.
            Assert.Equal("ann", await ann.NameAsync());
            Assert.Equal([], await ann.NotReadAsync());
        }

        await using var app = await StartAsync(null, ("ASPNETCORE_URLS", url));
        Assert.Equal([], await Visit(url).NotReadAsync());
        Assert.Equal([], await ann.NotReadAsync());
        Assert.Null(await ann.NameAsync());
        using var admin = await ann.GetAsync("/admin/proposals");
        Assert.Equal(HttpStatusCode.Found, admin.StatusCode);
        using var stale = await ann.SendAsync("/account/sign-in", form, "sign-in", ("Email", Email), ("Password", AccountApp.Password));
        Assert.InRange((int)stale.StatusCode, 200, 499);
        await ann.SignInAsync(Email);
        Assert.Equal("ann", await ann.NameAsync());
        Assert.NotEmpty(Directory.GetFiles(keys));
    }

    [Fact]
    public async Task Log_ThatCannotBeWritten_TakesNothingFromAnyoneAndIsOnTheConsole()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        // Today's file has the size at which the system refuses to let it grow, tomorrow's too.
        var logs = Directory.CreateDirectory(Path.Combine(_root.FullName, "logs"));
        foreach (var day in new[] { DateTime.Now, DateTime.Now.AddDays(1) })
        {
            await using var log = File.Create(Path.Combine(logs.FullName, string.Create(CultureInfo.InvariantCulture, $"minerdebt-{day:yyyyMMdd}.log")));
            log.SetLength(LargestFile);
        }

        await using var app = await StartAsync(Limits.OfFiles(LargestFile, isRefused: true), ("Logging__Folder", "logs"), Limits.Runtime);
        var ann = Visit(app.Url);
        await ann.SignInAsync(Email);

        Assert.Equal([], await ann.NotReadAsync());
        Assert.Equal([], await ann.NotReadAsync("/admin/proposals", "/health/ready"));
        await Poll.UntilAsync(TimeSpan.FromMinutes(1), () => Task.FromResult(app.Output.Contains("HTTP POST /account/sign-in responded 302", StringComparison.Ordinal)));
        Assert.All(logs.GetFiles(), file => Assert.Equal(LargestFile, file.Length));
    }

    private Visitor Visit(string url)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(url) };
        _browsers.Add(browser);
        return new Visitor(browser);
    }

    private async Task<AppProcess> StartAsync(AppProcess.Launch? launch, params (string, string)[] more)
    {
        var database = Path.Combine(_root.FullName, "minerdebt.db");
        if (!File.Exists(database))
        {
            await AppProcess.WriteDatabaseAsync(database);
        }

        return await AppProcess.ListenAsync(launch,
        [
            ("Data__Folder", _root.FullName), ("ConnectionStrings__MinerDebt", ""),
            ("Administrator__Email", Email), ("Administrator__Password", AccountApp.Password), ("Administrator__Name", "ann"), .. more,
        ]);
    }
}
