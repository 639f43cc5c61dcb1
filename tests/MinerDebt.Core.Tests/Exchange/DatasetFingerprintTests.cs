using MinerDebt.Core.Exchange;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class DatasetFingerprintTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _path;

    public DatasetFingerprintTests()
    {
        foreach (var kind in FactKind.All)
        {
            File.Copy(Path.Combine(ProgramDataset.CoreFolder, "Dataset", kind.FileName), _folder.File(kind.FileName));
        }

        _path = Path.GetDirectoryName(_folder.File("any"))!;
    }

    public static TheoryData<string> Files => [.. FactKind.All.Select(kind => kind.FileName)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_TheSameFiles_IsTheSame() => Assert.Equal(DatasetFingerprint.Of(_path), DatasetFingerprint.Of(_path));

    [Fact]
    public void Of_AFolder_IsNotThatOfTheProgram() => Assert.NotEqual(DatasetFingerprint.Of(null), DatasetFingerprint.Of(_path));

    [Theory]
    [MemberData(nameof(Files))]
    public void Of_AnyFileWithAnotherLine_Differs(string file)
    {
        var before = DatasetFingerprint.Of(_path);

        File.AppendAllText(_folder.File(file), "\n");
        var longer = DatasetFingerprint.Of(_path);
        File.Delete(_folder.File(file));

        Assert.Equal(3, new[] { before, longer, DatasetFingerprint.Of(_path) }.Distinct().Count());
    }
}
