using System.Text;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Reads a data set: the one that comes with the program, or a folder with files of the same form.</summary>
public static class DatasetReader
{
    /// <param name="folder">Where the files are; null for those of the program.</param>
    /// <exception cref="InvalidChangesException">A file is missing, or a header or a cell can not be read.</exception>
    public static IReadOnlyList<(Fact Fact, Location Where)> Read(string? folder = null)
    {
        var problems = new List<Problem>();
        var rows = new List<(Fact, Location)>();
        foreach (var file in DatasetFiles.All)
        {
            using var stream = Open(folder, file.Name);
            if (stream is null)
            {
                problems.Add(new Problem(new Location(file.Name, 0), "file", folder ?? "", $"a file {file.Name} is needed in this folder"));
                continue;
            }

            using var text = new StreamReader(stream, Encoding.UTF8);
            rows.AddRange(file.Read(text, problems));
        }

        return problems.Count == 0 ? rows : throw new InvalidChangesException([.. problems, .. Further(rows, problems)]);
    }

    private static Stream? Open(string? folder, string file)
    {
        if (folder is null)
        {
            return typeof(DatasetReader).Assembly.GetManifestResourceStream(file);
        }

        var path = Path.Combine(folder, file);
        return File.Exists(path) ? File.OpenRead(path) : null;
    }

    /// <summary>What else the validation finds, so that one start shows all there is to mend.</summary>
    private static IEnumerable<Problem> Further(List<(Fact Fact, Location Where)> rows, List<Problem> unreadable)
    {
        var changes = new ChangeSet("", ChangeOrigin.Dataset, "", [.. rows.Select(row => new Change(null, row.Fact, row.Where))]);
        var missing = unreadable.Where(problem => problem.Where is { Row: < 2 }).Select(problem => problem.Where!.File).ToHashSet();
        var reported = unreadable.Select(problem => (problem.Where, problem.Field)).ToHashSet();
        return Validation.Check(Facts.None, changes).Problems.Where(problem =>
            problem.Where is { } where && !reported.Contains((where, problem.Field)) && !RefersTo(where.File, missing));
    }

    // Without its miners every offering would be reported as one of an unknown miner.
    private static bool RefersTo(string file, HashSet<string> missing) => file switch
    {
        "events.csv" => missing.Contains("offerings.csv"),
        "coverage.csv" => missing.Contains("coverage.csv"),
        _ => missing.Contains("miners.csv"),
    };
}
