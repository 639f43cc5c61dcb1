using System.Globalization;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Compares the rows of a file, one after the other, with what is stored.</summary>
internal sealed class ImportRows(UploadedTable table, FactKind kind, ColumnMapping mapping, TableConventions conventions, ImportOptions options, Facts current)
{
    // Enough to find the cell by, where it is far longer than what is accepted.
    private const int LongestValue = 200;

    private readonly List<(int Index, FactColumn Column)> _targets = [.. mapping.Targets(kind).Where(target => !options.Removes || target.Column.IsKey)];
    private readonly CellReader _cells = new(conventions, new Companies(current).Ticker);
    private readonly Dictionary<string, (int Row, Fact Fact)> _seen = [];

    public List<Change> Changes { get; } = [];

    public int Unchanged { get; private set; }

    /// <summary>The first of <see cref="ProblemCount"/>.</summary>
    public List<Problem> Problems { get; } = [];

    public int ProblemCount { get; private set; }

    public Dictionary<int, RowVerdict> Verdicts { get; } = [];

    public List<Problem> Repeated { get; } = [];

    public void Read(IProgress<double>? progress, CancellationToken cancellationToken)
    {
        foreach (var read in table.Rows(progress, cancellationToken))
        {
            var edit = options.Edits.GetValueOrDefault(read.Number);
            if (edit?.IsLeftOut == true)
            {
                Verdicts[read.Number] = RowVerdict.LeftOut;
                continue;
            }

            var row = edit is null ? read : Edited(read, edit);
            var problems = new List<Problem>();
            var place = new Location(table.FileName, row.Number);
            var fact = Fact(Cells(row, place, problems), place, problems);
            if (problems.Count == 0)
            {
                Compare(fact, place, problems);
            }

            if (problems.Count > 0)
            {
                Verdicts[row.Number] = RowVerdict.Invalid;
            }

            ProblemCount += problems.Count;
            Problems.AddRange(problems.Take(ImportPlan.MostProblems - Problems.Count).Select(Short));
        }
    }

    // What was wrong with a cell is no longer true of another text.
    private TableRow Edited(TableRow row, RowEdit edit) => row with
    {
        Cells = [.. row.Cells.Select((cell, index) => edit.Cells.TryGetValue(index, out var text) ? new TableCell(text.Trim()) : cell)],
        Problems = [.. row.Problems.Where(problem => !edit.Cells.Keys.Any(index => index < table.Header.Count && table.Header[index] == problem.Field))],
    };

    private static Problem Short(Problem problem) => problem.Value.Length <= LongestValue
        ? problem : problem with { Value = string.Concat(problem.Value.AsSpan(0, LongestValue), "…") };

    private Dictionary<string, string> Cells(TableRow row, Location place, List<Problem> problems)
    {
        problems.AddRange(row.Problems.Where(problem => problem.Field == UploadedTable.WholeRow));
        var cells = new Dictionary<string, string>(kind.Columns.Count);
        foreach (var (index, column) in _targets)
        {
            var (text, accepted) = _cells.Read(column, row.Cells[index], mapping.UnitOf(index));
            cells[column.Name] = text ?? "";
            if (accepted is not null)
            {
                problems.Add(new Problem(place, column.Name, row.Cells[index].Text, accepted));
            }

            problems.AddRange(row.Problems.Where(problem => problem.Field == table.Header[index]).Select(problem => problem with { Field = column.Name }));
        }

        if (options is { Source: { } source, Removes: false } && string.IsNullOrWhiteSpace(cells.GetValueOrDefault("source_url")))
        {
            Rest(cells, source);
        }

        return cells;
    }

    private void Rest(Dictionary<string, string> cells, Source source)
    {
        foreach (var (name, value) in new (string, object?)[] { ("source_url", source.Url), ("source_publisher", source.Publisher), ("source_date", source.Date), ("confidence", source.Confidence) })
        {
            if (kind.Columns.Any(column => column.Name == name))
            {
                cells[name] = FactColumn.Write(value);
            }
        }
    }

    /// <summary>As the file tells it; what the file has no column for is as it is stored.</summary>
    private Fact Fact(Dictionary<string, string> cells, Location place, List<Problem> problems)
    {
        var found = new List<Problem>();
        var fact = kind.Read(cells, found, place);
        if (options.Removes)
        {
            problems.AddRange(found.Where(problem => kind.Columns.Any(column => column.IsKey && column.Name == problem.Field)).ExceptBy(problems.Select(problem => problem.Field), problem => problem.Field));
            return fact;
        }

        if (current.Counterpart(fact) is { } stored && (TakesStoredForms(cells, stored) || _targets.Count < kind.Columns.Count))
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

    // A spreadsheet takes a text such as 8.50 for a number and writes 8.5, which says the same.
    private bool TakesStoredForms(Dictionary<string, string> cells, Fact stored)
    {
        var takes = false;
        foreach (var (_, column) in _targets.Where(target => target.Column is { Type: CellType.Text, IsKey: false }))
        {
            var (given, known) = (cells[column.Name], column.Text(stored));
            if (given != known && Number(given) is { } number && number == Number(known))
            {
                (cells[column.Name], takes) = (known, true);
            }
        }

        return takes;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void Compare(Fact fact, Location place, List<Problem> problems)
    {
        if (_seen.TryGetValue(fact.Key, out var earlier))
        {
            if (options.Removes || FactJson.Same(earlier.Fact, fact))
            {
                Unchanged++;
                Verdicts[place.Row] = RowVerdict.Repeated;
                Repeated.Add(new Problem(place, "key", FactWords.Name(fact), $"the same as row {earlier.Row}, and taken once: two of a kind on one day are one row with their sum"));
                return;
            }

            problems.Add(new Problem(place, "key", FactWords.Name(fact), $"row {earlier.Row} has the same key with other values: leave one of them out, or make one row with their sum"));
            return;
        }

        var stored = current.Counterpart(fact);
        if (options.Removes)
        {
            _seen.Add(fact.Key, (place.Row, fact));
            if (stored is null)
            {
                problems.Add(new Problem(place, "key", FactWords.Name(fact), $"no {kind.One} is stored under it, so nothing can be removed"));
                return;
            }

            Verdicts[place.Row] = RowVerdict.Removed;
            Changes.Add(new Change(stored, null, place));
            return;
        }

        var isSame = fact.Equals(stored) || FactJson.Same(stored, fact);
        _seen.Add(fact.Key, (place.Row, isSame ? stored! : fact));
        if (isSame)
        {
            Unchanged++;
            Verdicts[place.Row] = RowVerdict.Unchanged;
        }
        else
        {
            Verdicts[place.Row] = stored is null ? RowVerdict.New : RowVerdict.Changed;
            Changes.Add(new Change(stored, fact, place));
        }
    }
}
