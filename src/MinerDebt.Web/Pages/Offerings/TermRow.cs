using System.Globalization;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Proof;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Offerings;

/// <summary>A line of a term sheet.</summary>
/// <param name="Note">How it is made, or what it means; null if it speaks for itself.</param>
public sealed record TermRow(string Label, string Value, string? Note = null)
{
    private const string PriceLabel = "Conversion price";

    /// <summary>The figure whose proof opens at the value; null for none.</summary>
    public string? Open { get; init; }

    /// <summary>The amendment that made it what it is; null if it is as it was agreed.</summary>
    public Amendment? Amended { get; init; }

    public static IReadOnlyList<TermRow> Amounts(Ledger ledger) => Amounts(ledger, ledger.Offering);

    private static IReadOnlyList<TermRow> Amounts(Ledger ledger, Offering offering) =>
    [
        new("Principal", Exact(offering.PrincipalUsd), Parts(offering)) { Amended = ledger.AmendedBy(AmendedField.Size) },
        new("Net proceeds", Exact(offering.NetProceedsUsd), OfferingRatios.NetProceedsPercent(offering) is { } share ? $"{Terms.Percent(share)} of principal" : null),
        Coupon(offering, ledger.AmendedBy(AmendedField.Rate)),
        new("Issue price", Terms.Percent(offering.IssuePricePercent)),
        new("Currency", offering.Currency, offering.Currency == "USD" ? null : "amounts in US dollars at the rate of the data set"),
        new("New money", Shares.YesNo(offering.NewMoney), offering.NewMoney ? null : "it replaced a debt without new cash: listed, in no sum of what was raised"),
        new("Status", Names.Of(offering.Status), offering.OutstandingUsd is { } owed ? $"{Usd.Exact(owed)} owed as reported{(offering.OutstandingAsOf is { } day ? " for " + Terms.Day(day) : "")}; the events below decide" : null),
    ];

    /// <summary>What of it is drawn; nothing where all was paid out at once.</summary>
    public static IReadOnlyList<TermRow> Drawn(Ledger ledger)
    {
        var proof = ProofLink.Commitment(ledger.Offering.Id);
        return (Commitment.Of(ledger), Drawdown.Of(ledger)) switch
        {
            ({ } one, _) =>
            [
                new("Committed", Usd.Exact(one.CommittedUsd), $"on {Terms.LongDay(one.On)}") { Open = proof },
                new("Drawn", CommitmentText.Exact(one.DrawnUsd), CommitmentText.Drawn(one)) { Open = proof },
                new("Undrawn", CommitmentText.Exact(one.UndrawnUsd), "not owed; conditions may leave less of it available") { Open = proof },
            ],
            (_, { } past) when ledger.IsCounted =>
            [
                new("Committed", Usd.Exact(past.CommittedUsd)),
                new("Drawn", CommitmentText.Exact(past.DrawnUsd), past.DrawnUsd is null ? "no source says what was drawn" : "all draws added up, whether repaid or not"),
                new("Undrawn", Terms.Unknown, "nothing can be drawn any more"),
            ],
            _ => [],
        };
    }

    /// <param name="obligor">Null where nothing is known of it.</param>
    public static IReadOnlyList<TermRow> Owed(Obligor? obligor) =>
    [
        new("Obligor", obligor?.Name ?? Terms.Unknown),
        new("Guaranteed by", obligor?.Guarantors is { Count: > 0 } names ? string.Join(", ", names) : Terms.Unknown),
        new("Recourse", Names.Of(obligor?.Recourse), obligor?.Recourse switch
        {
            Recourse.Full => "the listed company owes or guarantees all",
            Recourse.Limited => "the listed company guarantees the completion, or another part",
            Recourse.None => "lenders cannot turn to the listed company",
            _ => null,
        }),
        new("Consolidated", Shares.YesNo(obligor?.Consolidated), obligor?.Consolidated == false ? "a joint venture by the equity method: not counted" : null),
        .. obligor?.IntraGroup == true ? [new TermRow("Lender", "Of the same group", "not counted")] : Array.Empty<TermRow>(),
    ];

    public static IReadOnlyList<TermRow> Conditions(Ledger ledger) =>
    [
        .. Conditions(ledger, ledger.Offering),
        new("On demand", Shares.YesNo(ledger.Terms?.OnDemand), ledger.Terms?.OnDemand == true ? "the lender may ask for all of it at any time" : null),
        new("Callable from", Terms.Day(ledger.Terms?.CallableFrom), ledger.Terms?.CallTriggerPercent is { } trigger
            ? $"if the share price is at least {Terms.Percent(trigger)} of the conversion price" : null),
    ];

    private static IReadOnlyList<TermRow> Conditions(Ledger ledger, Offering offering) =>
    [
        new("Type", Names.Singular(offering.Type)),
        new("Secured", Shares.YesNo(offering.Secured)),
        new("Rule 144A", Shares.YesNo(offering.Rule144A)),
        new("Matures", Terms.Day(offering.MaturesOn)) { Amended = ledger.AmendedBy(AmendedField.Maturity) },
        .. offering.HolderPuts.Select((put, index) => new TermRow(index == 0 ? "Holder puts" : "", Terms.Day(put.On), put.Condition is { } condition ? $"only if: {condition}" : "without a condition") { Amended = ledger.AmendedBy(AmendedField.HolderPut) }),
        new("Use of proceeds", offering.UseOfProceeds.Count == 0 ? Terms.Unknown : string.Join(", ", offering.UseOfProceeds.Select(Names.Of)), offering.UseNote),
    ];

    public static IReadOnlyList<TermRow> Conversion(Ledger ledger, ConversionTerms? terms) =>
    [
        .. Conversion(ledger.Offering, terms).Select(row => row.Label == PriceLabel ? row with { Amended = ledger.AmendedBy(AmendedField.ConversionPrice) } : row),
        new("Kind of capped call", Names.Of(ledger.Terms?.CappedCall)),
        new("Settlement", Names.Of(ledger.Terms?.Settlement), ledger.Terms?.Settlement switch
        {
            Settlement.NetShare => "the principal in cash, what the shares are worth beyond it in shares",
            Settlement.IssuerElection => "cash, shares or both",
            _ => null,
        }) { Amended = ledger.AmendedBy(AmendedField.Settlement) },
    ];

    public static IReadOnlyList<TermRow> Conversion(Offering offering, ConversionTerms? terms) =>
    [
        new("Conversion rate", terms is null ? Terms.Unknown : $"{Shares.Number(terms.Rate, "")} shares per $1,000", terms?.Basis == ConversionBasis.PriceOnly ? "computed from the conversion price: 1,000 / price" : null),
        new(PriceLabel, Shares.Price(offering.ConversionPriceUsd ?? terms?.PriceUsd), PriceNote(terms)),
        new("Reference price", Shares.Price(offering.ReferencePriceUsd), offering.ReferencePriceUsd is null ? null : "share price at pricing"),
        new("Conversion premium", Terms.Percent(offering.ConversionPremiumPercent), offering.ConversionPremiumPercent is null ? null : "over the reference price"),
        new("Capped call, cap", Shares.Price(offering.CappedCallCapUsd), OfferingRatios.CapPremiumPercent(offering) is { } over ? $"{Terms.Percent(over)} over the reference price" : offering.CappedCallCapUsd is null ? "none recorded" : null),
        new("Capped call, cost", Exact(offering.CappedCallCostUsd), OfferingRatios.CappedCallCostPercent(offering) is { } cost ? $"{Terms.Percent(cost)} of principal" : null),
    ];

    // An amended rate is often known in words alone; the offering keeps the one that was first agreed, and averages count it.
    private static TermRow Coupon(Offering offering, Amendment? amended) => amended?.NewValue is { } now
        ? new("Coupon", now, $"averages count the rate first agreed: {Terms.Coupon(offering)}") { Amended = amended }
        : new("Coupon", Terms.Coupon(offering), offering.CouponPercent is null && offering.FloatingRate is not null ? "floating" : null) { Amended = amended };

    private static string Exact(long? dollars) => dollars is { } known ? Usd.Exact(known) : Terms.Unknown;

    private static string? Parts(Offering offering) => offering switch
    {
        { Type: InstrumentType.CreditFacility, PrincipalUsd: not null } => "committed size, drawn or not",
        { BasePrincipalUsd: { } issued, OptionPrincipalUsd: > 0 and var option } => $"base {Usd.Exact(issued)} + exercised option {Usd.Exact(option)}",
        { BasePrincipalUsd: not null, OptionPrincipalUsd: 0 } => "base; no option exercised",
        { PrincipalUsd: not null, BasePrincipalUsd: null } => "split into base and option not known",
        _ => null,
    };

    private static string? PriceNote(ConversionTerms? terms) => terms switch
    {
        { Basis: ConversionBasis.RateOnly } => "computed from the conversion rate: 1,000 / rate",
        { ProductUsd: { } product, Agrees: true } => $"rate × price = {Product(product)}: $1,000 within rounding",
        { ProductUsd: { } product } => $"rate × price = {Product(product)}, not $1,000: one of the two was adjusted or is wrong; the rate is used",
        _ => null,
    };

    private static string Product(decimal product) => "$" + product.ToString("#,0.00", CultureInfo.InvariantCulture);
}
