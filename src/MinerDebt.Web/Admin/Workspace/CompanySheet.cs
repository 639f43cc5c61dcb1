using System.Globalization;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Entry;
using MinerDebt.Web.Admin.Quarters;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Workspace;

/// <summary>
/// All that is known of a company, as rows of texts that are edited together and stored as one change. It goes by what
/// refers to the company and to its offerings, whatever the kind.
/// </summary>
public sealed class CompanySheet
{
    private readonly List<CompanyFact> _rows;
    private readonly HashSet<FactKind> _whole = [];

    public CompanySheet(Facts known, string ticker)
    {
        Ticker = ticker;
        _rows = [.. Of(known, ticker).Select(Row)];
        Order();
    }

    public string Ticker { get; }

    /// <summary>The offerings after the company, then the other kinds in the order of the data set.</summary>
    public IReadOnlyList<CompanySection> Sections { get; private set; } = [];

    public IReadOnlyList<CompanyFact> Rows => _rows;

    public IEnumerable<CompanyFact> Changed => _rows.Where(row => row.IsTouched);

    public int ChangedCells => _rows.Sum(row => row.Kind.Columns.Count(row.IsChanged));

    public int Unusual => Changed.Sum(row => row.Warnings.Count);

    /// <summary>The facts of the company, those that others refer to first.</summary>
    public static IEnumerable<Fact> Of(Facts known, string ticker) => known.Find<Miner>(ticker) is not { } miner ? [] :
        known.ReferringTo(typeof(Miner), ticker).Where(fact => fact is not Miner).Prepend(miner)
            .Concat(known.OfMiner<Offering>(ticker).SelectMany(offering => known.ReferringTo(typeof(Offering), offering.Id)))
            .Distinct(ReferenceEqualityComparer.Instance).Cast<Fact>();

    /// <summary>The row of a field; null if there is none.</summary>
    public CompanyFact? Find(string kind, string key) => _rows.Find(row => row.Kind.Name == kind && row.Key == key);

    /// <summary>Types into a cell. What is written as it was shown is no change.</summary>
    public static void Type(CompanyFact row, FactColumn column, string text) =>
        row.Form.Type(column.Name, text.Trim() == Shown(column, row.Form.Start[column.Name]) ? row.Form.Start[column.Name] : text);

    /// <summary>A cell as it is shown: large numbers in groups of three digits, names of choices in words.</summary>
    public static string Shown(FactColumn column, string text) =>
        column.Type == CellType.Whole && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("#,0", CultureInfo.InvariantCulture) : column.Type == CellType.Choices ? ValueNames.Of(column, text) : text;

    /// <summary>What a pasted block fills from a cell on, to the end of its table. Blanks leave alone what is there, and so do dashes, which can mean 0 or not known.</summary>
    /// <param name="number">Of the first row.</param>
    /// <param name="column">The place of the first column among those that are shown.</param>
    /// <param name="block">As spreadsheets copy it.</param>
    public (IReadOnlyList<(CompanyFact Row, FactColumn Column, string Text)> Cells, PasteResult Result) Pasted(int number, int column, string block)
    {
        var (lines, cells, alone) = (PastedBlock.Read(block), new List<(CompanyFact, FactColumn, string)>(), 0);
        var first = _rows.Find(row => row.Number == number);
        var section = Sections.FirstOrDefault(one => one.Kind == first?.Kind);
        foreach (var (row, texts) in (section?.Rows ?? []).SkipWhile(row => row != first).Zip(lines))
        {
            foreach (var (one, text) in section!.Columns.Skip(column).Zip(texts))
            {
                if (text.Length == 0 || (one.Type is CellType.Whole or CellType.Number && AmountReader.IsDash(text)))
                {
                    alone++;
                }
                else
                {
                    cells.Add((row, one, text));
                }
            }
        }

        return (cells, new PasteResult(cells.Count, lines.Sum(line => line.Count) - cells.Count - alone, alone, []));
    }

    /// <summary>A row for a new fact of the company, or of one of its offerings.</summary>
    /// <param name="key">The key of the row; null for the next one.</param>
    /// <param name="cells">What is known of it already, by column.</param>
    public CompanyFact Add(FactKind kind, string? offering, string? key = null, IReadOnlyDictionary<string, string>? cells = null)
    {
        var owner = kind.Columns.Where(column => column.IsKey && (column.Type is CellType.Ticker || (column.Type is CellType.OfferingId or CellType.OfferingIds && offering is not null)))
            .ToDictionary(column => column.Name, column => column.Type == CellType.Ticker ? Ticker : offering!);
        var number = 1 + _rows.Count(row => row.IsNew && row.Kind == kind);
        foreach (var (column, text) in cells ?? new Dictionary<string, string>())
        {
            owner.TryAdd(column, text);
        }

        var row = new CompanyFact(FactForm.New(kind, owner), key ?? string.Create(CultureInfo.InvariantCulture, $"+{number}"));
        _rows.Add(row);
        Order();
        return row;
    }

    /// <summary>A fact that is not there any more, and was being edited.</summary>
    public CompanyFact Bring(Fact fact)
    {
        var row = Row(fact);
        _rows.Add(row);
        Order();
        return row;
    }

    /// <summary>Shows the columns of a kind that say nothing, or hides them.</summary>
    public void Toggle(FactKind kind)
    {
        _ = _whole.Add(kind) || _whole.Remove(kind);
        Order();
    }

    /// <summary>The stored event that a row would take the place of; null if it would not.</summary>
    public static (DebtEvent Stored, DebtEvent Typed)? Twin(CompanyFact row, Facts known) =>
        row.Kind.Type == typeof(DebtEvent) && !row.IsRemoved && row.Problems.Any(problem => problem.Field == "key")
        && row.Form.Changes([], new Companies(known))[^1].After is DebtEvent typed && typed.Key != row.Form.Before?.Key && known.Counterpart(typed) is DebtEvent stored ? (stored, typed) : null;

    /// <summary>Makes an event a part of the stored one of its kind and day: that gets the sum, and the row goes.</summary>
    public void AddTo(CompanyFact row, DebtEvent sum)
    {
        if (Find(row.Kind.Name, sum.Key) is { } whole && whole != row)
        {
            foreach (var (column, text) in row.Kind.Write(sum).Where(cell => !row.Kind.Column(cell.Key).IsKey && cell.Value != whole.Form.Start[cell.Key]))
            {
                whole.Form.Type(column, text);
            }

            Remove(row);
        }
    }

    // A stored row stays in sight until it is saved.
    private void Remove(CompanyFact row)
    {
        if (row.IsNew)
        {
            Drop(row);
            return;
        }

        row.IsRemoved = true;
        foreach (var (column, text) in row.Form.Start)
        {
            row.Form.Type(column, text);
        }
    }

    /// <summary>From now on also of new rows all is said that is wrong.</summary>
    public void Try() => _rows.ForEach(row => row.IsTried = true);

    public void Drop(CompanyFact row)
    {
        _rows.Remove(row);
        Order();
    }

    /// <summary>Takes over what others have stored since, as far as nothing is typed over it.</summary>
    public void Follow(Facts known)
    {
        var now = Of(known, Ticker).ToDictionary(fact => (FactKind.Of(fact).Name, fact.Key));
        for (var index = _rows.Count - 1; index >= 0; index--)
        {
            var row = _rows[index];
            var stored = row.IsNew ? null : now.GetValueOrDefault((row.Kind.Name, row.Key));
            if (row.IsTouched)
            {
                continue;
            }

            if (stored is null)
            {
                _rows.RemoveAt(index);
            }
            else if (!FactJson.Same(stored, row.Form.Before))
            {
                _rows[index] = Row(stored);
            }
        }

        _rows.AddRange(now.Where(one => Find(one.Key.Name, one.Key.Key) is null).Select(one => Row(one.Value)));
        Order();
    }

    /// <summary>What would be stored, and all that keeps it from being; each row is told what is wrong or unusual in it.</summary>
    public (IReadOnlyList<Change> Changes, Facts After, IReadOnlyList<Problem> Problems) Look(Facts known, DateOnly today)
    {
        var (changes, unreadable, companies) = (new List<Change>(), new List<Problem>(), new Companies(known));
        foreach (var row in Changed)
        {
            changes.AddRange(row.IsRemoved ? [new Change(row.Form.Before, null, Where(row))] : row.Form.Changes(unreadable, companies, Where(row)));
        }

        var fields = unreadable.Select(problem => (problem.Where, problem.Field)).ToHashSet();
        var (after, problems) = Validation.Check(known, new ChangeSet("", ChangeOrigin.Form, "-", changes));
        // What could not be read is a default in its fact, of which nothing more is to be said.
        var all = unreadable.Concat(problems.Where(problem => problem.Where is { Row: > 0 } ? !fields.Contains((problem.Where, problem.Field)) : unreadable.Count == 0)).ToList();
        var warnings = all.Count == 0 ? Warnings.Of(changes, known, today) : [];
        foreach (var row in _rows)
        {
            (row.Problems, row.Warnings) = ([.. all.Where(problem => problem.Where == Where(row) && row.Says(problem))], [.. warnings.Where(warning => warning.Where == Where(row))]);
        }

        return (changes, after, all);
    }

    private static CompanyFact Row(Fact fact) => new(FactForm.Edit(fact), fact.Key);

    private static Location Where(CompanyFact row) => new(row.Kind.FileName, row.Number);

    private void Order()
    {
        var kinds = FactKind.All.ToList();
        Sections =
        [
            .. from kind in kinds
               let rows = _rows.Where(row => row.Kind == kind)
               where rows.Any() || kind.Columns.Any(column => column.IsKey && column.Type is CellType.Ticker or CellType.OfferingId or CellType.OfferingIds) || kind.Type == typeof(Offering)
               select new CompanySection(kind, Ticker, [.. Sorted(kind, rows)], _whole.Contains(kind)),
        ];
        var number = 0;
        foreach (var row in Sections.SelectMany(section => section.Rows))
        {
            row.Number = ++number;
        }

        _rows.Sort((left, right) => left.Number.CompareTo(right.Number));
    }

    // The events of an offering in time; of the company what is newest first. What is being added stands at the end.
    private static IEnumerable<CompanyFact> Sorted(FactKind kind, IEnumerable<CompanyFact> rows)
    {
        var isInTime = kind.Columns.Any(column => column.IsKey && column.Type == CellType.Ticker);
        var stored = rows.Where(row => !row.IsNew);
        return (isInTime ? stored.OrderByDescending(row => row.Key, StringComparer.Ordinal) : stored.OrderBy(row => row.Key, StringComparer.Ordinal)).Concat(rows.Where(row => row.IsNew));
    }
}
