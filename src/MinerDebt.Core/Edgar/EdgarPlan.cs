using MinerDebt.Core.Changes;

namespace MinerDebt.Core.Edgar;

/// <summary>What a file would change, what it cannot, and what no map names.</summary>
/// <param name="Facts">The newest first.</param>
/// <param name="Unmapped">The company's own concepts, then standard ones that look like debt.</param>
public sealed record EdgarPlan(IReadOnlyList<FactPlan> Facts, IReadOnlyList<NotPlaced> NotPlaced, IReadOnlyList<UnmappedConcept> Unmapped)
{
    /// <summary>The days that the facts are about, the newest first.</summary>
    public IReadOnlyList<DateOnly> PeriodEnds => [.. Facts.Select(fact => fact.PeriodEnd).Distinct().OrderDescending()];

    public IReadOnlyList<Change> Changes => [.. Facts.Select(fact => fact.Change).OfType<Change>()];

    /// <summary>Of it, what is about a day or a later one.</summary>
    public EdgarPlan Since(DateOnly day) => this with
    {
        Facts = [.. Facts.Where(fact => fact.PeriodEnd >= day)],
        NotPlaced = [.. NotPlaced.Where(one => one.End is null || one.End >= day)],
        Unmapped = [.. Unmapped.Where(one => one.Newest.End >= day)],
    };
}
