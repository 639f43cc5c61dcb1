using MinerDebt.Core.Exchange;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What people type, as the data set would write it.</summary>
public static class TypedTexts
{
    public static IReadOnlyDictionary<string, string> Plain(FactKind kind, IReadOnlyDictionary<string, string> typed) =>
        kind.Columns.ToDictionary(column => column.Name, column => Plain(column, typed.GetValueOrDefault(column.Name, "")));

    /// <summary>The text unchanged if it cannot be read: then reading the fact says why.</summary>
    public static string Plain(FactColumn column, string text) => column.Type switch
    {
        _ when column.Name == "ticker" => text.Trim().ToUpperInvariant(),
        CellType.Ticker or CellType.Quarter => text.Trim().ToUpperInvariant(),
        CellType.Flag => text.Trim().ToLowerInvariant(),
        CellType.Whole => Amount(text, column.Name.EndsWith("_usd", StringComparison.Ordinal) ? AmountUnit.UsDollars : AmountUnit.Number),
        CellType.Number => Amount(text, column.Name.EndsWith("_pct", StringComparison.Ordinal) ? AmountUnit.Percent : AmountUnit.Number),
        _ => text,
    };

    private static string Amount(string text, AmountUnit unit) =>
        text.Trim().Length > 0 && AmountReader.Read(text, NumberStyle.Point, unit, out _) is { } amount ? FactColumn.Write(amount) : text;
}
