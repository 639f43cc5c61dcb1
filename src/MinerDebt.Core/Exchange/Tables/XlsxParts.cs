using System.IO.Compression;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>Finds the parts of a workbook as programs name them: in any capitals, with any slashes, relative or absolute.</summary>
internal static class XlsxParts
{
    private const string Workbook = "xl/workbook.xml";

    public static ZipArchiveEntry? Find(ZipArchive archive, string path) =>
        archive.GetEntry(path) ?? archive.Entries.FirstOrDefault(entry => Plain(entry.FullName).Equals(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Where the list of sheets is; null if the archive is no workbook.</summary>
    public static string? Main(ZipArchive archive) => Relations(archive, "").Values.FirstOrDefault(part => part.Type == "officeDocument").Path is { } path && Find(archive, path) is not null
        ? path : Find(archive, Workbook) is null ? null : Workbook;

    /// <summary>What a part refers to, by id.</summary>
    /// <param name="archive">The workbook.</param>
    /// <param name="part">Path of the part; empty for the package itself.</param>
    public static Dictionary<string, (string Type, string Path)> Relations(ZipArchive archive, string part)
    {
        var found = new Dictionary<string, (string, string)>();
        var folder = part[..(part.LastIndexOf('/') + 1)];
        if (Find(archive, $"{folder}_rels/{part[folder.Length..]}.rels") is not { } relations)
        {
            return found;
        }

        using var xml = XlsxXml.Read(relations.Open());
        while (xml.Read())
        {
            if (xml.IsStart("Relationship") && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
            {
                found[id] = (type[(type.LastIndexOf('/') + 1)..], xml.GetAttribute("TargetMode") == "External" ? target : Resolved(folder, target));
            }
        }

        return found;
    }

    private static string Plain(string path) => path.Replace('\\', '/').TrimStart('/');

    private static string Resolved(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var part in (target.StartsWith('/') || target.StartsWith('\\') ? target : folder + target).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ".."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
