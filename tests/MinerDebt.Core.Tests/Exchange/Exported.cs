using System.Globalization;
using System.Text;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Exchange.Tables;
using MiniExcelLibs;

namespace MinerDebt.Core.Tests.Exchange;

/// <summary>Facts of one kind as a person would have them in a file.</summary>
internal static class Exported
{
    public static TableFile Commas(FactKind kind, IEnumerable<Fact> facts) => Csv(kind, facts, ',', text => text);

    /// <summary>With semicolons, decimal commas and days as Germans write them.</summary>
    public static TableFile Semicolons(FactKind kind, IEnumerable<Fact> facts) => Csv(kind, facts, ';', text => text.Replace('.', ','));

    /// <summary>With cells that are numbers, days and truth values, not their texts.</summary>
    public static TableFile Workbook(FactKind kind, IEnumerable<Fact> facts)
    {
        using var content = new MemoryStream();
        content.SaveAs(facts.Select(fact => kind.Columns.ToDictionary(column => column.Name, column => column.Value(fact) switch
        {
            long or decimal or bool => column.Value(fact),
            DateOnly day => day.ToDateTime(TimeOnly.MinValue),
            PartialDate { Day: { } day } => day.ToDateTime(TimeOnly.MinValue),
            _ => column.Text(fact),
        })));
        return new TableFile(kind.Name + ".xlsx", content.ToArray());
    }

    private static TableFile Csv(FactKind kind, IEnumerable<Fact> facts, char delimiter, Func<string, string> number)
    {
        var text = new StringBuilder(string.Join(delimiter, kind.Columns.Select(column => column.Name)));
        foreach (var fact in facts)
        {
            text.Append('\n').AppendJoin(delimiter, kind.Columns.Select(column => $"\"{Cell(column, fact).Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        }

        return new TableFile(kind.FileName, text.Append('\n').ToString());

        string Cell(FactColumn column, Fact fact) => column.Value(fact) switch
        {
            decimal => number(column.Text(fact)),
            DateOnly day when delimiter == ';' => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            PartialDate { Precision: DatePrecision.Day } date when delimiter == ';' => date.FirstDay.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            PartialDate { Precision: DatePrecision.Month } date when delimiter == ';' => date.FirstDay.ToString("MM.yyyy", CultureInfo.InvariantCulture),
            _ => column.Text(fact),
        };
    }
}
