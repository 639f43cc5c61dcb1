namespace MinerDebt.Core.Model;

/// <summary>A fact that another one needs.</summary>
/// <param name="Field">The column of the data set that names it.</param>
/// <param name="Kind">The type of the fact that is needed.</param>
/// <param name="Key">Its <see cref="Fact.Key"/>.</param>
public readonly record struct FactReference(string Field, Type Kind, string Key)
{
    public static IReadOnlyList<FactReference> Of(Fact fact) => fact switch
    {
        Miner miner => miner.ConsolidatedInto is { } parent ? [new("consolidated_into", typeof(Miner), parent)] : [],
        Pledge pledge => [.. pledge.OfferingIds.Select(id => new FactReference("offering_ids", typeof(Offering), id))],
        IOfOffering one => [new("offering_id", typeof(Offering), one.OfferingId)],
        IOfMiner one => [new("ticker", typeof(Miner), one.Ticker)],
        _ => [],
    };
}
