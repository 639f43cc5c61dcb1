using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>Finds out what a file of EDGAR says of a company, and what of it is not stored.</summary>
public static class EdgarPlanner
{
    // In their names, concepts that are about debt in some way.
    private static readonly string[] Debt = ["Debt", "Notes", "Loan", "Borrowing", "LineOfCredit", "LinesOfCredit", "Convertible", "Bonds", "Maturit"];

    /// <param name="file">What was read.</param>
    /// <param name="miner">Whose file it is.</param>
    /// <param name="map">Where its concepts go.</param>
    /// <param name="stored">What is stored now.</param>
    /// <param name="address">Of the filing, where the file is one; null for company facts.</param>
    /// <exception cref="EdgarException">It is the file of another company.</exception>
    public static EdgarPlan Plan(FiledFacts file, Miner miner, ConceptMap map, Facts stored, string? address = null)
    {
        if (file.Cik is null || file.Cik != miner.Cik)
        {
            throw new EdgarException(
                $"It is the file of {file.Name ?? "a company"} with CIK {file.Cik ?? "that it does not say"}, and {miner.Ticker} has {(miner.Cik is null ? "no CIK yet" : $"CIK {miner.Cik}")}. Choose the other company, or correct the CIK.");
        }

        var place = new Place(miner, map, stored, new FiledSource(miner.Cik!, address));
        var figures = Figure.Of(file.Values.Where(value => map.Find(value.Concept) is { Measure: not FiledMeasure.NotUsed } use && place.Fits(value, use)));
        var facts = BalancePlans.Of(figures, place).Concat(LadderPlans.Of(figures, place)).Concat(QuarterPlans.Of(figures, place)).ToList();
        return new EdgarPlan(
            [.. facts.OrderByDescending(fact => fact.PeriodEnd).ThenBy(fact => fact.Fact.GetType().Name, StringComparer.Ordinal).ThenBy(fact => fact.Fact.Key, StringComparer.Ordinal)],
            [.. place.NotPlaced.Distinct().OrderByDescending(one => one.End).ThenBy(one => one.What, StringComparer.Ordinal)],
            Unmapped(file, map));
    }

    private static IReadOnlyList<UnmappedConcept> Unmapped(FiledFacts file, ConceptMap map) =>
    [
        .. from value in file.Values
           where map.Find(value.Concept) is null
           group value by value.Concept into same
           let isOwn = !Taxonomy.IsStandard(same.Key)
           where isOwn || Debt.Any(word => same.Key.Contains(word, StringComparison.Ordinal))
           let newest = same.OrderBy(value => value.End).ThenBy(value => value.Filed).Last()
           where isOwn || newest is { Start: null, Unit: "USD" }
           orderby isOwn descending, same.Key
           select new UnmappedConcept(same.Key, file.Labels.GetValueOrDefault(same.Key), newest, isOwn),
    ];
}
