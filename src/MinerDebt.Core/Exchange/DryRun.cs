using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Finds what a file would change. It writes nothing.</summary>
public static class DryRun
{
    // The check of the whole follows the reading, and tells nothing of its progress.
    private const double PartOfReading = 0.9;

    // What another row may be the cause of: one that cannot be read is missing in the sum, or among the parents.
    private static readonly string[] Follow = ["principal_change_usd", "consolidated_into"];

    /// <param name="current">What is stored now; the plan fits no other state of it.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="options">What a person says of the rows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="TableException">The file turns out to be cut off, damaged or too large.</exception>
    public static Task<ImportPlan> ReadAsync(
        UploadedTable table, FactKind kind, ColumnMapping mapping, TableConventions conventions, Facts current,
        IProgress<double>? progress = null, ImportOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Read(table, kind, mapping, conventions, options ?? new(), current, progress, cancellationToken), cancellationToken);

    private static ImportPlan Read(
        UploadedTable table, FactKind kind, ColumnMapping mapping, TableConventions conventions, ImportOptions options, Facts current,
        IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (mapping.Check(kind, table.FileName) is { Count: > 0 } wrong)
        {
            return new ImportPlan([], [], 0, wrong, wrong.Count);
        }

        var rows = new ImportRows(table, kind, mapping, conventions, options, current);
        rows.Read(progress is null ? null : new Reading(progress), cancellationToken);
        var whole = Whole(rows, current);
        cancellationToken.ThrowIfCancellationRequested();
        var invalid = whole.Select(problem => problem.Where).OfType<Location>().ToHashSet();
        foreach (var place in invalid)
        {
            rows.Verdicts[place.Row] = RowVerdict.Invalid;
        }

        var good = rows.Changes.Where(change => !invalid.Contains(change.Where!)).ToLookup(change => (change.Before is null, change.After is null));
        progress?.Report(1);
        return new ImportPlan(
            [.. good[(true, false)]], [.. good[(false, false)]], rows.Unchanged,
            [.. rows.Problems.Concat(whole).OrderBy(problem => problem.Where?.Row ?? int.MaxValue).Take(ImportPlan.MostProblems)],
            rows.ProblemCount + whole.Count)
        {
            Removed = [.. good[(false, true)]],
            Repeated = rows.Repeated,
            Verdicts = rows.Verdicts,
        };
    }

    private static List<Problem> Whole(ImportRows rows, Facts current)
    {
        var problems = rows.Changes.Count == 0
            ? [] : Validation.Check(current, new ChangeSet("", ChangeOrigin.Csv, "", rows.Changes)).Problems;
        return [.. problems.Where(problem => rows.ProblemCount == 0 || !Follow.Contains(problem.Field))];
    }

    private sealed class Reading(IProgress<double> whole) : IProgress<double>
    {
        public void Report(double value) => whole.Report(value * PartOfReading);
    }
}
