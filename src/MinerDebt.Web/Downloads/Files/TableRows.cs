using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>Tables of what pages list, with columns by what is known of them.</summary>
public static class TableRows
{
    /// <summary>Rows whose first names the columns; their types are those of their values.</summary>
    /// <param name="rows">Gone through twice, so that not all of them are held: for the types, and to write them.</param>
    public static DataTable Headed(IEnumerable<IReadOnlyList<object?>> rows)
    {
        IReadOnlyList<object?> header = [];
        HashSet<DataType>[] types = [];
        foreach (var (row, cells) in rows.Index())
        {
            if (row == 0)
            {
                (header, types) = (cells, [.. cells.Select(_ => new HashSet<DataType>())]);
                continue;
            }

            foreach (var (index, cell) in cells.Index())
            {
                if (Cells.Of(cell) is { } value)
                {
                    types[index].Add(Cells.TypeOf(value));
                }
            }
        }

        return new(
            [.. header.Zip(types, (name, found) => Column((string)name!, TypeOf(found)))],
            rows.Skip(1).Select(row => (IReadOnlyList<object?>)[.. row.Select(Cells.Of)]));
    }

    /// <summary>Facts of one kind with the columns of the data set.</summary>
    public static DataTable Facts<T>(IEnumerable<T> facts) where T : Fact => Facts(FactKind.Of(typeof(T)), facts);

    /// <inheritdoc cref="Facts{T}(IEnumerable{T})"/>
    public static DataTable Facts(FactKind kind, IEnumerable<Fact> facts)
    {
        var columns = kind.Columns;
        return new(
            [.. columns.Select(column => Column(column.Name, TypeOf(column.Type)))],
            facts.Select(fact => (IReadOnlyList<object?>)[.. columns.Select(column => Cells.Of(column.Value(fact)))]));
    }

    /// <param name="columns">Which columns, in this order.</param>
    public static DataTable Offerings(IEnumerable<Ledger> ledgers, IReadOnlyList<OfferingColumn> columns) => new(
        [.. columns.Select(column => Column(column.Field, TypeOf(column)) with { Meaning = column.Label })],
        ledgers.Select(ledger => (IReadOnlyList<object?>)[.. columns.Select(column => Cells.Of(column.Value(ledger)))]));

    private static DataColumn Column(string name, DataType type) => new(name, type, FieldNames.Of(name), type is DataType.Text or DataType.Day ? "" : UnitOf(name));

    private static string UnitOf(string name) => name[(name.LastIndexOf('_') + 1)..] switch
    {
        "usd" => "USD",
        "pct" or "percent" => "percent",
        "btc" => "BTC",
        "ehs" => "EH/s",
        "years" => "years",
        _ => "",
    };

    private static DataType TypeOf(OfferingColumn column) =>
        FactKind.Of(typeof(Offering)).Columns.FirstOrDefault(one => one.Name == column.Field) is { } known ? TypeOf(known.Type)
        : !column.IsNumeric ? column.Field == "callable_from" ? DataType.Day : DataType.Text
        : column.Field.EndsWith("_usd", StringComparison.Ordinal) ? DataType.Whole : DataType.Number;

    private static DataType TypeOf(CellType type) => type switch
    {
        CellType.Whole => DataType.Whole,
        CellType.Number => DataType.Number,
        CellType.Day => DataType.Day,
        _ => DataType.Text,
    };

    private static DataType TypeOf(HashSet<DataType> found) => found.Count switch
    {
        1 => found.Single(),
        2 when found.All(type => type is DataType.Whole or DataType.Number) => DataType.Number,
        _ => DataType.Text,
    };
}
