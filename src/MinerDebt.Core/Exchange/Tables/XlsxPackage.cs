using System.IO.Compression;
using System.Xml;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>Decides whether a zip archive is a workbook that can be read without harm.</summary>
internal static class XlsxPackage
{
    private const int MostEntries = 1_000;
    private const long MostBytes = 400L * 1024 * 1024;
    private const long BytesOfASuspect = 10L * 1024 * 1024;
    private const int MostTimes = 200;

    /// <summary>Inflates every entry once, without keeping it: what an archive says about its sizes may be wrong.</summary>
    /// <exception cref="TableException">It is no workbook, has macros or a password, or is a zip bomb.</exception>
    public static void Check(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.Entries.Count > MostEntries)
        {
            throw new TableException($"The workbook has more than {MostEntries} parts, which no table needs; save the sheet as CSV.");
        }

        if (XlsxParts.Find(archive, "[Content_Types].xml") is not { } types || XlsxParts.Main(archive) is null)
        {
            throw new TableException("The file is a zip archive, but not an .xlsx workbook; save the table as .xlsx or CSV.");
        }

        if (archive.Entries.Any(entry => entry.IsEncrypted))
        {
            throw new TableException("The workbook has a password; save it without one.");
        }

        Inflate(archive, cancellationToken);
        if (archive.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || AllowsMacros(types))
        {
            throw new TableException("The workbook has macros; save it as .xlsx without macros, or as CSV.");
        }
    }

    private static void Inflate(ZipArchive archive, CancellationToken cancellationToken)
    {
        var block = new byte[64 * 1024];
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            var length = 0L;
            while (content.Read(block) is > 0 and var read)
            {
                cancellationToken.ThrowIfCancellationRequested();
                length += read;
                total += read;
                if (total > MostBytes || (length > BytesOfASuspect && length > entry.CompressedLength * MostTimes))
                {
                    throw new TableException(
                        $"The workbook unpacks to far more than its size (\"{entry.Name}\"), as zip bombs do; save the sheet as CSV.");
                }
            }
        }
    }

    private static bool AllowsMacros(ZipArchiveEntry types)
    {
        using var xml = XlsxXml.Read(types.Open());
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.GetAttribute("ContentType") is { } type
                && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }
}
