using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Tables;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>What people type, as the data set would write it: days, amounts and words are read as an import reads them.</summary>
public static class TypedTexts
{
    /// <summary>The texts by column, and what cannot be read; that is blank.</summary>
    /// <param name="kind">The kind of fact.</param>
    /// <param name="typed">By column.</param>
    /// <param name="companies">Finds the ticker that a name stands for; null if none is known.</param>
    public static (IReadOnlyDictionary<string, string> Texts, IReadOnlyList<Problem> Problems) Read(
        FactKind kind, IReadOnlyDictionary<string, string> typed, Func<string, string?>? companies = null)
    {
        var (texts, problems) = (new Dictionary<string, string>(kind.Columns.Count), new List<Problem>());
        foreach (var column in kind.Columns)
        {
            var given = typed.GetValueOrDefault(column.Name, "").Trim();
            var (text, refusal) = Read(column, given, companies);
            texts[column.Name] = text ?? "";
            if (refusal is not null)
            {
                problems.Add(new Problem(null, column.Name, given, refusal));
            }
        }

        return (texts, problems);
    }

    /// <summary>The text unchanged if it cannot be read: then reading the fact says why.</summary>
    public static string Plain(FactColumn column, string text) => Read(column, text.Trim(), null).Text ?? text;

    private static (string? Text, string? Refusal) Read(FactColumn column, string text, Func<string, string?>? companies) =>
        new CellReader(new TableConventions(), companies).Read(column, new TableCell(text));
}
