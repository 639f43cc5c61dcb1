using MinerDebt.Core.Changes;
using MinerDebt.Web.Admin.Imports;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Tests.Admin;

public sealed class UploadTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-uploads-");
    private readonly UploadFolder _folder;

    public UploadTests() => _folder = new UploadFolder(new DataFolder(_root.FullName), TimeProvider.System);

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public async Task Receive_WholeContent_IsThereUntilDisposed()
    {
        using var upload = await ReceiveAsync(new MemoryStream([1, 2, 3]), 3);

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(upload.Path, TestContext.Current.CancellationToken));
        upload.Dispose();
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Receive_CutOff_LeavesNothing()
    {
        await Assert.ThrowsAsync<IOException>(() => ReceiveAsync(new MemoryStream([1, 2, 3]), 4));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Receive_Cancelled_LeavesNothing()
    {
        using var running = new Running("", () => { });
        running.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReceiveAsync(new MemoryStream([1, 2, 3]), 3, running.Stop));

        Assert.Empty(Files());
    }

    [Fact]
    public void Sweep_OldAndYoungFiles_DeletesTheOld()
    {
        var (old, young) = (_folder.NewPath(), _folder.NewPath());
        File.WriteAllText(old, "");
        File.WriteAllText(young, "");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-25));

        _folder.Sweep();

        Assert.Equal([young], Files());
    }

    [Fact]
    public void Sweep_NoFolder_DoesNothing()
    {
        _folder.Sweep();

        Assert.Empty(_root.GetFileSystemInfos());
    }

    [Fact]
    public void ProblemCsv_ValueWithQuotesAndLines_IsOneCell() => Assert.Equal(
        "\uFEFFrow,column,value,what to do\r\n7,notes,\"a \"\"b\"\"\nc\",something else\r\n",
        System.Text.Encoding.UTF8.GetString(ProblemCsv.Write([new Problem(new Location("a.csv", 7), "notes", "a \"b\"\nc", "something else")])));

    private Task<Upload> ReceiveAsync(Stream content, long bytes, CancellationToken? cancellationToken = null) =>
        Upload.ReceiveAsync(_folder, "a.csv", bytes, content, new Progress<double>(), cancellationToken ?? TestContext.Current.CancellationToken);

    private string[] Files() => Directory.GetFiles(Path.Combine(_root.FullName, "uploads"));
}
