using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>Figures that follow from the terms of one offering; null where a term is not known.</summary>
public static class OfferingRatios
{
    /// <summary>Net proceeds in percent of principal.</summary>
    public static decimal? NetProceedsPercent(Offering offering) => Percent(offering.NetProceedsUsd, offering.PrincipalUsd);

    /// <summary>Cost of the capped call in percent of principal.</summary>
    public static decimal? CappedCallCostPercent(Offering offering) => Percent(offering.CappedCallCostUsd, offering.PrincipalUsd);

    /// <summary>How far the cap of the capped call lies over the reference price, percent.</summary>
    public static decimal? CapPremiumPercent(Offering offering) =>
        Percent(offering.CappedCallCapUsd, offering.ReferencePriceUsd) is { } percent ? percent - 100m : null;

    private static decimal? Percent(decimal? part, decimal? whole) => part is { } known && whole is > 0 ? 100m * known / whole : null;
}
