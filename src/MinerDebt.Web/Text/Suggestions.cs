namespace MinerDebt.Web.Text;

/// <summary>What someone may have meant who asked for something that there is not.</summary>
public static class Suggestions
{
    private const int Most = 5;
    private const double Least = 0.5;

    private static readonly char[] Separators = [' ', '-', '_', '/', ',', '(', ')'];

    /// <summary>
    /// At most five of the known that are near what was asked for, the nearest first: few letters differ, or half of the
    /// words are the same or begin alike. Upper and lower case are the same.
    /// </summary>
    public static IReadOnlyList<string> Near(string asked, IEnumerable<string> known)
    {
        var sought = asked.Trim().ToLowerInvariant();
        return sought.Length == 0 ? [] :
        [
            .. known.Distinct(StringComparer.Ordinal)
                .Select(one => (Text: one, Score: Score(sought, one.ToLowerInvariant())))
                .Where(one => one.Score >= Least)
                .OrderByDescending(one => one.Score)
                .ThenBy(one => one.Text, StringComparer.Ordinal)
                .Take(Most)
                .Select(one => one.Text),
        ];
    }

    /// <summary>How many letters must be put in, taken out, replaced or swapped with the next to make one text the other.</summary>
    public static int Distance(string left, string right)
    {
        var (older, previous) = (new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray());
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, replaced);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    current[j] = Math.Min(current[j], older[j - 2] + 1);
                }
            }

            (older, previous) = (previous, current);
        }

        return previous[^1];
    }

    // From 0 to 1; letters count for short texts such as tickers, words for long ones such as titles.
    private static double Score(string asked, string known) =>
        Math.Max(1 - ((double)Distance(asked, known) / Math.Max(asked.Length, known.Length)), SharedWords(asked, known));

    private static double SharedWords(string asked, string known)
    {
        var (sought, words) = (Words(asked), Words(known));
        var shared = sought.Count(word => words.Any(other => Alike(word, other)));
        return sought.Length == 0 ? 0 : (double)shared / Math.Max(sought.Length, 2);
    }

    private static bool Alike(string left, string right) =>
        left == right || (Math.Min(left.Length, right.Length) >= 4 && (left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal)));

    private static string[] Words(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
