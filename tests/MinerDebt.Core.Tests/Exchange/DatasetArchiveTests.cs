using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using CsvHelper;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Store;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Exchange;

/// <summary>Everything as one zip, which loads again as what it was.</summary>
public sealed class DatasetArchiveTests
{
    [Theory]
    [ClassData(typeof(EachEngine))]
    public async Task Write_WhatWasImportedFromAnArchive_IsTheSameBytes(Engine engine)
    {
        await using var store = await TestStore.CreateAsync(engine);
        await DatasetLoader.LoadAsync(store.Applier, ProgramDataset.Rows);
        // Versions that people made, with texts that have to be quoted.
        var offering = ProgramDataset.Facts.All<Offering>()[3];
        var debtEvent = ProgramDataset.Facts.All<DebtEvent>()[^1];
        await store.ApplyAsync(new Change(offering, offering with { Notes = "a \"quoted\", note;\nof two lines\r\nor three, Zürich 債" }));
        await store.ApplyAsync(new Change(debtEvent, debtEvent with { Notes = "=1+1", CashUsd = 0 }));
        var (version, facts) = await store.ReadAsync();
        var first = await ArchiveAsync(facts);

        using var folder = new TempFolder();
        await UnpackAsync(first, folder.Path);
        await using var copy = await TestStore.CreateAsync(engine);
        await DatasetLoader.LoadAsync(copy.Applier, DatasetReader.Read(Path.Combine(folder.Path, DatasetArchive.Folder)));
        var (versionOfCopy, factsOfCopy) = await copy.ReadAsync();

        Assert.Equal((3, 1), (version, versionOfCopy));
        Assert.Equal(ProgramDataset.Lines(facts), ProgramDataset.Lines(factsOfCopy));
        Assert.Equal(first, await ArchiveAsync(factsOfCopy));
    }

    [Fact]
    public void Write_AnyFactsInAnotherCulture_ComesBackAsItWas()
    {
        using var current = new InCulture("fr-FR");

        Gen.Select(AnyFacts.Of(FactKind.Find("pledges")!).Array[0, 5], AnyFacts.Of(FactKind.Find("offerings")!).Array[0, 5], (pledges, offerings) => pledges.Concat(offerings))
            .Sample(any =>
            {
                var facts = Facts.Of(any.DistinctBy(fact => (fact.GetType(), fact.Key)));
                var archive = ArchiveAsync(facts).GetAwaiter().GetResult();
                using var folder = new TempFolder();
                UnpackAsync(archive, folder.Path).GetAwaiter().GetResult();

                foreach (var kind in FactKind.All)
                {
                    var problems = new List<Problem>();
                    using var csv = new CsvReader(new StreamReader(Path.Combine(folder.Path, DatasetArchive.Folder, kind.FileName)), CultureInfo.InvariantCulture);
                    var read = csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>()
                        .Select(row => kind.Read(row.ToDictionary(cell => cell.Key, cell => HarmlessText.Read((string)cell.Value)), problems)).ToList();

                    Assert.Empty(problems);
                    Assert.Equal(facts.All(kind.Type).Select(FactJson.Write), read.Select(FactJson.Write));
                }
            }, iter: 30);
    }

    [Fact]
    public async Task Write_TheDataset_HasItsFilesAndTheirChecksums()
    {
        using var zip = new ZipArchive(new MemoryStream(await ArchiveAsync(ProgramDataset.Facts)));
        var files = zip.Entries.ToDictionary(entry => entry.FullName, Content);

        Assert.Equal(
            [.. FactKind.All.Select(kind => kind.FileName).Order(StringComparer.Ordinal), "README.md", DatasetArchive.Checksums],
            zip.Entries.Select(entry => entry.FullName["minerdebt/".Length..]));
        var sums = Encoding.UTF8.GetString(files["minerdebt/SHA256SUMS"]).TrimEnd('\n').Split('\n');
        Assert.Equal(files.Count - 1, sums.Length);
        Assert.All(sums, line => Assert.Equal(line[..64], Convert.ToHexStringLower(SHA256.HashData(files[$"minerdebt/{line[66..]}"]))));
        Assert.All(FactKind.All, kind => Assert.Equal(
            string.Join(',', kind.Columns.Select(column => column.Name)),
            Encoding.UTF8.GetString(files[$"minerdebt/{kind.FileName}"]).Split('\n')[0]));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(2026, 11, 26), entry.LastWriteTime.DateTime));
    }

    [Fact]
    public async Task Write_OtherFacts_HaveAnotherFingerprint()
    {
        var other = ProgramDataset.Facts.Without(ProgramDataset.Facts.All<Pledge>()[0]);

        Assert.NotEqual(await FingerprintAsync(ProgramDataset.Facts), await FingerprintAsync(other));
        Assert.Equal(await FingerprintAsync(ProgramDataset.Facts), await FingerprintAsync(Facts.Of(ProgramDataset.Facts.Everything.Reverse())));
    }

    [Fact]
    public async Task Write_TenTimesTheFacts_PassesThemOnInPiecesOfTheSameSize()
    {
        var few = await MeasureAsync(new GeneratedUniverse(60, 4, 20));
        var many = await MeasureAsync(new GeneratedUniverse(600, 4, 20));

        Assert.InRange((double)many.Written / few.Written, 7, 15);
        // What is kept until the end comes in one piece, or after the last file.
        Assert.InRange((double)many.Largest / few.Largest, 0.5, 1.5);
        Assert.InRange((double)many.BeforeTheLast / many.Written, 0.95, 1);
    }

    private static async Task<(long Written, int Largest, long BeforeTheLast)> MeasureAsync(GeneratedUniverse universe)
    {
        var target = new AsyncOnlyStream();
        long before = 0;
        await DatasetArchive.WriteAsync(Facts.Of(universe.Facts()), target, (_, _) =>
        {
            before = target.Written;
            return "";
        });
        return (target.Written, target.Largest, before);
    }

    private static async Task<byte[]> ArchiveAsync(Facts facts)
    {
        using var content = new MemoryStream();
        await DatasetArchive.WriteAsync(facts, content, (fingerprint, rows) => $"{fingerprint}\n{string.Join('\n', rows)}\n", TestContext.Current.CancellationToken);
        return content.ToArray();
    }

    private static async Task<string> FingerprintAsync(Facts facts)
    {
        var found = "";
        await DatasetArchive.WriteAsync(facts, new MemoryStream(), (fingerprint, _) => found = fingerprint);
        return found;
    }

    private static Task UnpackAsync(byte[] archive, string folder) => ZipFile.ExtractToDirectoryAsync(new MemoryStream(archive), folder);

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
