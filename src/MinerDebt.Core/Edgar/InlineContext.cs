using System.Globalization;
using System.Xml;

namespace MinerDebt.Core.Edgar;

/// <summary>Whom and which days a value of a filing is about.</summary>
/// <param name="Cik">As filed.</param>
/// <param name="Start">Null for what holds at a day.</param>
/// <param name="End">Null where the days cannot be read.</param>
/// <param name="IsPart">Whether it is about a part of the company, such as a segment, a class of shares, or one instrument.</param>
internal sealed record InlineContext(string Cik, DateOnly? Start, DateOnly? End, bool IsPart)
{
    public const string Namespace = "http://www.xbrl.org/2003/instance";

    private const int LongestText = 512;

    /// <summary>Reads the context that the reader is on, to its end.</summary>
    public static void Read(XmlReader xml, Dictionary<string, InlineContext> contexts)
    {
        var (id, cik, isPart) = (xml.GetAttribute("id") ?? "", "", false);
        DateOnly? start = null, end = null;
        var isDated = true;
        Inside(xml, (name, text) =>
        {
            switch (name)
            {
                case "identifier": cik = text; break;
                case "instant" or "endDate": end = Day(text); break;
                case "startDate": start = Day(text); isDated = start is not null; break;
                case "explicitMember" or "typedMember" or "segment" or "scenario": isPart = true; break;
            }
        });
        contexts[id] = new InlineContext(cik, start, isDated ? end : null, isPart);
    }

    /// <summary>Reads the unit that the reader is on, to its end: <c>USD</c>, <c>shares</c>, or <c>USD/shares</c>.</summary>
    public static void ReadUnit(XmlReader xml, Dictionary<string, string> units)
    {
        var id = xml.GetAttribute("id") ?? "";
        var measures = new List<string>();
        Inside(xml, (name, text) =>
        {
            if (name == "measure")
            {
                measures.Add(text.Split(':')[^1]);
            }
        });
        units[id] = string.Join('/', measures);
    }

    /// <summary>The first letters of a text, however long it is: more of them is neither a number nor a day.</summary>
    public static string Text(XmlReader xml)
    {
        var letters = new char[LongestText];
        return new string(letters, 0, xml.ReadValueChunk(letters, 0, letters.Length));
    }

    // A segment may hold a text of its own, but its elements come first.
    private static void Inside(XmlReader xml, Action<string, string> found)
    {
        if (xml.IsEmptyElement)
        {
            return;
        }

        var (depth, name) = (xml.Depth, "");
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth > depth + EdgarLimits.JsonDepth)
            {
                throw new EdgarException("A context of it has more elements in each other than any filing of SEC. Choose the HTML of one filing.");
            }

            if (xml.NodeType == XmlNodeType.Element)
            {
                name = xml.LocalName;
                if (name is "segment" or "scenario" or "explicitMember" or "typedMember")
                {
                    found(name, "");
                }
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                found(name, Text(xml).Trim());
            }
        }
    }

    // A day may come with a time; at midnight it would mean the day before, which no filer of SEC writes.
    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
