using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>The cell formats of a workbook, as far as they change what a number is.</summary>
internal static partial class XlsxStyles
{
    /// <returns>One for each cell format, in the order of their numbers.</returns>
    public static IReadOnlyList<XlsxStyle> Read(ZipArchiveEntry? styles)
    {
        if (styles is null)
        {
            return [];
        }

        var (codes, found, inCellFormats) = (new Dictionary<int, string>(), new List<XlsxStyle>(), false);
        using var xml = XlsxXml.Read(styles.Open());
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCellFormats = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (xml.IsStart("numFmt") && Id(xml) is { } id)
            {
                codes[id] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (inCellFormats && xml.IsStart("xf"))
            {
                var number = Id(xml) ?? 0;
                found.Add(codes.TryGetValue(number, out var code) ? OfCode(code) : OfBuiltIn(number));
            }
        }

        return found;
    }

    private static int? Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static XlsxStyle OfBuiltIn(int id) => id switch
    {
        9 or 10 => XlsxStyle.Percent,
        17 => XlsxStyle.Month,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => XlsxStyle.Date,
        _ => XlsxStyle.Number,
    };

    private static XlsxStyle OfCode(string code)
    {
        var signs = Literal().Replace(code.Split(';')[0], "");
        return signs.Equals("General", StringComparison.OrdinalIgnoreCase) ? XlsxStyle.Number
            : signs.IndexOfAny(['y', 'Y']) >= 0 && signs.IndexOfAny(['m', 'M']) >= 0 && signs.IndexOfAny(['d', 'D', 'h', 'H', 's', 'S']) < 0 ? XlsxStyle.Month
            : signs.IndexOfAny(['y', 'Y', 'm', 'M', 'd', 'D', 'h', 'H', 's', 'S']) >= 0 ? XlsxStyle.Date
            : signs.Contains('%') ? XlsxStyle.Percent : XlsxStyle.Number;
    }

    // Texts in quotes, escaped and padding characters, colours and currencies in brackets.
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[[^\]]*\]
        """)]
    private static partial Regex Literal();
}
