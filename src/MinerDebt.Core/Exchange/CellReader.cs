using System.Globalization;
using MinerDebt.Core.Exchange.Tables;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>Turns what people write into cells into what the data set would have there.</summary>
internal sealed class CellReader(TableConventions conventions)
{
    /// <returns>The text for the kind to read; null if the cell cannot be taken, then with what is accepted.</returns>
    public (string? Text, string? Accepted) Read(FactColumn column, TableCell cell)
    {
        if (cell.Text.Length == 0)
        {
            return ("", null);
        }

        string? accepted = null;
        var text = column.Type switch
        {
            CellType.Whole or CellType.Number => AmountReader
                .Read(cell.Text, cell.IsNumber ? NumberStyle.Point : conventions.Numbers, AmountReader.UnitOf(column)!.Value, out accepted)
                ?.ToString("0.############################", CultureInfo.InvariantCulture),
            CellType.Period when Quarter.TryParse(cell.Text, out _) => cell.Text,
            CellType.PartialDay => DateReader.ReadPartial(cell.Text, conventions.Dates, out accepted)?.ToString(),
            CellType.Day or CellType.Period => DateReader.Read(cell.Text, conventions.Dates, out accepted)?.ToString("O", CultureInfo.InvariantCulture),
            CellType.Flag => cell.Text.ToLowerInvariant() switch
            {
                "y" or "true" => "yes",
                "n" or "false" => "no",
                var flag => flag,
            },
            CellType.Choice => column.Choices.FirstOrDefault(choice => ColumnNames.Plain(choice) == ColumnNames.Plain(cell.Text)) ?? cell.Text,
            _ => cell.Text,
        };
        return (text, accepted);
    }
}
