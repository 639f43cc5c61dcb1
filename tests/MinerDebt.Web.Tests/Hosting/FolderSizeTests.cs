using System.Runtime.InteropServices;
using MinerDebt.Web.Hosting.Operations;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class FolderSizeTests : IDisposable
{
    private const int Nobody = 65534;
    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly string _folder = Directory.CreateTempSubdirectory("minerdebt-size-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Of_AFolder_CountsWhatIsBelowItToo()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "below"));
        File.WriteAllText(Path.Combine(_folder, "one"), "12345");
        File.WriteAllText(Path.Combine(_folder, "below", ".hidden"), "123");
        File.CreateSymbolicLink(Path.Combine(_folder, "link"), Path.Combine(_folder, "one"));

        Assert.Equal(new FolderSize(2, 8), FolderSize.Of(_folder));
        Assert.Equal(new FolderSize(0, 0), FolderSize.Of(Path.Combine(_folder, "none")));
    }

    [Fact]
    public void Of_AFolderOfWhichAPartCannotBeRead_IsNotKnown()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var closed = Directory.CreateDirectory(Path.Combine(_folder, "closed")).FullName;
        File.WriteAllText(Path.Combine(_folder, "one"), "12345");
        File.SetUnixFileMode(_folder, ForAll);
        File.SetUnixFileMode(closed, ForAll);
        Assert.Equal(new FolderSize(1, 5), WithoutRights(_folder));
        File.SetUnixFileMode(closed, UnixFileMode.None);

        Assert.Null(WithoutRights(_folder));
    }

    // Who has the right to read everything gives it up, on a thread that ends with it.
    private static FolderSize? WithoutRights(string path)
    {
        FolderSize? size = null;
        var thread = new Thread(() =>
        {
            _ = SetFileUser(Nobody);
            size = FolderSize.Of(path);
        });
        thread.Start();
        thread.Join();
        return size;
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetFileUser(int user);
}
