using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Api;

/// <summary>An offering with all that is known of its terms. Whole US dollars, percent; null is not known.</summary>
/// <param name="MaturesOn">A day, a month or a year, as far as it is known.</param>
/// <param name="Obligor">The company that signed.</param>
/// <param name="Guarantors">Companies that guarantee it; empty where there are none, null where they are not known.</param>
/// <param name="Recourse">How far lenders can turn to the listed company.</param>
/// <param name="Consolidated">False for a joint venture by the equity method.</param>
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
/// <param name="KnownOn">First day on which the public could know of it.</param>
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
