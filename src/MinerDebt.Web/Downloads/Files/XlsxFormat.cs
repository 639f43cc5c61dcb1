using System.Globalization;
using System.IO.Compression;
using System.Text;
using MinerDebt.Core.Exchange;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>
/// A page as an Excel workbook (ECMA-376): a sheet for each table with days as days and numbers as numbers under a frozen
/// header, and after the first a sheet that says what it is. Written row by row.
/// </summary>
public static class XlsxFormat
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What a sheet can hold; what is more goes on in another one.</summary>
    private const int MostRows = 1_048_576;

    public static async Task WriteAsync(PageFile file, Stream target, CancellationToken cancellationToken, int mostRows = MostRows)
    {
        await using var awaited = new AwaitedStream(target);
        await using (var zip = await ZipArchive.CreateAsync(awaited, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
        {
            var names = new SheetNames();
            foreach (var (index, table) in file.Tables.Index())
            {
                await AddAsync(table.Name, table.Table);
                if (index == 0)
                {
                    await AddAsync("About", AboutSheet.Of(file));
                }
            }

            foreach (var (name, content) in XlsxParts.Of(names.All, file))
            {
                await using var part = await OpenAsync(zip, name, file.Day, cancellationToken);
                await part.WriteAsync(Encoding.UTF8.GetBytes(content), cancellationToken);
            }

            async Task AddAsync(string name, DataTable table)
            {
                using var rows = table.Rows.GetEnumerator();
                var hasMore = rows.MoveNext();
                do
                {
                    var number = names.Add(name);
                    await using var part = await OpenAsync(zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml"), file.Day, cancellationToken);
                    await using var text = new StreamWriter(part, new UTF8Encoding(false), leaveOpen: true);
                    hasMore = await XlsxSheetWriter.WriteAsync(table.Columns, rows, hasMore, mostRows, isShownFirst: number == 1, text, cancellationToken);
                    await text.FlushAsync(cancellationToken);
                }
                while (hasMore);
            }
        }

        await awaited.FlushAsync(cancellationToken);
    }

    private static async Task<Stream> OpenAsync(ZipArchive zip, string name, DateOnly day, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return await entry.OpenAsync(cancellationToken);
    }
}
