namespace MinerDebt.Core.Model;

/// <summary>The source of a fact of any kind.</summary>
public static class FactSource
{
    /// <returns>Null for a statement of the data set about itself, which has none.</returns>
    public static Source? Of(Fact fact) => fact switch
    {
        Miner one => one.Source,
        Offering one => one.Source,
        DebtEvent one => one.Source,
        DebtBalance one => one.Source,
        PublishedFigure one => one.Source,
        MarketQuarter one => one.Source,
        MinerQuarter one => one.Source,
        HostingContract one => one.Source,
        _ => null,
    };
}
