namespace MinerDebt.Web.Hosting.Settings;

/// <summary>The name that was most likely meant.</summary>
internal static class NearestName
{
    /// <returns>Of the names the one that takes the fewest letters to be added, left out or replaced.</returns>
    public static string Of(string given, IEnumerable<string> names) => names.MinBy(name => Steps(given, name))!;

    /// <summary>True where at most a third of the letters differ after the section that both have, so that it can be a slip.</summary>
    public static bool IsNear(string given, string name)
    {
        var shared = name.IndexOf(':', StringComparison.Ordinal) + 1;
        return given.StartsWith(name[..shared], StringComparison.OrdinalIgnoreCase)
            ? Steps(given[shared..], name[shared..]) <= (name.Length - shared + 2) / 3
            : Steps(given, name) <= name.Length / 3;
    }

    private static int Steps(string given, string name)
    {
        var (from, to) = (given.ToUpperInvariant(), name.ToUpperInvariant());
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = corner + (from[i - 1] == to[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[to.Length];
    }
}
