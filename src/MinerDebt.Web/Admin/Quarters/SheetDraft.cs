using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Entry;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>What is kept of a sheet that is not saved, by the names of its fields.</summary>
internal static class SheetDraft
{
    public const string Reason = Drafts.Reason;

    /// <summary>What was typed, with the source of each row that it is in.</summary>
    public static Dictionary<string, string> Typed(QuarterSheet sheet, string reason)
    {
        var typed = new Dictionary<string, string> { [Reason] = reason };
        foreach (var row in sheet.Rows.Where(row => row.IsChanged))
        {
            typed[$"{row.Ticker}|source"] = row.SourceUrl;
            typed[$"{row.Ticker}|confidence"] = row.Confidence;
            typed[$"{row.Ticker}|basis"] = row.Basis;
            foreach (var cell in row.Cells.Where(cell => cell.IsChanged))
            {
                typed[Name(row, cell)] = cell.Text;
            }
        }

        return typed;
    }

    /// <summary>What is stored, so that a later change of it by someone else is noticed.</summary>
    public static Dictionary<string, string> Seen(QuarterSheet sheet) => sheet.Rows
        .SelectMany(row => row.Cells.Select(cell => (Name: Name(row, cell), Text: sheet.Write(cell.Stored))))
        .Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.Name, cell => cell.Text);

    /// <summary>The cell of a name; null if it names none.</summary>
    public static GridCell? Cell(QuarterSheet sheet, string name) =>
        name.Split('|') is [var ticker, var debtClass] && Enum.TryParse<DebtClass>(debtClass, out var parsed)
            ? sheet.Rows.FirstOrDefault(row => row.Ticker == ticker)?[parsed] : null;

    private static string Name(GridRow row, GridCell cell) => $"{row.Ticker}|{cell.DebtClass}";
}
