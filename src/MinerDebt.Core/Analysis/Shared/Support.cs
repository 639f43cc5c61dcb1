namespace MinerDebt.Core.Analysis.Shared;

/// <summary>How much of a principal rests on filings and releases, and how much on weaker sources. Whole US dollars.</summary>
public sealed record Support(long TotalUsd, long PressUsd, long UnverifiedUsd)
{
    public long FiledOrReleasedUsd => TotalUsd - PressUsd - UnverifiedUsd;

    /// <summary>From 0 to 1; null if nothing is owed.</summary>
    public decimal? FiledOrReleasedShare => TotalUsd == 0 ? null : (decimal)FiledOrReleasedUsd / TotalUsd;

    public static Support Of(IReadOnlyList<Holding> holdings) => new(
        holdings.Sum(holding => holding.Position.Principal),
        holdings.Sum(holding => holding.Position.Press),
        holdings.Sum(holding => holding.Position.Unverified));
}
