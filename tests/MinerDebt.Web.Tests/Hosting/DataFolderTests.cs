using System.Net;
using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Testing;
using MinerDebt.Web.Hosting.Health;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private const UnixFileMode OthersMayRead = UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-data-");

    private string Folder => Path.Combine(_root.FullName, "data");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task Folder_OfASetting_HoldsAllThatIsWritten()
    {
        await using var app = await AppProcess.ListenAsync(
            ("Data__Folder", Folder), ("ConnectionStrings__MinerDebt", ""), ("Logging__Folder", "logs"));
        // A form has a token, which needs a key.
        using var client = new HttpClient();
        await client.GetStringAsync($"{app.Url}/account/sign-in", TestContext.Current.CancellationToken);

        Assert.Equal(["copies", "keys", "logs", "minerdebt.db"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Where(name => !name!.Contains('-', StringComparison.Ordinal)).Order());
        Assert.Equal(["appsettings.json"], Directory.GetFileSystemEntries(app.Folder).Select(Path.GetFileName));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(Folder, "keys")));
        Assert.All(Directory.GetFileSystemEntries(_root.FullName, "*", SearchOption.AllDirectories), entry => Assert.Equal((entry, UnixFileMode.None), (entry, Mode(entry) & OthersMayRead)));
    }

    [Fact]
    public async Task Start_FilesThatOthersMayRead_AreKeptFromThem()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var keys = Directory.CreateDirectory(Path.Combine(Folder, "keys"));
        var (key, database) = (Path.Combine(keys.FullName, "key-1.xml"), Path.Combine(Folder, "minerdebt.db"));
        await File.WriteAllTextAsync(key, "<key />", TestContext.Current.CancellationToken);
        await AppProcess.WriteDatabaseAsync(database);
        foreach (var file in new[] { key, database })
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        await using var app = await AppProcess.ListenAsync(("Data__Folder", Folder), ("ConnectionStrings__MinerDebt", ""));

        Assert.All(new[] { key, database }, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Mode(file)));
    }

    [Fact]
    public async Task Start_FolderThatCannotBeWritten_SaysWhichSetting()
    {
        await File.WriteAllTextAsync(Folder, "a file", TestContext.Current.CancellationToken);

        await using var app = AppProcess.Start(("Data__Folder", Path.Combine(Folder, "sub")));

        Assert.Equal(1, await app.WaitForExitAsync());
        Assert.Contains($"MinerDebt cannot start. The folder {Folder}{Path.DirectorySeparatorChar}sub cannot be written: ", app.Output, StringComparison.Ordinal);
        Assert.Contains("choose another with Data:Folder.", app.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^\s+at |Unhandled", app.Output);
    }

    [Fact]
    public async Task Ready_FolderThatCannotBeWrittenAnyMore_IsNot()
    {
        await using var app = new WebApp { BeginsEmpty = true, Settings = new Dictionary<string, string> { ["Data:Folder"] = Folder } };
        Assert.Equal("Healthy", await app.TextAsync("/health/ready"));
        Directory.Delete(Folder, recursive: true);
        await File.WriteAllTextAsync(Folder, "a file", TestContext.Current.CancellationToken);

        app.Services.GetRequiredService<WriteTest>().Try();
        using var answer = await app.SendAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    // Windows has no such modes; there a folder of a user is closed to others as it is.
    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
