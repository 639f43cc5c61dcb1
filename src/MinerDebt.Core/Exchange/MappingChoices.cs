using System.Text.Json;

namespace MinerDebt.Core.Exchange;

/// <summary>What a person has chosen for the columns of a file, by their names in small letters and digits alone.</summary>
/// <param name="Columns">For each column of the file where it goes, and what its amounts are counted in.</param>
/// <param name="Numbers">How numbers are written; null where the file tells.</param>
/// <param name="Dates">How days begin; null where the file tells.</param>
/// <param name="Dashes">What a dash alone is; null where nobody has said.</param>
public sealed record MappingChoices(IReadOnlyDictionary<string, MappingChoices.Target> Columns, NumberStyle? Numbers, DateOrder? Dates, DashMeaning? Dashes)
{
    /// <param name="Column">Of the kind; null for one that is left out.</param>
    /// <param name="Unit">In US dollars.</param>
    public sealed record Target(string? Column, long Unit);

    public static MappingChoices Of(IReadOnlyList<string> header, ColumnMapping mapping, TableConventions conventions) => new(
        header.Select((name, index) => (Name: ColumnNames.Plain(name), Index: index)).DistinctBy(column => column.Name)
            .ToDictionary(column => column.Name, column => new Target(mapping.Names[column.Index], mapping.UnitOf(column.Index))),
        conventions.Numbers, conventions.Dates, conventions.Dashes);

    public static MappingChoices? Read(string json) => JsonSerializer.Deserialize<MappingChoices>(json);

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>The mapping of another file, where columns of the same names go as chosen; others go as they were matched.</summary>
    public ColumnMapping Apply(FactKind kind, IReadOnlyList<string> header, ColumnMapping matched)
    {
        var chosen = header.Select(Of).ToList();
        // A column that was matched by its name alone gives way to one that a person has chosen.
        var taken = chosen.Select(target => target?.Column).OfType<string>().ToHashSet();
        return new([.. chosen.Select((target, index) => target is not null ? Known(kind, target.Column) : matched.Names[index] is { } name && !taken.Contains(name) ? name : null)])
        {
            Units = [.. chosen.Select((target, index) => target?.Unit ?? matched.UnitOf(index))],
        };
    }

    /// <summary>Whether a file has any of the columns.</summary>
    public bool Fits(IReadOnlyList<string> header) => header.Any(name => Of(name) is not null);

    private Target? Of(string name) => Columns.GetValueOrDefault(ColumnNames.Plain(name));

    private static string? Known(FactKind kind, string? column) => kind.Columns.Any(one => one.Name == column) ? column : null;
}
