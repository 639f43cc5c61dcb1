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

    public FactKind Kind { get; private set; } = kind;

    public Upload? Upload { get; private set; }

    /// <summary>Null as long as no file is understood.</summary>
    public UploadedTable? Table { get; private set; }

    public int RowCount { get; private set; }

    public ColumnMapping Mapping { get; private set; } = new([]);

    public TableConventions Conventions { get; private set; } = new();

    /// <summary>Null as long as nothing was checked as it is chosen now.</summary>
    public ImportPlan? Plan { get; private set; }

    /// <summary>What of the plan can be true and is not usual.</summary>
    public IReadOnlyList<Problem> Unusual { get; private set; } = [];

    /// <summary>Why nothing can be checked with these columns.</summary>
    public IReadOnlyList<Problem> MappingProblems => Table is null ? [] : Mapping.Check(Kind, Table.FileName);

    public void Dispose() => Upload?.Dispose();

    /// <summary>Lets go of the file, and of all that was found in it.</summary>
    public void Clear()
    {
        Upload?.Dispose();
        (Upload, Table) = (null, null);
        ForgetPlan();
    }

    public async Task ReceiveAsync(string name, long bytes, Stream content, IProgress<double> progress, CancellationToken cancellationToken)
    {
        Clear();
        Upload = await Upload.ReceiveAsync(folder, name, bytes, content, progress, cancellationToken);
    }

    /// <param name="sheet">Null for the first.</param>
    /// <exception cref="TableException">It is no table that can be read.</exception>
    public async Task UnderstandAsync(string? sheet, IProgress<double> progress, CancellationToken cancellationToken)
    {
        Table = null;
        ForgetPlan();
        var (table, rows) = await Task.Run(
            () =>
            {
                var opened = UploadedTable.Open(Upload!.Path, Upload.Name, sheet, cancellationToken);
                return (opened, opened.Rows(progress, cancellationToken).Count());
            },
            cancellationToken);
        await MatchAsync(table, ColumnMapping.Match(Kind, table.Header), progress, cancellationToken);
        (Table, RowCount) = (table, rows);
    }

    public async Task ChooseAsync(FactKind kind, IProgress<double> progress, CancellationToken cancellationToken)
    {
        Kind = kind;
        ForgetPlan();
        if (Table is not null)
        {
            await MatchAsync(Table, ColumnMapping.Match(kind, Table.Header), progress, cancellationToken);
        }
    }

    /// <param name="index">Of the column of the file.</param>
    /// <param name="column">Of the kind; null to leave it out.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task MapAsync(int index, string? column, IProgress<double> progress, CancellationToken cancellationToken)
    {
        ForgetPlan();
        return MatchAsync(Table!, Mapping.With(index, column), progress, cancellationToken);
    }

    public void Choose(TableConventions conventions)
    {
        Conventions = conventions;
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
        ForgetPlan();
        var plan = await DryRun.ReadAsync(Table!, Kind, Mapping, Conventions, current, new Share(progress), cancellationToken);
        Unusual = await Task.Run(() => Warnings.Of([.. plan.New, .. plan.Changed], current, today, cancellationToken), cancellationToken);
        Plan = plan;
    }

    public void ForgetPlan() => (Plan, Unusual) = (null, []);

    private async Task MatchAsync(UploadedTable table, ColumnMapping mapping, IProgress<double> progress, CancellationToken cancellationToken)
    {
        Mapping = mapping;
        Conventions = await Task.Run(() => TableConventions.Find(table, Kind, mapping, progress, cancellationToken), cancellationToken);
    }

    private sealed class Share(IProgress<double> whole) : IProgress<double>
    {
        public void Report(double value) => whole.Report(value * PartOfCheck);
    }
}
