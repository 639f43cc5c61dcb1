using System.Globalization;
using System.IO.Compression;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>The texts that the cells of a workbook share: cells refer to them by number, so that they are held in memory.</summary>
internal static class XlsxStrings
{
    private const int MostCharacters = 50_000_000;

    /// <exception cref="TableException">Together they are too long to be held.</exception>
    public static IReadOnlyList<string> Read(ZipArchiveEntry? strings, CancellationToken cancellationToken)
    {
        var (texts, length) = (new List<string>(), 0L);
        if (strings is null)
        {
            return texts;
        }

        using var xml = XlsxXml.Read(strings.Open());
        while (xml.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!xml.IsStart("si"))
            {
                continue;
            }

            texts.Add(xml.Text(TooLong));
            length += texts[^1].Length;
            if (length > MostCharacters)
            {
                throw new TableException(string.Create(CultureInfo.InvariantCulture,
                    $"The workbook has more than {MostCharacters:N0} characters of text; save the sheet as CSV."));
            }
        }

        return texts;
    }

    private static TableException TooLong() =>
        new(string.Create(CultureInfo.InvariantCulture, $"The workbook has a cell of more than {TableLimits.CellLength:N0} characters."));
}
