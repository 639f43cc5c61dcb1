using System.Globalization;
using System.Text;

namespace MinerDebt.Core.Changes;

/// <summary>Decides whether readers can see all that a text has: characters that nobody sees can turn a text around, or make two names look the same.</summary>
internal static class ReadableText
{
    /// <summary>Characters of a reason, which is one line in the list of corrections.</summary>
    public const int LongestReason = 1_000;

    /// <param name="text">As given.</param>
    /// <param name="longest">How many characters it may have.</param>
    /// <param name="breaks">Control characters that it may have.</param>
    /// <returns>What is wrong with it; null if nothing is.</returns>
    public static string? Refusal(string text, int longest, string breaks = "")
    {
        if (text.Length > longest)
        {
            return $"it has {text.Length} characters, and {longest} fit: shorten it";
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (IsUnseen(rune) && !(rune.IsAscii && breaks.Contains((char)rune.Value))))
            {
                return string.Create(CultureInfo.InvariantCulture, $"it has the invisible character U+{rune.Value:X4}: type it anew without");
            }
        }

        return null;
    }

    /// <summary>What is wrong with the reason of a change; nothing if readers can be shown it.</summary>
    public static IEnumerable<Problem> CheckReason(string reason)
    {
        if (Refusal(reason, LongestReason) is { } refusal)
        {
            yield return new Problem(null, "reason", reason.Length > 40 ? string.Concat(reason.AsSpan(0, 40), "…") : reason, refusal);
        }
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
