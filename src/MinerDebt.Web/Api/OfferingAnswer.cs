using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>An offering with all that is known of its terms. Whole US dollars, percent; null is not known.</summary>
/// <param name="Id">Its name, for example <c>wulf-2025-10-ssn-2030</c>. It changes only where it is renamed, which is a correction with the origin <c>Rename</c>.</param>
/// <param name="Ticker">The ticker of the issuer.</param>
/// <param name="Type">What kind of debt it is.</param>
/// <param name="Title">Its name for readers.</param>
/// <param name="Currency">ISO 4217 code in which it is owed, or <c>XBT</c> for a debt owed in bitcoin.</param>
/// <param name="BasePrincipalUsd">Principal without the option to buy more.</param>
/// <param name="OptionPrincipalUsd">The part of the option to buy more that was exercised.</param>
/// <param name="PrincipalUsd">Base plus exercised option; the committed size for a facility.</param>
/// <param name="NetProceedsUsd">What the issuer was paid, after fees.</param>
/// <param name="CouponPercent">Fixed coupon, percent a year; 0 is a zero coupon, null with a floating rate or where it is not known.</param>
/// <param name="FloatingRate">The rate where it is not fixed, for example <c>SOFR + 2.75%</c>; null where it is fixed or not known.</param>
/// <param name="AnnouncedOn">The day of the announcement.</param>
/// <param name="PricedOn">The day of pricing.</param>
/// <param name="ClosedOn">The day of closing; null too where it has not closed.</param>
/// <param name="MaturesOn">A day, a month or a year, as far as it is known.</param>
/// <param name="IssuePricePercent">Percent of par.</param>
/// <param name="ConversionRate">Shares for each $1,000 of principal; null too where it cannot be converted.</param>
/// <param name="ConversionPriceUsd">US dollars for one share.</param>
/// <param name="ConversionPremiumPercent">Conversion price over reference price, percent.</param>
/// <param name="ReferencePriceUsd">Share price at pricing, US dollars.</param>
/// <param name="CappedCallCapUsd">Share price to which the capped call protects, US dollars; null too where there is none.</param>
/// <param name="CappedCallCostUsd">What the capped call cost; null too where there is none.</param>
/// <param name="HolderPuts">Days on which holders may ask for repayment; empty where none is known.</param>
/// <param name="Secured">Whether it has collateral.</param>
/// <param name="Rule144A">Whether it was sold under Rule 144A.</param>
/// <param name="NewMoney">False where it replaced a debt without new cash: then it is in no sum of money raised.</param>
/// <param name="UseOfProceeds">What the proceeds were for; empty where it is not known.</param>
/// <param name="UseNote">The same in words.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="OutstandingUsd">Principal that the issuer last reported as owed.</param>
/// <param name="OutstandingAsOf">The day of that report.</param>
/// <param name="Obligor">The company that signed: the listed one, or one of its group.</param>
/// <param name="Guarantors">Companies that guarantee it; empty where there are none, null where they are not known.</param>
/// <param name="Recourse">How far lenders can turn to the listed company.</param>
/// <param name="Consolidated">False for a joint venture by the equity method, whose debt is in no sum.</param>
/// <param name="IntraGroup">Whether the lender belongs to the same group.</param>
/// <param name="Counted">Whether it is in sums of debt and of money raised: not a joint venture, nor a loan inside a group.</param>
/// <param name="Settlement">What holders get for a conversion.</param>
/// <param name="OnDemand">Whether the lender may ask for all of it at any time.</param>
/// <param name="CallableFrom">First day on which the issuer may redeem it.</param>
/// <param name="CallTriggerPercent">Share price from which it may, percent of the conversion price.</param>
/// <param name="CappedCall">What the issuer bought against dilution; None where it bought nothing.</param>
/// <param name="CommittedUsd">Size of what is drawn in steps, at the end of the register; null where all was paid out at once, or nothing can be drawn any more.</param>
/// <param name="DrawnUsd">Of it: of a revolving facility what is owed, else all that was drawn. Null too where no source says.</param>
/// <param name="UndrawnUsd">Committed less drawn. Never to be added to what is owed; conditions may leave less of it available.</param>
/// <param name="AllInRatePercent">Effective a year: the rate at which coupons and par discount to the net proceeds, to maturity.</param>
/// <param name="AllInRateToPutPercent">The same to the first holder put without a condition; null too where there is none.</param>
/// <param name="AllInRateNetOfCallPercent">To maturity, with the cost of the capped call taken off the proceeds.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="SecondSourceUrl">Address of a second source; null where there is none.</param>
/// <param name="KnownOn">First day on which the public could know of it.</param>
/// <param name="KnownSourceUrl">Address of what was published on that day.</param>
/// <param name="Notes">Remarks for readers; null where there are none.</param>
public sealed record OfferingAnswer(
    string Id, string Ticker, InstrumentType Type, string Title, string Currency,
    long? BasePrincipalUsd, long? OptionPrincipalUsd, long? PrincipalUsd, long? NetProceedsUsd, decimal? CouponPercent, string? FloatingRate,
    DateOnly? AnnouncedOn, DateOnly? PricedOn, DateOnly? ClosedOn, PartialDate? MaturesOn, decimal? IssuePricePercent,
    decimal? ConversionRate, decimal? ConversionPriceUsd, decimal? ConversionPremiumPercent, decimal? ReferencePriceUsd,
    decimal? CappedCallCapUsd, long? CappedCallCostUsd, IReadOnlyList<HolderPut> HolderPuts, bool? Secured, bool? Rule144A, bool NewMoney,
    IReadOnlyList<UseOfProceeds> UseOfProceeds, string? UseNote, OfferingStatus Status, long? OutstandingUsd, DateOnly? OutstandingAsOf,
    string? Obligor, IReadOnlyList<string>? Guarantors, Recourse? Recourse, bool? Consolidated, bool? IntraGroup, bool Counted,
    Settlement? Settlement, bool? OnDemand, DateOnly? CallableFrom, decimal? CallTriggerPercent, CappedCallKind? CappedCall,
    long? CommittedUsd, long? DrawnUsd, long? UndrawnUsd,
    decimal? AllInRatePercent, decimal? AllInRateToPutPercent, decimal? AllInRateNetOfCallPercent,
    Source Source, string? SecondSourceUrl, DateOnly? KnownOn, string? KnownSourceUrl, string? Notes)
{
    internal static OfferingAnswer Of(Ledger ledger)
    {
        var (one, obligor, terms, line) = (ledger.Offering, ledger.Obligor, ledger.Terms, Commitment.Of(ledger));
        return new(
            one.Id, one.Ticker, one.Type, one.Title, one.Currency,
            one.BasePrincipalUsd, one.OptionPrincipalUsd, one.PrincipalUsd, one.NetProceedsUsd, one.CouponPercent, one.FloatingRate,
            one.AnnouncedOn, one.PricedOn, one.ClosedOn, one.MaturesOn, one.IssuePricePercent,
            one.ConversionRate, one.ConversionPriceUsd, one.ConversionPremiumPercent, one.ReferencePriceUsd,
            one.CappedCallCapUsd, one.CappedCallCostUsd, one.HolderPuts, one.Secured, one.Rule144A, one.NewMoney,
            one.UseOfProceeds, one.UseNote, one.Status, one.OutstandingUsd, one.OutstandingAsOf,
            obligor?.Name, obligor?.KnownGuarantors, obligor?.Recourse, obligor?.Consolidated, obligor?.IntraGroup, ledger.IsCounted,
            terms?.Settlement, terms?.OnDemand, terms?.CallableFrom, terms?.CallTriggerPercent, terms?.CappedCall,
            line?.CommittedUsd, line?.DrawnUsd, line?.UndrawnUsd,
            Percent(AllInRate.ToMaturity(ledger)), Percent(AllInRate.ToFirstPut(ledger)), Percent(AllInRate.ToMaturity(ledger, isNetOfCall: true)),
            one.Source, one.SecondSourceUrl, one.KnownOn, one.KnownSourceUrl, one.Notes);
    }

    private static decimal? Percent(AllInRate? rate) => rate is { } known ? Math.Round(known.Percent, 4) : null;
}
