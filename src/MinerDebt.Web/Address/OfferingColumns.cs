using System.Globalization;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Address;

/// <summary>Every column of a list of offerings, once for the page, the address and the file.</summary>
public static class OfferingColumns
{
    /// <summary>In the order of the data set, then what other files of it say of the same offering.</summary>
    public static IReadOnlyList<OfferingColumn> All { get; } =
    [
        Word("id", "offering_id", "Id", one => one.Id),
        Word("miner", "ticker", "Miner", one => one.Ticker),
        Plain("type", "instrument_type", "Type", one => one.Type.ToString(), one => Names.Of(one.Type)),
        Word("title", "title", "Instrument", one => one.Title),
        Word("currency", "currency", "Currency", one => one.Currency),
        Money("base", "base_principal_usd", "Base", one => one.BasePrincipalUsd),
        Money("option", "option_principal_usd", "Option", one => one.OptionPrincipalUsd),
        Money("principal", "principal_usd", "Principal", one => one.PrincipalUsd),
        Money("net", "net_proceeds_usd", "Net proceeds", one => one.NetProceedsUsd),
        Plain("coupon", "coupon_pct", "Coupon", one => one.CouponPercent, Terms.Coupon) with { IsNumeric = true, IsLargestFirst = true },
        Word("floating", "floating_rate", "Floating rate", one => one.FloatingRate),
        Day("announced", "announced_on", "Announced", one => one.AnnouncedOn),
        Day("priced", "priced_on", "Priced", one => one.PricedOn),
        Plain("closed", "closed_on", "Closed", one => one.ClosedOn, one => Terms.Day(one.ClosedOn)) with { IsLargestFirst = true, SortedBy = ledger => ledger.Offering.DatedOn ?? ledger.Offering.AnnouncedOn },
        Plain("due", "matures_on", "Due", one => one.MaturesOn, one => one.MaturesOn?.Year.ToString(CultureInfo.InvariantCulture) ?? Terms.Unknown) with { IsNumeric = true },
        Percent("issuePrice", "issue_price_pct", "Issue price", one => one.IssuePricePercent),
        Number("conversionRate", "conversion_rate", "Shares per $1,000", one => one.ConversionRate, ""),
        Number("conversionPrice", "conversion_price_usd", "Conversion price", one => one.ConversionPriceUsd, "$"),
        Percent("premium", "conversion_premium_pct", "Premium", one => one.ConversionPremiumPercent),
        Number("referencePrice", "reference_price_usd", "Reference price", one => one.ReferencePriceUsd, "$"),
        Number("cap", "capped_call_cap_usd", "Cap", one => one.CappedCallCapUsd, "$"),
        Money("capCost", "capped_call_cost_usd", "Capped call", one => one.CappedCallCostUsd),
        Plain("puts", "holder_put_on", "Holder puts", one => one.HolderPuts, one => List(one.HolderPuts.Select(put => Terms.Day(put.On)))),
        Flag("secured", "secured", "Secured", one => one.Secured),
        Flag("rule144a", "rule_144a", "Rule 144A", one => one.Rule144A),
        Flag("newMoney", "new_money", "New money", one => one.NewMoney),
        Plain("use", "use_of_proceeds", "Use", one => one.UseOfProceeds.Select(use => use.ToString()), one => List(one.UseOfProceeds.Select(Names.Of))),
        Word("useNote", "use_note", "Use in words", one => one.UseNote),
        Plain("status", "status", "Status", one => one.Status.ToString(), one => Names.Of(one.Status)),
        Money("outstanding", "outstanding_usd", "Reported owed", one => one.OutstandingUsd),
        Day("outstandingOn", "outstanding_as_of", "Reported on", one => one.OutstandingAsOf),
        Word("source", "source_url", "Source address", one => one.Source.Url),
        Word("publisher", "source_publisher", "Publisher", one => one.Source.Publisher),
        Day("sourceDate", "source_date", "Source of", one => one.Source.Date),
        Word("secondSource", "source2_url", "Second source", one => one.SecondSourceUrl),
        Plain("proof", "confidence", "Source", Confidence, one => Confidence(one) ?? Terms.Unknown) with { SortedBy = ledger => ledger.Offering.Source.Confidence },
        Day("knownOn", "known_on", "Known on", one => one.KnownOn),
        Word("knownSource", "known_source_url", "Known from", one => one.KnownSourceUrl),
        Word("notes", "notes", "Notes", one => one.Notes),
        .. Credit,
    ];

    /// <summary>What is known beyond the columns of an offering: who owes it, how it can end, what of it is drawn, and what it costs.</summary>
    private static IEnumerable<OfferingColumn> Credit =>
    [
        OfObligor("obligor", "obligor", "Owed by", one => one.Name),
        new("guarantors", "guarantors", "Guaranteed by", ledger => ledger.Obligor?.Guarantors ?? [], ledger => List(ledger.Obligor?.Guarantors ?? [])),
        OfObligor("recourse", "recourse", "Recourse", one => one.Recourse?.ToString()),
        new("consolidated", "consolidated", "Consolidated", ledger => ledger.Obligor?.Consolidated, ledger => Shares.YesNo(ledger.Obligor?.Consolidated)),
        new("intraGroup", "intra_group", "Lender of the group", ledger => ledger.Obligor?.IntraGroup, ledger => Shares.YesNo(ledger.Obligor?.IntraGroup)),
        new("settlement", "settlement", "Settlement", ledger => ledger.Terms?.Settlement?.ToString(), ledger => Names.Of(ledger.Terms?.Settlement)),
        new("onDemand", "on_demand", "On demand", ledger => ledger.Terms?.OnDemand, ledger => Shares.YesNo(ledger.Terms?.OnDemand)),
        new("callableFrom", "callable_from", "Callable from", ledger => ledger.Terms?.CallableFrom, ledger => Terms.Day(ledger.Terms?.CallableFrom)),
        new("callTrigger", "call_trigger_pct", "Call trigger", ledger => ledger.Terms?.CallTriggerPercent, ledger => Terms.Percent(ledger.Terms?.CallTriggerPercent)) { IsNumeric = true, IsLargestFirst = true },
        new("cappedCall", "capped_call", "Kind of capped call", ledger => ledger.Terms?.CappedCall?.ToString(), ledger => Names.Of(ledger.Terms?.CappedCall)),
        Drawn("committed", "committed_usd", "Committed", one => one.CommittedUsd),
        Drawn("drawn", "drawn_usd", "Drawn", one => one.DrawnUsd),
        Drawn("undrawn", "undrawn_usd", "Undrawn", one => one.UndrawnUsd),
        Rate("allIn", "all_in_rate_pct", "All-in rate", ledger => AllInRate.ToMaturity(ledger)),
        Rate("allInToPut", "all_in_rate_to_put_pct", "All-in to first put", ledger => AllInRate.ToFirstPut(ledger)),
        Rate("allInNetOfCall", "all_in_rate_net_of_call_pct", "All-in net of capped call", ledger => AllInRate.ToMaturity(ledger, isNetOfCall: true)),
    ];

    /// <summary>What a page shows where no columns are asked for.</summary>
    public static IReadOnlyList<OfferingColumn> Shown { get; } = Of(["closed", "miner", "title", "principal", "coupon", "due", "use", "proof"]);

    public static IReadOnlyList<string> AllNames { get; } = [.. All.Select(column => column.Name)];

    /// <exception cref="InvalidOperationException">A name is not one of a column.</exception>
    public static IReadOnlyList<OfferingColumn> Of(IReadOnlyList<string> names) => [.. names.Select(name => All.Single(column => column.Name == name))];

    private static OfferingColumn Plain(string name, string field, string label, Func<Offering, object?> value, Func<Offering, string> text) =>
        new(name, field, label, ledger => value(ledger.Offering), ledger => text(ledger.Offering));

    private static OfferingColumn OfObligor(string name, string field, string label, Func<Obligor, string?> value) =>
        new(name, field, label, ledger => ledger.Obligor is { } one ? value(one) : null, ledger => ledger.Obligor is { } one && value(one) is { } known ? known : Terms.Unknown);

    private static OfferingColumn Drawn(string name, string field, string label, Func<Commitment, long?> value) =>
        new(name, field, label, ledger => Commitment.Of(ledger) is { } one ? value(one) : null, ledger => Terms.Usd(Commitment.Of(ledger) is { } one ? value(one) : null)) { IsNumeric = true, IsLargestFirst = true };

    private static OfferingColumn Rate(string name, string field, string label, Func<Ledger, AllInRate?> rate) =>
        new(name, field, label, ledger => rate(ledger) is { } known ? Math.Round(known.Percent, 4) : null, ledger => Terms.Percent(rate(ledger)?.Percent)) { IsNumeric = true, IsLargestFirst = true };

    private static OfferingColumn Word(string name, string field, string label, Func<Offering, string?> value) =>
        Plain(name, field, label, value, one => value(one) ?? Terms.Unknown);

    private static OfferingColumn Money(string name, string field, string label, Func<Offering, long?> value) =>
        Plain(name, field, label, one => value(one), one => Terms.Usd(value(one))) with { IsNumeric = true, IsLargestFirst = true };

    private static OfferingColumn Percent(string name, string field, string label, Func<Offering, decimal?> value) =>
        Plain(name, field, label, one => value(one), one => Terms.Percent(value(one))) with { IsNumeric = true, IsLargestFirst = true };

    private static OfferingColumn Number(string name, string field, string label, Func<Offering, decimal?> value, string unit) =>
        Plain(name, field, label, one => value(one), one => Shares.Number(value(one), unit)) with { IsNumeric = true, IsLargestFirst = true };

    private static OfferingColumn Day(string name, string field, string label, Func<Offering, DateOnly?> value) =>
        Plain(name, field, label, one => value(one), one => Terms.Day(value(one))) with { IsLargestFirst = true };

    private static OfferingColumn Flag(string name, string field, string label, Func<Offering, bool?> value) =>
        Plain(name, field, label, one => value(one), one => Shares.YesNo(value(one)));

    private static string? Confidence(Offering one) => one.Source.Confidence is { } known ? Names.Of(known) : null;

    private static string List(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } text ? text : Terms.Unknown;
}
