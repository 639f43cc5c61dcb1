using System.Text;

namespace MinerDebt.Core.Exchange.Releases;

/// <summary>A sentence of a release.</summary>
/// <param name="Text">With plain spaces, quotes and hyphens, as long as it was.</param>
/// <param name="Start">Its place in the text.</param>
/// <param name="Number">From 0; the heading is the first.</param>
internal sealed record ReleaseSentence(string Text, int Start, int Number)
{
    // Longer than any that a person writes; what goes on is the next.
    private const int Longest = 1_500;

    private static readonly string[] Abbreviations =
    [
        "inc", "corp", "ltd", "co", "no", "u.s", "s.a", "l.p", "n.a", "plc", "mr", "ms", "dr", "st", "approx", "vs", "p.a", "a.m", "p.m", "jan", "feb", "mar", "apr", "jun", "jul",
        "aug", "sep", "sept", "oct", "nov", "dec", "e.g", "i.e",
    ];

    /// <summary>In small letters.</summary>
    public string Lower { get; } = Text.ToLowerInvariant();

    public bool Has(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Lower.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The small letters before a place, not further back than another place.</summary>
    public string Before(int place, int length, int from = 0) => Lower[Math.Max(from, place - length)..place];

    /// <summary>The small letters after a place, not further on than another place.</summary>
    public string After(int place, int length, int to = int.MaxValue) => Lower[place..Math.Max(place, Math.Min(Math.Min(to, place + length), Text.Length))];

    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<ReleaseSentence> Of(string text)
    {
        var plain = Plain(text);
        var (start, number) = (0, 0);
        for (var index = 0; index < plain.Length; index++)
        {
            if (index + 1 - start < Longest && !Ends(text, plain, start, index))
            {
                continue;
            }

            if (!string.IsNullOrWhiteSpace(plain[start..(index + 1)]))
            {
                yield return new ReleaseSentence(plain[start..(index + 1)], start, number++);
            }

            start = index + 1;
        }

        if (!string.IsNullOrWhiteSpace(plain[start..]))
        {
            yield return new ReleaseSentence(plain[start..], start, number);
        }
    }

    private static bool Ends(string text, string plain, int start, int index)
    {
        // An empty line.
        if (text[index] == '\n')
        {
            var next = index + 1;
            while (next < text.Length && next - index < 8 && text[next] is ' ' or '\t' or '\r')
            {
                next++;
            }

            return next < text.Length && text[next] == '\n';
        }

        if (plain[index] is not ('.' or '!' or '?') || index + 1 >= plain.Length || plain[index + 1] != ' ')
        {
            return false;
        }

        var word = plain.LastIndexOf(' ', index, Math.Min(index - start + 1, 12)) is var space && space >= start ? plain[(space + 1)..index] : plain[start..index];
        return plain[index] != '.' || (word.Length > 1 && !Abbreviations.Contains(word.Trim('(', '"', '\'').ToLowerInvariant()));
    }

    // One character for one, so that places stay.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            plain.Append(character switch
            {
                '\u2018' or '\u2019' or '\u02BC' => '\'',
                '\u201C' or '\u201D' => '"',
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                '\uFF04' => '$',
                _ => char.IsWhiteSpace(character) || char.IsControl(character) ? ' ' : character,
            });
        }

        return plain.ToString();
    }
}
