using System.Text.RegularExpressions;
using MinerDebt.Core.Exchange.Tables;

namespace MinerDebt.Core.Exchange;

/// <summary>Finds rows that tables have beside their facts: a line of units below the header, totals and notes.</summary>
public static partial class AsideRows
{
    /// <summary>More than these are no exceptions, but another kind of table.</summary>
    private const int Most = 1_000;

    /// <summary>Rows by their number, each with what it is: <c>a line of units</c>, <c>a total</c> or <c>a note</c>.</summary>
    /// <exception cref="TableException">The file turns out to be cut off, damaged or too large.</exception>
    public static IReadOnlyDictionary<int, string> Find(
        UploadedTable table, FactKind kind, ColumnMapping mapping, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        var keys = mapping.Targets(kind).Where(target => target.Column.IsKey).Select(target => target.Index).ToList();
        var isMatched = keys.Count == kind.Columns.Count(column => column.IsKey);
        var found = new Dictionary<int, string>();
        var isFirst = true;
        foreach (var row in table.Rows(progress, cancellationToken))
        {
            if (Kind(row, isMatched ? keys : null, isFirst) is { } what && found.Count < Most)
            {
                found.Add(row.Number, what);
            }

            isFirst = false;
        }

        return found;
    }

    /// <summary>Whether all that a row has are units and forms of values, such as <c>USD thousands</c> and <c>yyyy-mm-dd</c>.</summary>
    public static bool IsUnits(TableRow row) =>
        row.Cells.Any(cell => cell.Text.Length > 0) && row.Cells.All(cell => cell.Text.Length == 0 || (!cell.IsNumber && IsUnit(cell.Text)));

    // A row with a whole key is a fact, whatever else it has.
    private static string? Kind(TableRow row, List<int>? keys, bool isFirst)
    {
        if (isFirst && IsUnits(row))
        {
            return "a line of units";
        }

        var filled = row.Cells.Where(cell => cell.Text.Length > 0).Select(cell => cell.Text).ToList();
        var isWhole = keys?.All(key => row.Cells[key].Text.Length > 0) == true;
        return isWhole || filled.Count == 0 ? null
            : Total().IsMatch(filled[0]) ? "a total"
            : (filled.Count == 1 && row.Cells.Count > 2) || Note().IsMatch(filled[0]) ? "a note" : null;
    }

    private static bool IsUnit(string text) => Form().IsMatch(text) || (HeaderUnit.Of(text) is { Unit: not null, Name: var rest } && Form().IsMatch(rest));

    [GeneratedRegex(@"\A(?:grand |sub)?-?(?:totals?|sum)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"\A(?:\(?[0-9a-z]{1,2}\)\s|[*†‡§]|\[[0-9a-z]{1,2}\]|(?:foot)?notes?\b|sources?\b|as of\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"\A[\s(]*(?:|usd|us\$|\$|us dollars?|dollars?|%|percent|pct|text|number|date|day|quarter|units?|in|btc|eh/s|mw|shares|years?|y{2,4}[-/.]?(?:m{1,2}[-/.]?d{1,2}|q)?|m{1,2}[-/.]d{1,2}[-/.]y{2,4}|d{1,2}[-/.]m{1,2}[-/.]y{2,4})[\s)]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
