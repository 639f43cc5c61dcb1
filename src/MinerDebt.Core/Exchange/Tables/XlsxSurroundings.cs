using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>What a sheet says of its cells behind them: links, merged cells, and which rows it hides.</summary>
/// <param name="Links">Addresses by row and column, both from 0.</param>
/// <param name="Merged">By column from 0, the rows from the first, whose value counts, to the last.</param>
/// <param name="HiddenCount">Rows with cells that are not shown.</param>
internal sealed partial record XlsxSurroundings(
    IReadOnlyDictionary<(int Row, int Column), string> Links, IReadOnlyDictionary<int, IReadOnlyList<(int First, int Last)>> Merged, int HiddenCount)
{
    private const int MostRanges = 100_000;

    public static XlsxSurroundings Read(ZipArchive archive, XlsxSheet sheet, CancellationToken cancellationToken)
    {
        var (links, merged, hidden) = (new Dictionary<(int, int), string>(), new List<(int Column, int First, int Last)>(), 0);
        if (XlsxParts.Find(archive, sheet.Part) is { } entry)
        {
            var relations = XlsxParts.Relations(archive, sheet.Part);
            using var xml = XlsxXml.Read(entry.Open());
            while (xml.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (xml.IsStart("row"))
                {
                    hidden += IsHidden(xml) && !xml.IsEmptyElement ? 1 : 0;
                }
                else if (xml.IsStart("mergeCell") && Range(xml.GetAttribute("ref")) is { } range && merged.Count < MostRanges)
                {
                    merged.Add((range.Column, range.First, range.Last));
                }
                else if (xml.IsStart("hyperlink") && Range(xml.GetAttribute("ref")) is { } place && links.Count < MostRanges
                    && XlsxWorkbook.Attribute(xml, "id") is { } id && relations.TryGetValue(id, out var link))
                {
                    links[(place.First, place.Column)] = link.Path;
                }
            }
        }

        return new(links, merged.GroupBy(range => range.Column).ToDictionary(
            group => group.Key, group => (IReadOnlyList<(int, int)>)[.. group.Select(range => (range.First, range.Last)).Where(range => range.Last > range.First).Order()]), hidden);
    }

    public static bool IsHidden(System.Xml.XmlReader row) => row.GetAttribute("hidden") is "1" or "true";

    /// <summary>The first column of a range such as <c>D2:E5</c>, and its rows as a spreadsheet counts.</summary>
    private static (int Column, int First, int Last)? Range(string? reference)
    {
        var match = Reference().Match(reference ?? "");
        return match.Success && int.TryParse(match.Groups["first"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? (XlsxCells.Column(match.Value)!.Value, first, int.TryParse(match.Groups["last"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : first)
            : null;
    }

    [GeneratedRegex(@"\A\$?[A-Z]{1,3}\$?(?<first>[0-9]{1,7})(:\$?[A-Z]{1,3}\$?(?<last>[0-9]{1,7}))?\z")]
    private static partial Regex Reference();
}
