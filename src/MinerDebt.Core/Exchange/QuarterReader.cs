using System.Text.RegularExpressions;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Reads calendar quarters as people write them: <c>2025Q3</c>, <c>Q3 2025</c>, <c>3Q25</c>, <c>Q3'25</c>, <c>2025-Q3</c>.</summary>
public static partial class QuarterReader
{
    /// <summary>Null if it is none; fiscal quarters are none, since they lie elsewhere for each company.</summary>
    public static Quarter? Read(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var year = match.Groups["year"].Value;
        return Quarter.Parse($"{(year.Length == 2 ? "20" : "")}{year}Q{match.Groups["number"].Value}");
    }

    [GeneratedRegex(@"\A(?:(?<year>20[0-9]{2})[ \-/]?Q(?<number>[1-4])|Q(?<number>[1-4])[ \-/]?['’]?(?<year>20[0-9]{2}|[0-9]{2})|(?<number>[1-4])Q[ \-/]?['’]?(?<year>20[0-9]{2}|[0-9]{2}))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
