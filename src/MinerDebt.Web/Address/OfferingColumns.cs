using System.Globalization;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Address;

/// <summary>Every column of a list of offerings, once for the page, the address and the file.</summary>
public static class OfferingColumns
{
    /// <summary>In the order of the data set.</summary>
    public static IReadOnlyList<OfferingColumn> All { get; } =
    [
        Word("id", "offering_id", "Id", one => one.Id),
        Word("miner", "ticker", "Miner", one => one.Ticker),
        new("type", "instrument_type", "Type", one => one.Type.ToString(), one => Names.Of(one.Type)),
        Word("title", "title", "Instrument", one => one.Title),
        Word("currency", "currency", "Currency", one => one.Currency),
        Money("base", "base_principal_usd", "Base", one => one.BasePrincipalUsd),
        Money("option", "option_principal_usd", "Option", one => one.OptionPrincipalUsd),
        Money("principal", "principal_usd", "Principal", one => one.PrincipalUsd),
        Money("net", "net_proceeds_usd", "Net proceeds", one => one.NetProceedsUsd),
        new("coupon", "coupon_pct", "Coupon", one => one.CouponPercent, Terms.Coupon) { IsNumeric = true, IsLargestFirst = true },
        Word("floating", "floating_rate", "Floating rate", one => one.FloatingRate),
        Day("announced", "announced_on", "Announced", one => one.AnnouncedOn),
        Day("priced", "priced_on", "Priced", one => one.PricedOn),
        new("closed", "closed_on", "Closed", one => one.ClosedOn, one => Terms.Day(one.ClosedOn)) { IsLargestFirst = true, SortedBy = ledger => ledger.Offering.DatedOn ?? ledger.Offering.AnnouncedOn },
        new("due", "matures_on", "Due", one => one.MaturesOn, one => one.MaturesOn?.Year.ToString(CultureInfo.InvariantCulture) ?? Terms.Unknown) { IsNumeric = true },
        Percent("issuePrice", "issue_price_pct", "Issue price", one => one.IssuePricePercent),
        Number("conversionRate", "conversion_rate", "Shares per $1,000", one => one.ConversionRate, ""),
        Number("conversionPrice", "conversion_price_usd", "Conversion price", one => one.ConversionPriceUsd, "$"),
        Percent("premium", "conversion_premium_pct", "Premium", one => one.ConversionPremiumPercent),
        Number("referencePrice", "reference_price_usd", "Reference price", one => one.ReferencePriceUsd, "$"),
        Number("cap", "capped_call_cap_usd", "Cap", one => one.CappedCallCapUsd, "$"),
        Money("capCost", "capped_call_cost_usd", "Capped call", one => one.CappedCallCostUsd),
        new("puts", "holder_put_on", "Holder puts", one => one.HolderPuts, one => List(one.HolderPuts.Select(put => Terms.Day(put.On)))),
        Flag("secured", "secured", "Secured", one => one.Secured),
        Flag("rule144a", "rule_144a", "Rule 144A", one => one.Rule144A),
        Flag("newMoney", "new_money", "New money", one => one.NewMoney),
        new("use", "use_of_proceeds", "Use", one => one.UseOfProceeds.Select(use => use.ToString()), one => List(one.UseOfProceeds.Select(Names.Of))),
        Word("useNote", "use_note", "Use in words", one => one.UseNote),
        new("status", "status", "Status", one => one.Status.ToString(), one => Names.Of(one.Status)),
        Money("outstanding", "outstanding_usd", "Reported owed", one => one.OutstandingUsd),
        Day("outstandingOn", "outstanding_as_of", "Reported on", one => one.OutstandingAsOf),
        Word("source", "source_url", "Source address", one => one.Source.Url),
        Word("publisher", "source_publisher", "Source", one => one.Source.Publisher),
        Day("sourceDate", "source_date", "Source of", one => one.Source.Date),
        Word("secondSource", "source2_url", "Second source", one => one.SecondSourceUrl),
        new("proof", "confidence", "Proof", Confidence, one => Confidence(one) ?? Terms.Unknown) { SortedBy = ledger => ledger.Offering.Source.Confidence },
        Day("knownOn", "known_on", "Known on", one => one.KnownOn),
        Word("knownSource", "known_source_url", "Known from", one => one.KnownSourceUrl),
        Word("notes", "notes", "Notes", one => one.Notes),
    ];

    /// <summary>What a page shows where no columns are asked for.</summary>
    public static IReadOnlyList<OfferingColumn> Shown { get; } = Of(["closed", "miner", "title", "principal", "coupon", "due", "use", "proof"]);

    public static IReadOnlyList<string> AllNames { get; } = [.. All.Select(column => column.Name)];

    /// <exception cref="InvalidOperationException">A name is not one of a column.</exception>
    public static IReadOnlyList<OfferingColumn> Of(IReadOnlyList<string> names) => [.. names.Select(name => All.Single(column => column.Name == name))];

    private static OfferingColumn Word(string name, string field, string label, Func<Offering, string?> value) =>
        new(name, field, label, value, one => value(one) ?? Terms.Unknown);

    private static OfferingColumn Money(string name, string field, string label, Func<Offering, long?> value) =>
        new(name, field, label, one => value(one), one => Terms.Usd(value(one))) { IsNumeric = true, IsLargestFirst = true };

    private static OfferingColumn Percent(string name, string field, string label, Func<Offering, decimal?> value) =>
        new(name, field, label, one => value(one), one => Terms.Percent(value(one))) { IsNumeric = true, IsLargestFirst = true };

    private static OfferingColumn Number(string name, string field, string label, Func<Offering, decimal?> value, string unit) =>
        new(name, field, label, one => value(one), one => Shares.Number(value(one), unit)) { IsNumeric = true, IsLargestFirst = true };

    private static OfferingColumn Day(string name, string field, string label, Func<Offering, DateOnly?> value) =>
        new(name, field, label, one => value(one), one => Terms.Day(value(one))) { IsLargestFirst = true };

    private static OfferingColumn Flag(string name, string field, string label, Func<Offering, bool?> value) =>
        new(name, field, label, one => value(one), one => Shares.YesNo(value(one)));

    private static string? Confidence(Offering one) => one.Source.Confidence is { } known ? Names.Of(known) : null;

    private static string List(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } text ? text : Terms.Unknown;
}
