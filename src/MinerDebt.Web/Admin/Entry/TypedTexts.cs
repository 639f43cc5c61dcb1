using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What people type, as the data set would write it.</summary>
public static class TypedTexts
{
    public static IReadOnlyDictionary<string, string> Plain(FactKind kind, IReadOnlyDictionary<string, string> typed) =>
        kind.Columns.ToDictionary(column => column.Name, column => Plain(column, typed.GetValueOrDefault(column.Name, "")));

    /// <summary>The text unchanged if it cannot be read: then reading the fact says why.</summary>
    public static string Plain(FactColumn column, string text) => column.Type switch
    {
        CellType.Ticker => text.Trim().ToUpperInvariant(),
        CellType.Text when column.Name is "ticker" or "currency" or "country" => text.Trim().ToUpperInvariant(),
        CellType.Whole => Amount(text, column.Name.EndsWith("_usd", StringComparison.Ordinal) ? AmountUnit.UsDollars : AmountUnit.Number),
        CellType.Number => Amount(text, column.Name.EndsWith("_pct", StringComparison.Ordinal) ? AmountUnit.Percent : AmountUnit.Number),
        CellType.Address or CellType.Remark or CellType.List or CellType.Choices => text,
        CellType.Text when column.Name is not ("cik" or "fiscal_year_end" or "offering_id") => text,
        _ => Cells.Read(column, new TableCell(text.Trim())).Text ?? text,
    };

    // Days and words as an import reads them.
    private static CellReader Cells { get; } = new(new TableConventions());

    private static string Amount(string text, AmountUnit unit) =>
        text.Trim().Length > 0 && AmountReader.Read(text, NumberStyle.Point, unit, out _) is { } amount ? FactColumn.Write(amount) : text;
}
