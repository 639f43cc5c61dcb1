using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using MinerDebt.Testing;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Processes;

/// <summary>Where and as whom the program runs.</summary>
public sealed class PlaceTests : IDisposable
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode ReadOnlyFolder = ReadOnly | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode ForAll = ReadOnlyFolder | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    // The one that every Linux has for those without rights.
    private const string Nobody = "65534";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-place-");

    private string Program => Path.Combine(_root.FullName, "program");

    public void Dispose()
    {
        if (Directory.Exists(Program) && !OperatingSystem.IsWindows())
        {
            SetModes(ForAll, ForAll);
        }

        _root.Delete(recursive: true);
    }

    [Fact]
    public async Task Folder_ThatMayOnlyBeRead_IsEnoughForAUserWithoutRights()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Copy(Path.GetDirectoryName(AppProcess.Program)!, Program);
        SetModes(ReadOnly, ReadOnlyFolder);
        File.SetUnixFileMode(_root.FullName, ForAll);
        var before = Files();
        // Who runs the tests without rights runs the program so too; who has them gives them up.
        string[] asNobody = Environment.UserName == "root" ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"] : [];
        await using var app = await AppProcess.ListenAsync(
            new AppProcess.Launch(asNobody, Path.Combine(Program, Path.GetFileName(AppProcess.Program))),
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_CONTENTROOT", Program), ("HOME", "/nonexistent"),
            ("Data__Folder", Path.Combine(_root.FullName, "data")), ("ConnectionStrings__MinerDebt", ""), ("Logging__Folder", "logs"));

        using var client = new HttpClient { BaseAddress = new Uri(app.Url) };
        foreach (var path in new[] { "/", "/debt", "/docs", "/api/v1/debt", "/charts/debt.png", "/account/sign-in", "/health/ready" })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
        }

        Assert.Equal(before, Files());
        if (OperatingSystem.IsLinux())
        {
            Assert.DoesNotMatch(@"(?m)^Uid:\s.*\b0\b", await File.ReadAllTextAsync($"/proc/{app.Id}/status", TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Address_OfIPv6_IsServedOrSaidToBeNone()
    {
        if (!Socket.OSSupportsIPv6)
        {
            await using var refused = AppProcess.Start(("ASPNETCORE_URLS", "http://[::1]:0"));
            Assert.Equal(1, await refused.WaitForExitAsync());
            Assert.Contains("MinerDebt cannot start. ", refused.Output, StringComparison.Ordinal);
            return;
        }

        await using var app = await AppProcess.ListenAsync(("ASPNETCORE_URLS", "http://[::1]:0"), ("Site__Proxies", "::1"));
        using var client = new HttpClient { BaseAddress = new Uri(app.Url) };

        Assert.StartsWith("http://[::1]:", app.Url, StringComparison.Ordinal);
        Assert.Contains($"{app.Url}/sitemap.xml", await client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var signIn = await client.GetAsync("/account/sign-in", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        Assert.Contains(app.Url.Replace("http", "https", StringComparison.Ordinal), await client.GetStringAsync("/robots.txt", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private IReadOnlyList<string> Files() => [.. Directory.EnumerateFileSystemEntries(Program, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [UnsupportedOSPlatform("windows")]
    private void SetModes(UnixFileMode file, UnixFileMode folder)
    {
        // From the outside in, so that what is below can be reached.
        foreach (var entry in Directory.EnumerateDirectories(Program, "*", SearchOption.AllDirectories).Prepend(Program))
        {
            File.SetUnixFileMode(entry, folder);
        }

        foreach (var entry in Directory.EnumerateFiles(Program, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(entry, file);
        }
    }
}
