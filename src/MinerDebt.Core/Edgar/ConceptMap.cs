using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>
/// Where the concepts of one company go: as its own map says, else as <see cref="StandardConcepts"/> does. A place that the
/// company's map fills takes nothing from the standard one, and what the map moves is gone from where it was.
/// </summary>
public sealed class ConceptMap
{
    private readonly Dictionary<string, (ConceptUse Use, int Rank)> _uses;

    /// <param name="own">The company's own, the most wanted first.</param>
    public ConceptMap(IReadOnlyList<ConceptUse> own)
    {
        var (moved, filled) = (own.Select(use => use.Concept).ToHashSet(), own.Select(PlaceOf).ToHashSet());
        _uses = own.Concat(StandardConcepts.All.Where(use => !moved.Contains(use.Concept) && !filled.Contains(PlaceOf(use))))
            .DistinctBy(use => use.Concept)
            .Select((use, rank) => (use, rank))
            .ToDictionary(one => one.use.Concept, one => one);
    }

    /// <summary>Null for a concept that no map names.</summary>
    public ConceptUse? Find(string concept) => _uses.TryGetValue(concept, out var found) ? found.Use : null;

    /// <summary>The lower, the more wanted.</summary>
    internal int Rank(string concept) => _uses[concept].Rank;

    private static (FiledMeasure, DebtClass?) PlaceOf(ConceptUse use) => (use.Measure, use.DebtClass);
}
