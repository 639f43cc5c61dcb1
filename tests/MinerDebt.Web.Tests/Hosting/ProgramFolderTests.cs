using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class ProgramFolderTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("minerdebt-folders-");

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData(true, true, null)]
    [InlineData(true, false, null)]
    [InlineData(false, true, "program")]
    [InlineData(false, false, null)]
    public void Choose_Folders_TakesTheOneWithTheSettings(bool isInStart, bool isInProgram, string? chosen)
    {
        var (start, program) = (Make("start", isInStart), Make("program", isInProgram));

        Assert.Equal(chosen is null ? null : Path.Combine(_root.FullName, chosen), ProgramFolder.Choose(start, program));
    }

    private string Make(string name, bool hasSettings)
    {
        var folder = _root.CreateSubdirectory(name).FullName;
        if (hasSettings)
        {
            File.WriteAllText(Path.Combine(folder, "appsettings.json"), "{}");
        }

        return folder;
    }
}
