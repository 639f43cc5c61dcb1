namespace MinerDebt.Web.Charts;

/// <summary>The server cannot measure glyphs, so it estimates them: 0.58em is a little wide for the fonts in use.</summary>
public static class TextMeasure
{
    private const double GlyphEm = 0.58;

    public static double Width(string text, double font) => text.Length * GlyphEm * font;

    public static double Widest(IEnumerable<string> texts, double font) =>
        texts.Select(text => Width(text, font)).DefaultIfEmpty(0).Max();

    public static string Cut(string text, double font, double room)
    {
        var letters = Math.Max(1, (int)(room / (GlyphEm * font)));
        return text.Length <= letters ? text : text[..(letters - 1)].TrimEnd() + "…";
    }

    /// <summary>Breaks at spaces; a word longer than a line is cut.</summary>
    public static IReadOnlyList<string> Wrap(string text, double font, double room)
    {
        List<string> lines = [];
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines.Count == 0 ? word : lines[^1] + " " + word;
            if (lines.Count > 0 && Width(longer, font) <= room)
            {
                lines[^1] = longer;
            }
            else
            {
                lines.Add(Cut(word, font, room));
            }
        }

        return lines;
    }
}
