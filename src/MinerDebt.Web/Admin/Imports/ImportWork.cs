using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>
/// One import as far as it has come. What is chosen anew makes void what followed from it. The long parts run on threads of
/// the pool; what they find is taken over when they are done.
/// </summary>
public sealed class ImportWork(UploadFolder folder, FactKind kind) : IDisposable
{
    private const double PartOfCheck = 0.95;
    private const int SamplesOfColumn = 3;

    public FactKind Kind { get; private set; } = kind;

    public Upload? Upload { get; private set; }

    /// <summary>Null as long as no file is understood.</summary>
    public UploadedTable? Table { get; private set; }

    /// <summary>How the file is read, where a person says otherwise than it does.</summary>
    public TableReading Reading { get; private set; } = new();

    public int RowCount { get; private set; }

    /// <summary>For each column of the file its first texts that differ.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Samples { get; private set; } = [];

    /// <summary>What a person says of the rows.</summary>
    public ImportOptions Options { get; private set; } = new();

    public ColumnMapping Mapping { get; private set; } = new([]);

    /// <summary>Rows that look like no facts and so are left out, each with what it looks like.</summary>
    public IReadOnlyDictionary<int, string> Aside { get; private set; } = new Dictionary<int, string>();

    /// <summary>Whether a person has said how columns are to be read.</summary>
    public bool IsMatchedByHand { get; private set; }

    /// <summary>New rows whose key looks like that of a stored fact, with that fact.</summary>
    public IReadOnlyDictionary<int, Fact> Alike { get; private set; } = new Dictionary<int, Fact>();

    public TableConventions Conventions { get; private set; } = new();

    /// <summary>Null as long as nothing was checked as it is chosen now.</summary>
    public ImportPlan? Plan { get; private set; }

    /// <summary>What of the plan can be true and is not usual.</summary>
    public IReadOnlyList<Problem> Unusual { get; private set; } = [];

    /// <summary>Columns of amounts that say in their own words or a person says what they are counted in.</summary>
    public bool HasUnit(int index) =>
        Mapping.Names[index] is { } name && AmountReader.UnitOf(Kind.Column(name)) == AmountUnit.UsDollars;

    /// <summary>Columns that go nowhere, though all their first values are numbers.</summary>
    public IReadOnlyList<string> NumbersLeftOut => Table is null || Options.Removes ? []
        : [.. Table.Header.Where((_, index) => Mapping.Names[index] is null && Samples[index] is { Count: > 0 } texts && texts.All(IsNumber))];

    /// <summary>Why nothing can be checked with these columns.</summary>
    public IReadOnlyList<Problem> MappingProblems => Table is null ? [] : Mapping.Check(Kind, Table.FileName);

    public void Dispose() => Upload?.Dispose();

    /// <summary>Lets go of the file, and of all that was found in it.</summary>
    public void Clear()
    {
        Upload?.Dispose();
        (Upload, Table, Reading, Options, Aside, IsMatchedByHand) = (null, null, new(), new(Options.Removes) { Source = Options.Source }, new Dictionary<int, string>(), false);
        ForgetPlan();
    }

    public async Task ReceiveAsync(string name, long bytes, Stream content, IProgress<double> progress, CancellationToken cancellationToken)
    {
        Clear();
        Upload = await Upload.ReceiveAsync(folder, name, bytes, content, progress, cancellationToken);
    }

    /// <param name="reading">Null for what the file itself says.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TableException">It is no table that can be read.</exception>
    public async Task UnderstandAsync(TableReading? reading, IProgress<double> progress, CancellationToken cancellationToken)
    {
        Table = null;
        ForgetPlan();
        (Reading, Options, Aside, IsMatchedByHand) = (reading ?? new(), Options with { Edits = new Dictionary<int, RowEdit>() }, new Dictionary<int, string>(), false);
        var (table, rows, samples) = await Task.Run(
            () =>
            {
                var opened = UploadedTable.Open(Upload!.Path, Upload.Name, Reading, cancellationToken);
                var found = opened.Header.Select(_ => new List<string>()).ToList();
                return (opened, opened.Rows(progress, cancellationToken).Count(row => Take(row, found)), found);
            },
            cancellationToken);
        await MatchAsync(table, await Task.Run(() => ColumnMapping.Match(Kind, table), cancellationToken), progress, cancellationToken);
        (Table, RowCount, Samples) = (table, rows, samples);
    }

    public async Task ChooseAsync(FactKind kind, IProgress<double> progress, CancellationToken cancellationToken)
    {
        (Kind, IsMatchedByHand) = (kind, false);
        ForgetPlan();
        if (Table is not null)
        {
            await MatchAsync(Table, await Task.Run(() => ColumnMapping.Match(kind, Table), cancellationToken), progress, cancellationToken);
        }
    }

    /// <param name="index">Of the column of the file.</param>
    /// <param name="column">Of the kind; null to leave it out.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task MapAsync(int index, string? column, IProgress<double> progress, CancellationToken cancellationToken)
    {
        IsMatchedByHand = true;
        ForgetPlan();
        return MatchAsync(Table!, Mapping.With(index, column), progress, cancellationToken);
    }

    /// <summary>Matches the columns as they were for another file of the same sender.</summary>
    public async Task TakeAsync(MappingChoices choices, IProgress<double> progress, CancellationToken cancellationToken)
    {
        ForgetPlan();
        await MatchAsync(Table!, choices.Apply(Kind, Table!.Header, Mapping), progress, cancellationToken);
        Conventions = new(choices.Numbers ?? Conventions.Numbers, choices.Dates ?? Conventions.Dates, choices.Dashes ?? Conventions.Dashes);
    }

    /// <summary>Matches the columns by their names alone.</summary>
    public Task MatchAnewAsync(IProgress<double> progress, CancellationToken cancellationToken) => ChooseAsync(Kind, progress, cancellationToken);

    /// <summary>Gives a row the key of the stored fact that it looks like.</summary>
    public void TakeKey(int row)
    {
        var stored = Alike[row];
        foreach (var (index, column) in Mapping.Targets(Kind).Where(target => target.Column.IsKey))
        {
            Correct(row, index, column.Text(stored));
        }
    }

    /// <param name="index">Of the column of the file.</param>
    /// <param name="unit">What its plain amounts are counted in, in US dollars.</param>
    public void Count(int index, long unit)
    {
        (Mapping, IsMatchedByHand) = (Mapping.WithUnit(index, unit), true);
        ForgetPlan();
    }

    /// <summary>The source of rows that name none; null for none.</summary>
    public void Rest(Source? source)
    {
        Options = Options with { Source = source };
        ForgetPlan();
    }

    /// <summary>Whether the rows remove the facts that they name.</summary>
    public void Remove(bool removes)
    {
        Options = Options with { Removes = removes };
        ForgetPlan();
    }

    /// <summary>Leaves rows out, or takes them again.</summary>
    public void LeaveOut(IEnumerable<int> rows, bool isLeftOut)
    {
        var edits = new Dictionary<int, RowEdit>(Options.Edits);
        foreach (var row in rows)
        {
            edits[row] = new(isLeftOut, edits.GetValueOrDefault(row)?.Cells ?? new Dictionary<int, string>());
        }

        Options = Options with { Edits = edits };
    }

    /// <summary>Corrects a cell, without touching the file.</summary>
    public void Correct(int row, int index, string text)
    {
        var cells = new Dictionary<int, string>(Options.Edits.GetValueOrDefault(row)?.Cells ?? new Dictionary<int, string>()) { [index] = text };
        Options = Options with { Edits = new Dictionary<int, RowEdit>(Options.Edits) { [row] = new(false, cells) } };
    }

    /// <summary>Some rows of the file, as they are after the corrections.</summary>
    /// <param name="isShown">Which, by their number.</param>
    /// <param name="skip">How many of these are before the first.</param>
    /// <param name="take">How many at most.</param>
    public Task<IReadOnlyList<TableRow>> RowsAsync(Func<int, bool> isShown, int skip, int take) => Task.Run(() => (IReadOnlyList<TableRow>)
    [
        .. Table!.Rows().Where(row => isShown(row.Number)).Skip(skip).Take(take).Select(row => Options.Edits.GetValueOrDefault(row.Number) is not { } edit ? row
            : row with { Cells = [.. row.Cells.Select((cell, index) => edit.Cells.TryGetValue(index, out var text) ? new TableCell(text) : cell)] }),
    ]);

    public void Choose(TableConventions conventions)
    {
        (Conventions, IsMatchedByHand) = (conventions, true);
        ForgetPlan();
    }

    /// <summary>The dry run; it writes nothing.</summary>
    /// <param name="current">What is stored.</param>
    /// <param name="today">What lies after it has not happened.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TableException">The file turns out to be cut off, damaged or too large.</exception>
    public async Task CheckAsync(Facts current, DateOnly today, IProgress<double> progress, CancellationToken cancellationToken)
    {
        // What was found before stays in sight until something new is; what is stopped in between fits nothing.
        try
        {
            await CheckNewlyAsync(current, today, progress, cancellationToken);
        }
        catch
        {
            ForgetPlan();
            throw;
        }
    }

    private async Task CheckNewlyAsync(Facts current, DateOnly today, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var foreign = await Task.Run(() => ForeignMoney.Find(Table!, Kind, Mapping), cancellationToken);
        var plan = await DryRun.ReadAsync(Table!, Kind, Mapping, Conventions, current, new Share(progress), Options, cancellationToken);
        var unusual = await Task.Run(() => Warnings.Of(plan.Changes, current, today, cancellationToken), cancellationToken);
        var asked = unusual.Where(problem => problem.Field == "key").Select(problem => problem.Where?.Row).ToHashSet();
        var isNew = plan.New.Where(change => asked.Contains(change.Where!.Row)).ToList();
        var alike = await Task.Run(() => Warnings.LookAlikes(isNew.Select(change => change.After!), current), cancellationToken);
        Alike = isNew.Where(change => alike.ContainsKey(change.After!)).ToDictionary(change => change.Where!.Row, change => alike[change.After!]);
        (Plan, Unusual) = (plan, [.. foreign.Concat(unusual).Concat(plan.Repeated).OrderBy(problem => problem.Where?.Row ?? int.MaxValue)]);
    }

    public void ForgetPlan() => (Plan, Unusual) = (null, []);

    private static bool IsNumber(string text) =>
        Enum.GetValues<NumberStyle>().Any(style => AmountReader.Read(text, style, AmountUnit.Number, out _) is not null);

    private static bool Take(TableRow row, List<List<string>> samples)
    {
        foreach (var (cell, texts) in row.Cells.Zip(samples))
        {
            if (texts.Count < SamplesOfColumn && cell.Text.Length > 0 && !texts.Contains(cell.Text))
            {
                texts.Add(cell.Text);
            }
        }

        return true;
    }

    private async Task MatchAsync(UploadedTable table, ColumnMapping mapping, IProgress<double> progress, CancellationToken cancellationToken)
    {
        Mapping = mapping;
        var found = await Task.Run(() => AsideRows.Find(table, Kind, mapping, progress, cancellationToken), cancellationToken);
        // What a person has said of a row stays.
        var edits = Options.Edits.Where(edit => !Aside.ContainsKey(edit.Key) || edit.Value is not { IsLeftOut: true, Cells.Count: 0 }).ToDictionary();
        foreach (var row in found.Keys)
        {
            edits.TryAdd(row, new RowEdit(true, new Dictionary<int, string>()));
        }

        (Aside, Options) = (found, Options with { Edits = edits });
        Conventions = await Task.Run(() => TableConventions.Find(table, Kind, mapping, progress, cancellationToken), cancellationToken) with { Dashes = Conventions.Dashes };
    }

    private sealed class Share(IProgress<double> whole) : IProgress<double>
    {
        public void Report(double value) => whole.Report(value * PartOfCheck);
    }
}
