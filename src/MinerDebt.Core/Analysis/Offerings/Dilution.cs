namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>
/// What full conversion of a principal would mean at a share price, by standard convertible arithmetic. Amounts are US
/// dollars, not rounded and never negative.
/// </summary>
/// <param name="PrincipalUsd">What converts.</param>
/// <param name="SharePriceUsd">The price it is computed for.</param>
/// <param name="CapUsd">Share price up to which a capped call offsets dilution; null if none is known.</param>
public sealed record Dilution(ConversionTerms Terms, long PrincipalUsd, decimal SharePriceUsd, decimal? CapUsd)
{
    /// <summary>Share price over conversion price, percent: 0 at the money, negative out of the money.</summary>
    public decimal MoneynessPercent => (100m * SharePriceUsd / Terms.PriceUsd) - 100m;

    /// <summary>Shares on full conversion: principal / 1,000 × rate.</summary>
    public decimal Shares => PrincipalUsd / 1000m * Terms.Rate;

    /// <summary>Shares × share price.</summary>
    public decimal ConversionValueUsd => Shares * SharePriceUsd;

    /// <summary>Conversion value over principal: shares × (share price − conversion price) where that is positive.</summary>
    public decimal ExcessUsd => Shares * Math.Max(0, SharePriceUsd - Terms.PriceUsd);

    /// <summary>
    /// What a capped call gives back: shares × (the lower of share price and cap − conversion price) where that is
    /// positive; null if no cap is known. It never exceeds the excess.
    /// </summary>
    public decimal? OffsetUsd => CapUsd is { } cap ? Shares * Math.Max(0, Math.Min(SharePriceUsd, cap) - Terms.PriceUsd) : null;

    /// <summary>Excess after the capped call; the excess where no cap is known.</summary>
    public decimal NetExcessUsd => ExcessUsd - (OffsetUsd ?? 0);

    /// <summary>Shares that are worth the net excess: what is issued where principal is paid in cash.</summary>
    public decimal NetShares => SharePriceUsd == 0 ? 0 : NetExcessUsd / SharePriceUsd;
}
