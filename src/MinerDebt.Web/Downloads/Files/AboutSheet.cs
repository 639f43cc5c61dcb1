using System.Globalization;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>What a workbook says of itself: what was asked for, what the columns mean, and where the figures come from.</summary>
internal static class AboutSheet
{
    public static DataTable Of(PageFile file) => new(
        [new("what", DataType.Text, ""), new("name", DataType.Text, ""), new("value", DataType.Text, ""), new("unit", DataType.Text, "")],
        Rows(file));

    private static IEnumerable<IReadOnlyList<object?>> Rows(PageFile file)
    {
        yield return ["Address", null, file.Address];
        yield return ["Version of the data", null, file.Version.ToString(CultureInfo.InvariantCulture)];
        yield return ["Date", file.Query.AsOf is null ? null : "as known on", file.Day];
        yield return ["License", null, "MIT. Figures come with their sources and without warranty; nothing here is advice."];
        foreach (var (key, value) in file.Query.Fields)
        {
            yield return ["Selection", key, value];
        }

        foreach (var table in file.Tables)
        {
            yield return ["Table", table.Name, table.Title];
            if (table.Measure.Length > 0)
            {
                yield return ["Measure", table.Name, table.Measure];
            }

            foreach (var column in table.Table.Columns)
            {
                yield return ["Column", column.Name, column.Meaning, column.Unit.Length == 0 ? null : column.Unit];
            }

            foreach (var note in table.Notes)
            {
                yield return ["Note", table.Name, note];
            }
        }

        yield return ["Rule", null, "An empty cell is not known. It is never 0."];
        var (sources, hasMore) = file.Sources();
        foreach (var source in sources)
        {
            yield return ["Source", source.Publisher ?? SourceWords.Host(source.Url!), source.Url, source.Date];
        }

        if (hasMore)
        {
            yield return ["Source", null, $"and more. Every fact has its own in {Address.Urls.AllData}."];
        }
    }
}
