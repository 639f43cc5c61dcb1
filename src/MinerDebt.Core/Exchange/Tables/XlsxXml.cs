using System.Buffers;
using System.Text;
using System.Xml;

namespace MinerDebt.Core.Exchange.Tables;

/// <summary>Reads the XML parts of a workbook: without a DTD, without anything from elsewhere, cells of a limited length.</summary>
internal static class XlsxXml
{
    public static XmlReader Read(Stream content) => XmlReader.Create(content, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    public static bool IsStart(this XmlReader xml, string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name;

    /// <summary>
    /// The text in the element that the reader is on, which then is on its end. Of rich text all runs, of East Asian text
    /// not how it is spoken.
    /// </summary>
    public static string Text(this XmlReader xml, Func<TableException> tooLong)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (text, depth, spoken) = (new StringBuilder(), xml.Depth, false);
        var block = ArrayPool<char>.Shared.Rent(1024);
        while (xml.Read() && xml.Depth > depth)
        {
            spoken = xml.LocalName == "rPh" ? xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false } : spoken;
            if (spoken || !xml.CanReadValueChunk || xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace))
            {
                continue;
            }

            while (xml.ReadValueChunk(block, 0, block.Length) is > 0 and var read)
            {
                if (text.Append(block, 0, read).Length > TableLimits.CellLength)
                {
                    throw tooLong();
                }
            }
        }

        ArrayPool<char>.Shared.Return(block);
        return Unescaped(text.ToString());
    }

    /// <summary>Spreadsheets write characters that XML cannot hold as <c>_x000D_</c>.</summary>
    private static string Unescaped(string text) =>
        text.Contains("_x", StringComparison.Ordinal) && XmlConvert.DecodeName(text) is var meant && !meant.Contains('\0') ? meant : text;
}
