using System.Text;
using System.Xml;

namespace MinerDebt.Core.Edgar;

/// <summary>Reads the HTML of one filing with inline XBRL, as SEC keeps it.</summary>
public static class InlineFilingReader
{
    private const int LongestNumber = 200;
    private const string Inline = "http://www.xbrl.org/2013/inlineXBRL";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <param name="content">The document.</param>
    /// <param name="accession">Of the filing: the document itself does not say it.</param>
    /// <param name="filed">The day on which it was filed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EdgarException">It is not such a document, or larger or deeper than is accepted.</exception>
    public static FiledFacts Read(Stream content, string accession, DateOnly filed, CancellationToken cancellationToken = default)
    {
        try
        {
            using var xml = XmlReader.Create(content, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                MaxCharactersInDocument = EdgarLimits.Bytes,
                MaxCharactersFromEntities = 1,
            });
            return Read(xml, accession, filed, cancellationToken);
        }
        catch (XmlException e)
        {
            throw new EdgarException(
                $"It is not the HTML of a filing as SEC keeps it: line {e.LineNumber} cannot be read. Open the document of the filing, in the viewer of SEC by “Open as HTML” in its menu, and save it as “web page, HTML only”.", e);
        }
    }

    private static FiledFacts Read(XmlReader xml, string accession, DateOnly filed, CancellationToken cancellationToken)
    {
        var (contexts, units, open, shown) = (new Dictionary<string, InlineContext>(), new Dictionary<string, string>(), new Stack<Shown>(), new List<Shown>());
        var (about, name) = (new Dictionary<string, string>(), (StringBuilder?)null);
        while (xml.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.Depth > EdgarLimits.ElementDepth:
                    throw new EdgarException($"It has more than {EdgarLimits.ElementDepth} elements in each other, and no filing of SEC has. Choose the HTML of one filing.");
                case XmlNodeType.Element when xml.NamespaceURI == InlineContext.Namespace && xml.LocalName == "context":
                    InlineContext.Read(xml, contexts);
                    break;
                case XmlNodeType.Element when xml.NamespaceURI == InlineContext.Namespace && xml.LocalName == "unit":
                    InlineContext.ReadUnit(xml, units);
                    break;
                case XmlNodeType.Element when xml.NamespaceURI == Inline && xml.LocalName == "nonFraction":
                    Begin(xml, open, shown);
                    break;
                case XmlNodeType.EndElement when xml.NamespaceURI == Inline && xml.LocalName == "nonFraction":
                    shown.Add(open.Pop());
                    break;
                case XmlNodeType.Element when xml.NamespaceURI == Inline && xml.LocalName == "nonNumeric" && !xml.IsEmptyElement && IsAbout(xml):
                    name = about.TryAdd(xml.GetAttribute("name") ?? "", "") ? new StringBuilder(xml.GetAttribute("name")).Append('\n') : null;
                    break;
                case XmlNodeType.EndElement when name is not null && xml.NamespaceURI == Inline && xml.LocalName == "nonNumeric":
                    var parts = name.ToString().Split('\n', 2);
                    about[parts[0]] = parts[1].Trim();
                    name = null;
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA:
                    Add(xml, open, name);
                    break;
            }
        }

        if (shown.Count == 0 || contexts.Count == 0)
        {
            throw new EdgarException("It has no inline XBRL. Choose the main document of a 10-Q, 10-K, 20-F or 6-K, or the companyfacts JSON of the company.");
        }

        return Collect(shown, contexts, units, about, accession, filed);
    }

    private static void Begin(XmlReader xml, Stack<Shown> open, List<Shown> shown)
    {
        if (shown.Count + open.Count >= EdgarLimits.Values)
        {
            throw EdgarLimits.TooMany();
        }

        var concept = xml.GetAttribute("name") ?? "";
        var prefix = concept.Split(':')[0];
        var one = new Shown(
            Taxonomy.Named(prefix, xml.LookupNamespace(prefix) ?? "") + concept[prefix.Length..],
            xml.GetAttribute("contextRef") ?? "", xml.GetAttribute("unitRef") ?? "", xml.GetAttribute("format"), xml.GetAttribute("scale"),
            xml.GetAttribute("sign"), xml.GetAttribute("decimals"), xml.GetAttribute("nil", Instance) is "true" or "1");
        if (xml.IsEmptyElement)
        {
            shown.Add(one);
        }
        else
        {
            open.Push(one);
        }
    }

    // What the document says of itself; a note of many pages is a text too.
    private static bool IsAbout(XmlReader xml) => xml.GetAttribute("name")?.StartsWith("dei:", StringComparison.Ordinal) == true;

    // Of a value in a value both have the text.
    private static void Add(XmlReader xml, Stack<Shown> open, StringBuilder? name)
    {
        if (open.Count == 0 && name is null)
        {
            return;
        }

        var text = InlineContext.Text(xml);
        foreach (var one in open)
        {
            one.Text.Append(text, 0, Math.Min(text.Length, Math.Max(0, LongestNumber - one.Text.Length)));
        }

        name?.Append(text, 0, Math.Min(text.Length, Math.Max(0, (2 * LongestNumber) - name.Length)));
    }

    private static FiledFacts Collect(
        List<Shown> shown, Dictionary<string, InlineContext> contexts, Dictionary<string, string> units, Dictionary<string, string> about, string accession, DateOnly filed)
    {
        var (values, parts, notRead) = (new List<FiledValue>(), 0, 0);
        var form = about.GetValueOrDefault("dei:DocumentType");
        foreach (var one in shown.Where(one => !one.IsNil))
        {
            var number = InlineNumber.Read(one.Text.ToString(), one.Format, one.Scale, one.Sign);
            if (contexts.GetValueOrDefault(one.Context) is not { End: { } end } context || units.GetValueOrDefault(one.Unit) is not { } unit || number is not { } value)
            {
                notRead++;
            }
            else if (context.IsPart)
            {
                parts++;
            }
            else
            {
                values.Add(new FiledValue(one.Concept, unit, context.Start, end, value, accession, form, filed, InlineNumber.Decimals(one.Decimals)));
            }
        }

        var cik = contexts.Values.Select(context => FiledFacts.CikOf(context.Cik)).FirstOrDefault(cik => cik is not null);
        return new FiledFacts(cik, about.GetValueOrDefault("dei:EntityRegistrantName"), values, new Dictionary<string, string>(), parts, notRead);
    }

    private sealed record Shown(string Concept, string Context, string Unit, string? Format, string? Scale, string? Sign, string? Decimals, bool IsNil)
    {
        public StringBuilder Text { get; } = new();
    }
}
