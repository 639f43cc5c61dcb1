using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Compares the rows of a file, one after the other, with what is stored.</summary>
internal sealed class ImportRows(UploadedTable table, FactKind kind, ColumnMapping mapping, TableConventions conventions, Facts current)
{
    // Enough to find the cell by, where it is far longer than what is accepted.
    private const int LongestValue = 200;

    private readonly List<(int Index, FactColumn Column)> _targets = [.. mapping.Targets(kind)];
    private readonly CellReader _cells = new(conventions);
    private readonly Dictionary<string, (int Row, Fact Fact)> _seen = [];

    public List<Change> Changes { get; } = [];

    public int Unchanged { get; private set; }

    /// <summary>The first of <see cref="ProblemCount"/>.</summary>
    public List<Problem> Problems { get; } = [];

    public int ProblemCount { get; private set; }

    public void Read(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        foreach (var row in table.Rows(progress, cancellationToken))
        {
            var problems = new List<Problem>();
            var place = new Location(table.FileName, row.Number);
            var fact = Fact(Cells(row, place, problems), place, problems);
            if (problems.Count == 0)
            {
                Compare(fact, place, problems);
            }

            ProblemCount += problems.Count;
            Problems.AddRange(problems.Take(ImportPlan.MostProblems - Problems.Count).Select(Short));
        }
    }

    private static Problem Short(Problem problem) => problem.Value.Length <= LongestValue
        ? problem : problem with { Value = string.Concat(problem.Value.AsSpan(0, LongestValue), "…") };

    private Dictionary<string, string> Cells(TableRow row, Location place, List<Problem> problems)
    {
        problems.AddRange(row.Problems.Where(problem => problem.Field == UploadedTable.WholeRow));
        var cells = new Dictionary<string, string>(kind.Columns.Count);
        foreach (var (index, column) in _targets)
        {
            var (text, accepted) = _cells.Read(column, row.Cells[index]);
            cells[column.Name] = text ?? "";
            if (accepted is not null)
            {
                problems.Add(new Problem(place, column.Name, row.Cells[index].Text, accepted));
            }

            problems.AddRange(row.Problems.Where(problem => problem.Field == table.Header[index]).Select(problem => problem with { Field = column.Name }));
        }

        return cells;
    }

    /// <summary>As the file tells it; what the file has no column for is as it is stored.</summary>
    private Fact Fact(Dictionary<string, string> cells, Location place, List<Problem> problems)
    {
        var found = new List<Problem>();
        var fact = kind.Read(cells, found, place);
        if (_targets.Count < kind.Columns.Count && current.Counterpart(fact) is { } stored)
        {
            found.Clear();
            foreach (var column in kind.Columns.Where(column => !cells.ContainsKey(column.Name)))
            {
                cells[column.Name] = column.Text(stored);
            }

            fact = kind.Read(cells, found, place);
        }

        // Of a cell that could not be read the kind would say that it is blank.
        var reported = problems.Select(problem => problem.Field).ToHashSet();
        problems.AddRange(found.Where(problem => !reported.Contains(problem.Field)));
        return fact;
    }

    private void Compare(Fact fact, Location place, List<Problem> problems)
    {
        if (_seen.TryGetValue(fact.Key, out var earlier))
        {
            if (FactJson.Same(earlier.Fact, fact))
            {
                Unchanged++;
                return;
            }

            problems.Add(new Problem(place, "key", fact.Key, $"each key once is accepted, and row {earlier.Row} has it with other values"));
            return;
        }

        var stored = current.Counterpart(fact);
        var isSame = fact.Equals(stored) || FactJson.Same(stored, fact);
        _seen.Add(fact.Key, (place.Row, isSame ? stored! : fact));
        if (isSame)
        {
            Unchanged++;
        }
        else
        {
            Changes.Add(new Change(stored, fact, place));
        }
    }
}
