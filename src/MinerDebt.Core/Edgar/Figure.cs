namespace MinerDebt.Core.Edgar;

/// <summary>
/// What a concept is for some days, in all filings that say it. A later filing may amend it: the value of the latest counts,
/// and it is cited from the first filing since which nothing else was said.
/// </summary>
/// <param name="Versions">One for each filing, the first filed first; never empty.</param>
public sealed record Figure(string Concept, DateOnly? Start, DateOnly End, IReadOnlyList<FiledValue> Versions)
{
    public decimal Value => Versions[^1].Value;

    public bool IsAmended => Versions.Any(version => version.Value != Value);

    /// <summary>The filing that the value is cited from.</summary>
    public FiledValue Cited => Versions[Enumerable.Range(0, Versions.Count).Reverse().TakeWhile(index => Versions[index].Value == Value).Last()];

    /// <summary>The figures of some values: of several in one filing the most exact counts.</summary>
    public static IReadOnlyList<Figure> Of(IEnumerable<FiledValue> values) =>
    [
        .. from value in values
           group value by (value.Concept, value.Start, value.End) into same
           let versions = same.GroupBy(value => value.Accession).Select(one => one.OrderBy(value => value.Decimals ?? 0).Last())
           select new Figure(same.Key.Concept, same.Key.Start, same.Key.End,
               [.. versions.OrderBy(version => version.Filed ?? DateOnly.MinValue).ThenBy(version => version.Accession, StringComparer.Ordinal)]),
    ];
}
