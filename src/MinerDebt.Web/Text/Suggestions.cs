namespace MinerDebt.Web.Text;

/// <summary>What somebody may have meant who asked for something that there is not.</summary>
public static class Suggestions
{
    /// <summary>The known words nearest to the one asked for, the nearest first, in any case of letters.</summary>
    public static IReadOnlyList<string> Near(string asked, IEnumerable<string> known, int most = 5) =>
    [
        .. (from word in known.Distinct()
            let distance = Distance(asked.ToUpperInvariant(), word.ToUpperInvariant())
            where distance <= Math.Max(asked.Length, word.Length) / 2
            orderby distance, word
            select word).Take(most),
    ];

    /// <summary>How many letters have to be put in, left out or replaced to make one word of the other.</summary>
    private static int Distance(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var line = new int[right.Length + 1];
            line[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = above[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                line[column] = Math.Min(replaced, Math.Min(above[column], line[column - 1]) + 1);
            }

            above = line;
        }

        return above[^1];
    }
}
