using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Offerings;

/// <summary>
/// What the conversion of a convertible means at a share price, by its method of settlement. Amounts are US dollars, not
/// rounded and never negative.
/// </summary>
public sealed record Conversion(ConvertibleState State, Dilution Dilution)
{
    /// <summary>What the shares are worth, percent of par: share price × rate / 10.</summary>
    public decimal ParityPercent => Dilution.SharePriceUsd * State.Terms.Rate / 10m;

    /// <summary>Whether holders get at least par by converting; below it nobody converts and par is repaid in cash.</summary>
    public bool IsInTheMoney => ParityPercent >= 100m;

    public Settlement? Settlement => State.Ending?.Settlement;

    /// <summary>
    /// What holders get, by method: one where it is fixed, all shares and all cash where the issuer may choose or the
    /// method is not known, the two ends between which it then lies.
    /// </summary>
    public IReadOnlyList<SettlementEnd> Ends => Settlement switch
    {
        Model.Settlement.Physical => [Physical],
        Model.Settlement.Cash => [Cash],
        Model.Settlement.NetShare => [NetShare],
        _ => [Physical, Cash],
    };

    /// <summary>
    /// Offset by the capped call if the options on notes that were bought back were kept too; null if there are none, or
    /// no cap is known.
    /// </summary>
    public decimal? OffsetIfKeptUsd =>
        State.RepurchasedUsd == 0 ? null : (Dilution with { PrincipalUsd = State.PrincipalUsd + State.RepurchasedUsd }).OffsetUsd;

    /// <summary>
    /// Shares that the if-converted method adds to the diluted count (ASC 260-10-45-40 after ASU 2020-06): where shares may
    /// be given for all of it, all shares, at any share price; where principal must be paid in cash, those for the excess
    /// alone; where all is paid in cash, none. A capped call never counts, since it would lower the count. Null if the
    /// settlement is not known.
    /// </summary>
    public decimal? IfConvertedShares => Settlement switch
    {
        Model.Settlement.Physical or Model.Settlement.IssuerElection => Dilution.Shares,
        Model.Settlement.NetShare => NetShare.Shares,
        Model.Settlement.Cash => 0,
        _ => null,
    };

    /// <summary>A year's coupons that the method adds back to earnings, before tax; 0 where principal must be paid in cash; null if not known.</summary>
    public decimal? IfConvertedInterestUsd => Settlement switch
    {
        Model.Settlement.Physical or Model.Settlement.IssuerElection => State.PrincipalUsd * State.Offering.CouponPercent / 100m,
        Model.Settlement.NetShare or Model.Settlement.Cash => 0,
        _ => null,
    };

    /// <summary>Shares in percent of those outstanding; null if their number is not known.</summary>
    public decimal? PercentOfShares(decimal? shares) => 100m * shares / State.Counted?.SharesOutstanding;

    /// <summary>Shares that are left after the capped call has delivered its offset in shares; null if no cap is known.</summary>
    public decimal? AfterCappedCall(decimal shares) => Dilution.OffsetUsd is { } offset && Dilution.SharePriceUsd > 0
        ? Math.Max(0, shares - (offset / Dilution.SharePriceUsd))
        : null;

    private SettlementEnd Physical => IsInTheMoney ? new(Model.Settlement.Physical, Dilution.Shares, 0) : new(Model.Settlement.Physical, 0, State.PrincipalUsd);

    private SettlementEnd Cash => new(Model.Settlement.Cash, 0, IsInTheMoney ? Dilution.ConversionValueUsd : State.PrincipalUsd);

    private SettlementEnd NetShare => new(
        Model.Settlement.NetShare, Dilution.SharePriceUsd > 0 ? Dilution.ExcessUsd / Dilution.SharePriceUsd : 0, State.PrincipalUsd);
}

/// <summary>What holders get for all of it by one method of settlement: shares, and US dollars.</summary>
public sealed record SettlementEnd(Settlement Method, decimal Shares, decimal CashUsd);
