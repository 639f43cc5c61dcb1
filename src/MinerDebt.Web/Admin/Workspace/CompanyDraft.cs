using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Entry;

namespace MinerDebt.Web.Admin.Workspace;

/// <summary>What is kept of a company's sheet that is not saved, by the names of its fields.</summary>
public static class CompanyDraft
{
    public const string Reason = Drafts.Reason;

    // In the place of a column: that the row goes.
    private const string Removed = "removed";

    /// <summary>All that was typed.</summary>
    public static Dictionary<string, string> Typed(CompanySheet sheet, string reason)
    {
        var typed = new Dictionary<string, string> { [Reason] = reason };
        foreach (var row in sheet.Changed)
        {
            if (row.IsRemoved)
            {
                typed[row.Name(Removed)] = Removed;
            }

            // A new row says whose it is, too.
            foreach (var column in row.Kind.Columns.Where(column => row.IsNew ? row.Form.Texts[column.Name].Length > 0 : row.IsChanged(column)))
            {
                typed[row.Name(column.Name)] = row.Form.Texts[column.Name];
            }
        }

        return typed;
    }

    /// <summary>What is stored of the rows that were typed into, so that a later change of it by someone else is noticed.</summary>
    public static Dictionary<string, string> Seen(CompanySheet sheet) => sheet.Changed.Where(row => !row.IsNew)
        .SelectMany(row => row.Form.Start.Where(cell => cell.Value.Length > 0).Select(cell => (Name: row.Name(cell.Key), Text: cell.Value)))
        .ToDictionary(cell => cell.Name, cell => cell.Text);

    /// <summary>Types it again.</summary>
    public static void Restore(CompanySheet sheet, Draft draft)
    {
        foreach (var cells in draft.Typed.Select(cell => (Parts: CompanyFact.Parts(cell.Key), Text: cell.Value)).Where(cell => cell.Parts is not null)
            .GroupBy(cell => (cell.Parts!.Value.Kind, cell.Parts.Value.Key)))
        {
            if (FactKind.Find(cells.Key.Kind) is not { } kind)
            {
                continue;
            }

            var typed = cells.ToDictionary(cell => cell.Parts!.Value.Column, cell => cell.Text);
            var seen = Of(draft.Seen, kind, cells.Key.Key);
            var row = sheet.Find(kind.Name, cells.Key.Key)
                ?? (cells.Key.Key.StartsWith('+') ? sheet.Add(kind, null, cells.Key.Key) : seen is not null ? sheet.Bring(kind.Read(seen, [])) : null);
            row?.Form.Restore(row.IsNew ? null : seen, typed);
            if (row is { IsNew: false })
            {
                row.IsRemoved = typed.ContainsKey(Removed);
            }
        }
    }

    private static Dictionary<string, string>? Of(Dictionary<string, string>? seen, FactKind kind, string key)
    {
        var texts = (seen ?? []).Select(cell => (Parts: CompanyFact.Parts(cell.Key), cell.Value))
            .Where(cell => cell.Parts is { } parts && parts.Kind == kind.Name && parts.Key == key).ToDictionary(cell => cell.Parts!.Value.Column, cell => cell.Value);
        return texts.Count == 0 ? null : kind.Columns.ToDictionary(column => column.Name, column => texts.GetValueOrDefault(column.Name, ""));
    }
}
