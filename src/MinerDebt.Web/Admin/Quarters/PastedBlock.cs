using System.Text;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>A block as spreadsheets copy it: cells by tabs, rows by line ends, in quotes where a cell has some of these.</summary>
/// <param name="Rows">The amounts, without names.</param>
/// <param name="Tickers">For each row the company that it names; null where none does.</param>
/// <param name="Classes">For each column the index of its class, -1 for the source, null for what is neither; null where no column is named.</param>
/// <param name="UnknownClasses">Names of columns that are no class.</param>
internal sealed record PastedBlock(
    IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<(string Name, string? Ticker)>? Tickers, IReadOnlyList<int?>? Classes, IReadOnlyList<string> UnknownClasses)
{
    public static PastedBlock Of(string block, Func<string, string?> companies)
    {
        var lines = Read(block);
        var header = lines[0].Select(Class).ToList();
        var isNamed = lines.Count > 1 && header.Count(index => index >= 0) >= 1 && lines[0].All(text => text.Length == 0 || !char.IsAsciiDigit(text[0]));
        var body = isNamed ? lines[1..] : lines;
        var names = body.Select(line => (Name: line[0], Ticker: line[0].Length > 0 && !char.IsAsciiDigit(line[0][0]) ? companies(line[0]) : null)).ToList();
        var byCompany = names.Count(name => name.Ticker is not null) * 2 > names.Count(name => name.Name.Length > 0) && names.Any(name => name.Ticker is not null);
        var skip = byCompany ? 1 : 0;
        return new(
            [.. body.Select(line => (IReadOnlyList<string>)[.. line.Skip(skip)])],
            byCompany ? names : null,
            isNamed ? [.. header.Skip(skip)] : null,
            isNamed ? [.. lines[0].Zip(header).Skip(skip).Where(column => column.Second is null && column.First.Length > 0).Select(column => column.First)] : []);
    }

    private static int? Class(string name)
    {
        var plain = Plain(name);
        var index = QuarterSheet.Classes.ToList().FindIndex(one => plain == Plain(one.ToString()) || plain == Plain(Names.Of(one)) || plain == Plain(Names.Of(one)) + "s" || plain + "s" == Plain(Names.Of(one)));
        return index >= 0 ? index : plain is "source" or "sourceurl" ? -1 : null;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>The cells of the block, line by line.</summary>
    public static List<List<string>> Read(string block)
    {
        var text = block.ReplaceLineEndings("\n").TrimEnd('\n');
        var (lines, line, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quoted ? character == '"' : character == '"' && cell.Length == 0)
            {
                quoted = !quoted || (at + 1 < text.Length && text[at + 1] == '"' && cell.Append('"') is not null && ++at > 0);
            }
            else if (quoted || character is not ('\t' or '\n'))
            {
                cell.Append(quoted && character == '\n' ? ' ' : character);
            }
            else
            {
                End(character == '\n');
            }
        }

        End(true);
        return lines;

        void End(bool ofLine)
        {
            line.Add(cell.ToString().Trim());
            cell.Clear();
            if (ofLine)
            {
                lines.Add(line);
                line = [];
            }
        }
    }
}
