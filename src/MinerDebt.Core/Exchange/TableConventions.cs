using MinerDebt.Core.Exchange.Tables;

namespace MinerDebt.Core.Exchange;

/// <summary>How a file writes numbers and days, as far as its own cells tell.</summary>
/// <param name="Numbers">Decides for numbers such as <c>1.234</c>; null if the others are written in both styles.</param>
/// <param name="Dates">Decides for days such as <c>10/12/2025</c>; null if nothing does.</param>
/// <param name="Dashes">What a dash alone is; null if nobody has said, then it is refused.</param>
public sealed record TableConventions(NumberStyle? Numbers = NumberStyle.Point, DateOrder? Dates = null, DashMeaning? Dashes = null)
{
    /// <summary>Reads all rows for what the columns of a kind tell.</summary>
    /// <exception cref="TableException">The file turns out to be cut off, damaged or too large.</exception>
    public static TableConventions Find(
        UploadedTable table, FactKind kind, ColumnMapping mapping, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        var columns = mapping.Targets(kind).ToList();
        return Find(
            table,
            [.. columns.Where(column => AmountReader.UnitOf(column.Column) is not null).Select(column => column.Index)],
            [.. columns.Where(column => column.Column.Type is CellType.Day or CellType.PartialDay or CellType.Period or CellType.Puts).Select(column => column.Index)],
            progress, cancellationToken);
    }

    /// <summary>Reads all rows.</summary>
    /// <param name="numberColumns">Columns of the header that have numbers, from 0.</param>
    /// <param name="dateColumns">Columns of the header that have days, from 0.</param>
    /// <exception cref="TableException">The file turns out to be cut off, damaged or too large.</exception>
    public static TableConventions Find(
        UploadedTable table, IReadOnlyCollection<int> numberColumns, IReadOnlyCollection<int> dateColumns,
        IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        var styles = new HashSet<NumberStyle>();
        var orders = new HashSet<DateOrder>();
        var isAmbiguous = false;
        foreach (var row in table.Rows(progress, cancellationToken))
        {
            foreach (var cell in numberColumns.Select(column => row.Cells[column]).Where(cell => !cell.IsNumber))
            {
                Add(styles, AmountReader.StyleOf(cell.Text));
                isAmbiguous |= AmountReader.IsAmbiguous(cell.Text);
            }

            foreach (var cell in dateColumns.Select(column => row.Cells[column]))
            {
                Add(orders, DateReader.OrderOf(cell.Text));
            }
        }

        return new(
            styles.Count switch { 0 => isAmbiguous && table.SuggestsDecimalCommas ? null : NumberStyle.Point, 1 => styles.Single(), _ => null }, orders.Count == 1 ? orders.Single() : null);
    }

    private static void Add<T>(HashSet<T> found, T? value) where T : struct
    {
        if (value is { } known)
        {
            found.Add(known);
        }
    }
}
