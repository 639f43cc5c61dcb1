using System.Globalization;

namespace MinerDebt.Web.Charts;

/// <summary>The room that texts take, by the widths of the font that comes with the pages: no browser is needed to lay a chart out.</summary>
public static class TextMeasure
{
    private const string Ellipsis = "…";

    /// <param name="size">The font size, in the units of the result.</param>
    public static double Width(string text, double size, bool bold = false) => Face(bold).Width(text) * size;

    public static double Widest(IEnumerable<string> texts, double size, bool bold = false) =>
        texts.Select(text => Width(text, size, bold)).DefaultIfEmpty(0).Max();

    /// <summary>The text, or as much of its beginning as fits before an ellipsis.</summary>
    public static string Cut(string text, double size, double room, bool bold = false)
    {
        if (Width(text, size, bold) <= room)
        {
            return text;
        }

        // Letters as they are seen: half of one is not left behind.
        var letters = new StringInfo(text);
        for (var kept = letters.LengthInTextElements - 1; kept > 0; kept--)
        {
            var shorter = letters.SubstringByTextElements(0, kept).TrimEnd() + Ellipsis;
            if (Width(shorter, size, bold) <= room)
            {
                return shorter;
            }
        }

        return Ellipsis;
    }

    /// <summary>Breaks at spaces; a word longer than a line is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double room, bool bold = false)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines.Count == 0 ? word : lines[^1] + " " + word;
            if (lines.Count > 0 && Width(longer, size, bold) <= room)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(Cut(word, size, room, bold));
            }
        }

        return lines;
    }

    /// <summary>Whether the text is that wide in any browser; else its width has to be set.</summary>
    public static bool IsSure(string text) => FontFace.Regular.Has(text);

    private static FontFace Face(bool bold) => bold ? FontFace.Bold : FontFace.Regular;
}
