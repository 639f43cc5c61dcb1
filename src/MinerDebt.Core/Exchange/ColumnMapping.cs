using MinerDebt.Core.Changes;

namespace MinerDebt.Core.Exchange;

/// <summary>Which column of a kind of fact each column of a file goes to.</summary>
/// <param name="Names">For each column of the file the name of the kind's column; null to leave it out.</param>
public sealed record ColumnMapping(IReadOnlyList<string?> Names)
{
    /// <summary>Matches by name: capitals, spaces and signs do not count, and some usual other names are known.</summary>
    public static ColumnMapping Match(FactKind kind, IReadOnlyList<string> header)
    {
        var names = header.Select(name => kind.Columns.FirstOrDefault(column => ColumnNames.Plain(column.Name) == ColumnNames.Plain(name))?.Name).ToList();
        for (var index = 0; index < names.Count; index++)
        {
            names[index] ??= ColumnNames.Meant(header[index]).FirstOrDefault(name => kind.Columns.Any(column => column.Name == name) && !names.Contains(name));
        }

        return new(names);
    }

    /// <summary>The same with another target for one column of the file.</summary>
    public ColumnMapping With(int index, string? name) => new([.. Names.Select((known, at) => at == index ? name : known)]);

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
           select new Problem(new(fileName, 1), column.Name, "", $"a column for {column.Name} is needed, since it tells which {kind.One} a row is about"),
        .. from name in Names
           where name is not null
           group name by name into twice
           where twice.Count() > 1
           select new Problem(new(fileName, 1), twice.Key!, "", $"one column of the file is accepted for {twice.Key}, not {twice.Count()}"),
    ];
}
