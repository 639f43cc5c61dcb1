using System.IO.Compression;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Exchange;

/// <summary>Filings came after the first data sets, which have no file of them.</summary>
public sealed class FilingFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public FilingFileTests()
    {
        foreach (var kind in FactKind.All)
        {
            File.Copy(Path.Combine(ProgramDataset.CoreFolder, "Dataset", kind.FileName), _folder.File(kind.FileName));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_WithoutTheFile_HasNoFilings()
    {
        File.Delete(_folder.File("filings.csv"));

        Assert.Equal(ProgramDataset.Rows.Count, DatasetReader.Read(_folder.Path).Count);
    }

    [Fact]
    public void Read_AnEmptyFile_HasNoFilings()
    {
        File.WriteAllText(_folder.File("filings.csv"), "");

        Assert.Equal(ProgramDataset.Rows.Count, DatasetReader.Read(_folder.Path).Count);
    }

    [Fact]
    public void Read_WithoutAnotherFile_SaysThatItIsNeeded()
    {
        File.Delete(_folder.File("ladders.csv"));

        var refused = Assert.Throws<InvalidChangesException>(() => DatasetReader.Read(_folder.Path));

        Assert.Contains(refused.Problems, problem => problem.Accepted == "a file ladders.csv is needed in this folder");
    }

    [Fact]
    public void Read_AFileOfOtherColumns_IsRefused()
    {
        File.WriteAllText(_folder.File("filings.csv"), "ticker\n");

        Assert.Throws<InvalidChangesException>(() => DatasetReader.Read(_folder.Path));
    }

    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Write_FilingsExportedLoadedAndExportedAgain_AreTheSameBytes(Engine engine)
    {
        var first = await ArchiveAsync(ProgramDataset.OfEachKind);
        using var folder = new TempFolder();
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(first), folder.Path, TestContext.Current.CancellationToken);
        await using var copy = await TestStore.CreateAsync(engine);

        await DatasetLoader.LoadAsync(copy.Applier, DatasetReader.Read(Path.Combine(folder.Path, DatasetArchive.Folder)), TestContext.Current.CancellationToken);

        var facts = (await copy.ReadAsync()).Facts;
        Assert.Equal(2, facts.All<Filing>().Count);
        Assert.Equal(first, await ArchiveAsync(facts));
    }

    private static async Task<byte[]> ArchiveAsync(Facts facts)
    {
        using var content = new MemoryStream();
        await DatasetArchive.WriteAsync(facts, content, (fingerprint, _) => fingerprint, TestContext.Current.CancellationToken);
        return content.ToArray();
    }
}
