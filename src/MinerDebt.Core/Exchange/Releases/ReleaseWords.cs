namespace MinerDebt.Core.Exchange.Releases;

/// <summary>Questions about small pieces of a sentence, in small letters.</summary>
internal static class ReleaseWords
{
    public static bool ContainsAny(this string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public static bool StartsWithAny(this string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words stand at most so many characters before the end.</summary>
    public static bool EndsWithNear(this string text, string words, int characters) =>
        text.LastIndexOf(words, StringComparison.Ordinal) is >= 0 and var at && text.Length - at - words.Length <= characters;

    /// <summary>Where the last of some words stands; -1 if none does.</summary>
    public static int LastOf(this string text, params ReadOnlySpan<string> words)
    {
        var last = -1;
        foreach (var word in words)
        {
            last = Math.Max(last, text.LastIndexOf(word, StringComparison.Ordinal));
        }

        return last;
    }

    /// <summary>A mention with the words around it.</summary>
    public static ReleaseFinding Finding(this ReleaseSentence sentence, string column, ReleaseMention mention) => sentence.Finding(column, mention.Value, mention.Start, mention.End);

    /// <inheritdoc cref="Finding(ReleaseSentence, string, ReleaseMention)"/>
    public static ReleaseFinding Finding(this ReleaseSentence sentence, string column, string value, int start, int end)
    {
        const int Around = 90;
        var (first, last) = (Math.Max(0, start - Around), Math.Min(sentence.Text.Length, end + Around));
        return new ReleaseFinding(
            column, value, sentence.Start + start,
            (first > 0 ? "…" : "") + sentence.Text[first..start].TrimStart(), sentence.Text[start..end], sentence.Text[end..last].TrimEnd() + (last < sentence.Text.Length ? "…" : ""));
    }
}
