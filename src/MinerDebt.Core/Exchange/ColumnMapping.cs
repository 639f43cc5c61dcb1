using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange.Tables;

namespace MinerDebt.Core.Exchange;

/// <summary>Which column of a kind of fact each column of a file goes to.</summary>
/// <param name="Names">For each column of the file the name of the kind's column; null to leave it out.</param>
public sealed record ColumnMapping(IReadOnlyList<string?> Names)
{
    private const int RowsWithUnits = 1_000;

    /// <summary>For each column of the file what its plain amounts are counted in, in US dollars; 1 where nothing says otherwise.</summary>
    public IReadOnlyList<long> Units { get; init; } = [];

    /// <summary>The same for a table, of which a column, or a line below the header, may say what amounts are counted in.</summary>
    public static ColumnMapping Match(FactKind kind, UploadedTable table)
    {
        var place = table.Header.ToList().FindIndex(name => ColumnNames.Plain(name) is "unit" or "units");
        var words = place < 0 ? [] : table.Rows().Take(RowsWithUnits).Select(row => row.Cells[place].Text).Distinct().Take(2).ToList();
        var mapping = Match(kind, table.Header, words is [{ Length: > 0 } same] ? $"{table.Title} in {same}" : table.Title);
        if (table.Rows().FirstOrDefault() is not { } first || !AsideRows.IsUnits(first))
        {
            return mapping;
        }

        // One unit alone, such as "(in thousands)", is that of all columns.
        var units = first.Cells.Select(cell => HeaderUnit.Of(cell.Text).Unit).ToList();
        var ofAll = first.Cells.Count(cell => cell.Text.Length > 0) == 1 ? units.FirstOrDefault(unit => unit is not null) : null;
        return mapping with { Units = [.. units.Select((unit, index) => unit ?? ofAll ?? mapping.UnitOf(index))] };
    }

    /// <summary>Matches by name: capitals, spaces and signs do not count, and some usual other names are known.</summary>
    /// <param name="kind">The kind of fact.</param>
    /// <param name="header">Names of the columns of the file.</param>
    /// <param name="title">What stands above them, which may say what amounts are counted in.</param>
    public static ColumnMapping Match(FactKind kind, IReadOnlyList<string> header, string title = "")
    {
        var units = header.Select(HeaderUnit.Of).ToList();
        var names = header.Select(name => Exact(kind, name)).ToList();
        for (var index = 0; index < names.Count; index++)
        {
            names[index] ??= Exact(kind, units[index].Name) is { } exact && !names.Contains(exact) ? exact : null;
        }

        for (var index = 0; index < names.Count; index++)
        {
            names[index] ??= ColumnNames.Meant(header[index]).Concat(ColumnNames.Meant(units[index].Name)).FirstOrDefault(name => kind.Columns.Any(column => column.Name == name) && !names.Contains(name));
        }

        var ofAll = HeaderUnit.Of(title).Unit ?? 1;
        return new(names) { Units = [.. units.Select(unit => unit.Unit ?? ofAll)] };
    }

    /// <summary>What plain amounts in a column of the file are counted in, in US dollars.</summary>
    public long UnitOf(int index) => index < Units.Count ? Units[index] : 1;

    /// <summary>The same with another unit for one column of the file.</summary>
    public ColumnMapping WithUnit(int index, long unit) => this with { Units = [.. Names.Select((_, at) => at == index ? unit : UnitOf(at))] };

    /// <summary>The same with another target for one column of the file.</summary>
    public ColumnMapping With(int index, string? name) => this with { Names = [.. Names.Select((known, at) => at == index ? name : known)] };

    /// <summary>The columns of the kind that the file has, with their places in it.</summary>
    public IEnumerable<(int Index, FactColumn Column)> Targets(FactKind kind) =>
        Names.Select((name, index) => (index, name)).Where(target => target.name is not null).Select(target => (target.index, kind.Column(target.name!)));

    /// <summary>
    /// Why nothing can be imported with it. Only the key must be there: another column that the file does not have keeps
    /// what is stored, and a new fact that needs it is reported by its row.
    /// </summary>
    public IReadOnlyList<Problem> Check(FactKind kind, string fileName) =>
    [
        .. from column in kind.Columns
           where column.IsKey && !Names.Contains(column.Name)
           select new Problem(new(fileName, 1), column.Name, "", $"no column of the file goes to it, and it tells which {kind.One} a row is about: match one"),
        .. from name in Names
           where name is not null
           group name by name into twice
           where twice.Count() > 1
           select new Problem(new(fileName, 1), twice.Key!, "", $"{twice.Count()} columns of the file go to it: leave out all but one"),
    ];

    private static string? Exact(FactKind kind, string name) => kind.Columns.FirstOrDefault(column => ColumnNames.Plain(column.Name) == ColumnNames.Plain(name))?.Name;
}
