using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using MinerDebt.Core.Changes;

namespace MinerDebt.Core.Exchange;

/// <summary>A CSV file (RFC 4180, UTF-8) with a header row, read row by row.</summary>
internal static class CsvTable
{
    /// <summary>The rows of a file; none if its header is not the expected one, which <paramref name="problems"/> then tells.</summary>
    /// <param name="file">Name of the file, for problems.</param>
    /// <param name="text">Its content.</param>
    /// <param name="header">The expected column names, in any order.</param>
    /// <param name="problems">Collects what is wrong.</param>
    public static IEnumerable<(IReadOnlyDictionary<string, string> Cells, Location Where)> Read(string file, TextReader text, IReadOnlyList<string> header, List<Problem> problems)
    {
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, IgnoreBlankLines = true });
        var found = parser.Read() ? parser.Record! : [];
        var wrong = HeaderProblems(file, found, header).ToList();
        problems.AddRange(wrong);
        while (wrong.Count == 0 && parser.Read())
        {
            var cells = parser.Record!;
            if (cells.Length != found.Length)
            {
                problems.Add(new Problem(new Location(file, parser.Row), "row", string.Join(',', cells), $"it has {cells.Length} cells, and the header has {found.Length}: correct the row"));
                continue;
            }

            yield return (found.Zip(cells.Select(HarmlessText.Read)).ToDictionary(), new Location(file, parser.Row));
        }
    }

    private static IEnumerable<Problem> HeaderProblems(string file, string[] found, IReadOnlyList<string> expected)
    {
        var place = new Location(file, 1);
        foreach (var missing in expected.Except(found))
        {
            yield return new Problem(place, missing, "", $"the column {missing} is needed, the header has {string.Join(", ", found)}");
        }

        foreach (var unknown in found.Except(expected))
        {
            yield return new Problem(place, "header", unknown, $"it is not a column of this file: use {string.Join(", ", expected)}");
        }

        foreach (var twice in found.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            yield return new Problem(place, "header", twice.Key, "the column is there twice: leave one out");
        }
    }
}
