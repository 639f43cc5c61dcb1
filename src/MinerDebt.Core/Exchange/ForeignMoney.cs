using System.Text.RegularExpressions;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Tables;

namespace MinerDebt.Core.Exchange;

/// <summary>Finds another currency that a file names where US dollars are read from it.</summary>
public static partial class ForeignMoney
{
    private const int RowsWithCurrency = 1_000;

    /// <summary>The words of a text that name another currency, such as <c>C$</c> or <c>Canadian dollars</c>; null if none do.</summary>
    public static string? In(string text) => Currency().Match(text) is { Success: true, Value: var words } ? words : null;

    /// <summary>What to ask about the columns of a table: those whose name says so, and the first of amounts where a title or a column of its own does.</summary>
    /// <exception cref="TableException">The file turns out to be cut off, damaged or too large.</exception>
    public static IReadOnlyList<Problem> Find(UploadedTable table, FactKind kind, ColumnMapping mapping)
    {
        var dollars = mapping.Targets(kind).Where(target => target.Column.Name.EndsWith("_usd", StringComparison.Ordinal)).ToList();
        var named = (from target in dollars
                     let words = In(table.Header[target.Index])
                     where words is not null
                     select Asked(table, target.Column, table.Header[target.Index], words)).ToList();
        return named.Count > 0 || dollars.Count == 0 ? named
            : (In(table.Title) ?? OfColumn(table, mapping)) is { } all ? [Asked(table, dollars[0].Column, all, all)] : [];
    }

    private static Problem Asked(UploadedTable table, FactColumn column, string value, string words) => new(
        new(table.FileName, table.HeaderRow), column.Name, value, $"the file says {words}, and amounts here are US dollars: were they converted?");

    // Where the kind has a currency of its own, each row says it, and is asked about by itself.
    private static string? OfColumn(UploadedTable table, ColumnMapping mapping)
    {
        var index = table.Header.ToList().FindIndex(name => ColumnNames.Plain(name) is "currency" or "ccy" or "unit" or "units");
        return index < 0 || mapping.Names[index] is not null ? null
            : table.Rows().Take(RowsWithCurrency).Select(row => In(row.Cells[index].Text)).FirstOrDefault(words => words is not null);
    }

    [GeneratedRegex("""
        (?<![A-Za-z])
        (?: (?:Canadian|Australian|New\ Zealand|Hong\ Kong|Singapore)\ dollars?
          | (?:CAD|CDN|CA|C|AUD|AU|A|NZ|HK|SG|S)\ ?\$
          | (?:CAD|AUD|NZD|EUR|GBP|CHF|NOK|SEK|DKK|JPY|CNY|RMB|HKD|SGD|INR|BRL|MXN|KRW|KZT|PLN|CZK|TRY|AED)(?![A-Za-z])
          | (?:euros?|pounds?|sterling|francs?|kroner|kronor|yen|yuan|renminbi|rupees?|tenge)(?![A-Za-z])
          | [€£¥₩₹] )
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Currency();
}
