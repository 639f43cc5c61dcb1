using System.Text;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Reads a data set: the one that comes with the program, or a folder with files of the same form.</summary>
public static class DatasetReader
{
    /// <param name="folder">Where the files are; null for those of the program.</param>
    /// <exception cref="InvalidChangesException">A file is missing, a cell cannot be read, or the facts do not fit together.</exception>
    public static IReadOnlyList<(Fact Fact, Location Where)> Read(string? folder = null)
    {
        var problems = new List<Problem>();
        var rows = new List<(Fact, Location)>();
        foreach (var kind in FactKind.All)
        {
            using var stream = Open(folder, kind.FileName);
            if (kind.IsOptional && stream is null or { Length: 0 })
            {
                continue;
            }

            if (stream is null)
            {
                problems.Add(new Problem(new Location(kind.FileName, 0), "file", folder ?? "", $"a file {kind.FileName} is needed in this folder"));
                continue;
            }

            using var text = new StreamReader(stream, Encoding.UTF8);
            var header = kind.Columns.Select(column => column.Name).ToList();
            foreach (var (cells, where) in CsvTable.Read(kind.FileName, text, header, problems))
            {
                rows.Add((kind.Read(cells, problems, where), where));
            }
        }

        problems.AddRange([.. Further(rows, problems)]);
        return problems.Count == 0 ? rows : throw new InvalidChangesException(problems);
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
        var incomplete = unreadable.Where(problem => problem.Where is { Row: < 2 } || problem.Field == "row").Select(problem => problem.Where!.File).ToHashSet();
        var reported = unreadable.Select(problem => (problem.Where, problem.Field)).ToHashSet();
        var events = rows.Where(row => row.Fact is DebtEvent).ToDictionary(row => row.Where, row => ((DebtEvent)row.Fact).OfferingId);
        var unsure = unreadable.Select(problem => events.GetValueOrDefault(problem.Where!)).ToHashSet();
        return Validation.Check(Facts.None, changes).Problems.Where(problem =>
            problem.Where is { } where && !reported.Contains((where, problem.Field)) && !Follows(where, problem.Field));

        // Without all miners an offering would be reported as one of an unknown miner, without all events a repayment as
        // one of more than is owed.
        bool Follows(Location where, string field) => (where.File, field) switch
        {
            ("coverage.csv", _) => incomplete.Contains("coverage.csv"),
            ("miners.csv", "ticker") => false,
            (_, "ticker" or "consolidated_into") => incomplete.Contains("miners.csv"),
            ("offerings.csv", "offering_id") => false,
            (_, "offering_id" or "offering_ids") => incomplete.Contains("offerings.csv"),
            ("events.csv", "principal_change_usd") => incomplete.Contains("events.csv") || unsure.Contains(events[where]),
            _ => false,
        };
    }
}
