using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>
/// Writes all facts as one zip: the files of a data set, a README and checksums. The same facts give the same bytes,
/// whatever the database that they come from and the number of its version, so that what was exported, imported and
/// exported again can be compared byte by byte.
/// </summary>
public static class DatasetArchive
{
    /// <summary>The folder that the archive unpacks into.</summary>
    public const string Folder = "minerdebt";

    /// <summary>Of the file with the SHA-256 of all others, as <c>sha256sum -c</c> reads it.</summary>
    public const string Checksums = "SHA256SUMS";

    // Where the data set does not say when it was put together: the first day that a zip can write.
    private static readonly DateOnly FirstDay = new(1980, 1, 1);

    /// <summary>Writes row by row: what it holds in memory does not grow with the number of facts.</summary>
    /// <param name="target">Need not be able to seek, and is only written to asynchronously.</param>
    /// <param name="readme">The text of the README, given the fingerprint of the data (<see cref="Fingerprint"/>) and the rows of each file.</param>
    public static async Task WriteAsync(
        Facts facts, Stream target, Func<string, IReadOnlyDictionary<string, int>, string> readme, CancellationToken cancellationToken = default)
    {
        var day = DateOnly.TryParseExact(facts.Find<Coverage>(Coverage.CompiledOn)?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var compiled)
            ? compiled : FirstDay;
        await using var awaited = new AwaitedStream(target);
        await using (var zip = await ZipArchive.CreateAsync(awaited, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            await WriteAsync(facts, zip, day, readme, cancellationToken);
        }

        await awaited.FlushAsync(cancellationToken);
    }

    private static async Task WriteAsync(
        Facts facts, ZipArchive zip, DateOnly day, Func<string, IReadOnlyDictionary<string, int>, string> readme, CancellationToken cancellationToken)
    {
        var sums = new StringBuilder();
        var rows = new Dictionary<string, int>();
        foreach (var kind in FactKind.All.OrderBy(kind => kind.FileName, StringComparer.Ordinal))
        {
            var of = facts.All(kind.Type);
            rows.Add(kind.FileName, of.Count);
            await AddAsync(kind.FileName, stream => WriteRowsAsync(kind, of, stream, cancellationToken));
        }

        await AddTextAsync("README.md", readme(Fingerprint(sums.ToString()), rows));
        await AddTextAsync(Checksums, sums.ToString());

        Task AddTextAsync(string name, string text) => AddAsync(name, async stream => await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken));

        async Task AddAsync(string name, Func<Stream, Task> write)
        {
            var entry = zip.CreateEntry($"{Folder}/{name}", CompressionLevel.Optimal);
            entry.LastWriteTime = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using (var stream = new HashingStream(await entry.OpenAsync(cancellationToken), hash))
            {
                await write(stream);
            }

            sums.Append(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash.GetHashAndReset())}  {name}\n");
        }
    }

    /// <summary>Tells data from other data by their content: the first digits of the SHA-256 of the checksums of their files.</summary>
    private static string Fingerprint(string sums) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sums)))[..16];

    private static async Task WriteRowsAsync(FactKind kind, IReadOnlyList<Fact> facts, Stream stream, CancellationToken cancellationToken)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (var column in kind.Columns)
        {
            csv.WriteField(HarmlessText.Write(column.Name));
        }

        await csv.NextRecordAsync();
        foreach (var fact in facts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var column in kind.Columns)
            {
                csv.WriteField(HarmlessText.Write(column.Text(fact)));
            }

            await csv.NextRecordAsync();
        }

        await csv.FlushAsync();
        await text.FlushAsync(cancellationToken);
    }
}
