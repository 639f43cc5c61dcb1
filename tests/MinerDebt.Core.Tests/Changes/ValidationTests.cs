using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class ValidationTests
{
    private const string Usd = "whole US dollars from 0 to 1000000000000000 are accepted";
    private const string TickerAccepted = "1 to 10 capital letters, digits or dots are accepted";
    private const string SlugAccepted = "lower-case letters and digits, joined by hyphens, are accepted";
    private const string DayAccepted = "a day such as 2026-11-23 is accepted for compiled_on";
    private const string AddressAccepted = "an http or https address is accepted";
    private const string ConfidenceAccepted = "filing, release, press and unverified are accepted";

    private static readonly Facts Known = Facts.Of(
        [.. Make.Register(), Make.Miner(), Make.Miner("OTHER") with { Aliases = ["OLD"] }, Make.Offering(), Make.Event(100)]);

    private static readonly Offering Note = Make.Offering("test-2025-02-note");
    private static readonly DebtEvent Later = Make.Event(5, "2025-02-01");
    private static readonly DebtBalance Balance = new()
    {
        Ticker = Make.Ticker,
        PeriodEnd = Make.Day("2025-03-31"),
        DebtClass = DebtClass.Total,
        CarryingUsd = 90_000_000,
        Source = Make.Source() with { Date = Make.Day("2025-05-08") },
    };

    private static readonly InstrumentTerms Terms = new() { OfferingId = Make.OfferingId, Source = Make.Source() };
    private static readonly Amendment Amended = new()
    {
        OfferingId = Make.OfferingId,
        ChangedOn = Make.Day("2025-06-01"),
        Field = AmendedField.Maturity,
        OldValue = "2029",
        NewValue = "2030-01-15",
        Source = Make.Source(),
    };

    private static readonly Pledge Pledged = new() { OfferingIds = [Make.OfferingId], AsOf = Make.Day("2025-03-31"), Source = Make.Source() };

    private static readonly Dictionary<string, (Fact Added, string Field, string Value, string Accepted)> Cases = new()
    {
        ["miner: ticker"] = (Make.Miner("test"), "ticker", "test", TickerAccepted),
        ["miner: ticker with a line break"] = (Make.Miner("NEW\n"), "ticker", "NEW\n", TickerAccepted),
        ["miner: blank name"] = (Make.Miner("NEW") with { Name = " " }, "name", " ", "a text is accepted, not a blank"),
        ["miner: cik"] = (Make.Miner("NEW") with { Cik = "123" }, "cik", "123", "10 digits are accepted"),
        ["miner: country"] = (Make.Miner("NEW") with { Country = "USA" }, "country", "USA", "an ISO 3166 code of two letters is accepted"),
        ["miner: fiscal year end"] = (Make.Miner("NEW") with { FiscalYearEnd = "13-31" }, "fiscal_year_end", "13-31", "mm-dd is accepted"),
        ["miner: website"] = (Make.Miner("NEW") with { Website = "javascript:alert(1)" }, "website", "javascript:alert(1)", AddressAccepted),
        ["miner: alias is a ticker"] = (Make.Miner("NEW") with { Aliases = ["TEST"] }, "aliases", "TEST", "a ticker that does not already mean TEST is accepted"),
        ["miner: alias of another"] = (Make.Miner("ZZZ") with { Aliases = ["OLD"] }, "aliases", "OLD", "a ticker that does not already mean OTHER is accepted"),
        ["miner: unknown parent"] = (Make.Miner("NEW") with { ConsolidatedInto = "NONE" }, "consolidated_into", "NONE", "the ticker of a known miner is accepted (needed by the miner NEW)"),
        ["miner: its own parent"] = (Make.Miner("NEW") with { ConsolidatedInto = "NEW" }, "consolidated_into", "NEW", "a company is accepted that is not itself consolidated into NEW"),
        ["offering: unknown ticker"] = (Note with { Ticker = "NONE" }, "ticker", "NONE", "the ticker of a known miner is accepted (needed by the offering test-2025-02-note)"),
        ["offering: slug"] = (Note with { Id = "Test_Note" }, "offering_id", "Test_Note", SlugAccepted),
        ["offering: slug with a line break"] = (Note with { Id = "note\n" }, "offering_id", "note\n", SlugAccepted),
        ["offering: blank title"] = (Note with { Title = "" }, "title", "", "a text is accepted, not a blank"),
        ["offering: currency"] = (Note with { Currency = "usd" }, "currency", "usd", "an ISO 4217 code of three letters, or XBT, is accepted"),
        ["offering: sum"] = (Note with { OptionPrincipalUsd = 1 }, "principal_usd", "100000000", "the sum of base_principal_usd and option_principal_usd is accepted"),
        ["offering: negative"] = (Note with { NetProceedsUsd = -1 }, "net_proceeds_usd", "-1", Usd),
        ["offering: far too much"] = (Note with { OutstandingUsd = 1_000_000_000_000_001 }, "outstanding_usd", "1000000000000001", Usd),
        ["offering: coupon decimals"] = (Note with { CouponPercent = 7.1255m }, "coupon_pct", "7.1255", "a number from 0 to 100 with at most 3 decimals is accepted"),
        ["offering: coupon and floating rate"] = (Note with { FloatingRate = "SOFR + 2%" }, "coupon_pct", "5", "nothing is accepted beside a floating_rate"),
        ["offering: issue price"] = (Note with { IssuePricePercent = -1 }, "issue_price_pct", "-1", "a number from 0 to 1000 with at most 6 decimals is accepted"),
        ["offering: conversion rate"] = (Note with { ConversionRate = 1.0000001m }, "conversion_rate", "1.0000001", "a number from 0 to 1000000000000 with at most 6 decimals is accepted"),
        ["offering: closed before priced"] = (Note with { PricedOn = Make.Day("2025-01-16") }, "closed_on", "2025-01-15", "2025-01-16 (priced_on) or later is accepted"),
        ["offering: matures before closed"] = (Note with { MaturesOn = Make.Day("2025-01-14") }, "matures_on", "2025-01-14", "2025-01-15 (closed_on) or later is accepted"),
        ["offering: put before closed"] = (Note with { HolderPuts = [new(Make.Day("2025-01-14"), null)] }, "holder_put_on", "2025-01-14", "2025-01-15 (closed_on) or later is accepted"),
        ["offering: puts out of order"] = (Note with { HolderPuts = [new(Make.Day("2028-01-01"), null), new(Make.Day("2027-01-01"), "x")] }, "holder_put_on", "2028-01-01;2027-01-01?x", "the earliest date first is accepted"),
        ["offering: address"] = (Note with { Source = Make.Source() with { Url = "ftp://example.org" } }, "source_url", "ftp://example.org", AddressAccepted),
        ["offering: second address"] = (Note with { SecondSourceUrl = "/etc/passwd" }, "source2_url", "/etc/passwd", AddressAccepted),
        ["offering: confidence"] = (Note with { Source = Make.Source(null) }, "confidence", "", ConfidenceAccepted),
        ["event: unknown offering"] = (Later with { OfferingId = "none" }, "offering_id", "none", "the offering_id of a known offering is accepted (needed by the event none 2025-02-01 Closed)"),
        ["event: more is repaid than owed"] = (Make.Event(-101, "2025-02-01"), "principal_change_usd", "-101", "a change is accepted that leaves test-2025-01-note with 0 or more on 2025-02-01, not -1"),
        ["event: repaid before it is owed"] = (Make.Event(-1, "2025-01-14"), "principal_change_usd", "-1", "a change is accepted that leaves test-2025-01-note with 0 or more on 2025-01-14, not -1"),
        ["event: far too much"] = (Later with { PrincipalChangeUsd = long.MaxValue }, "principal_change_usd", "9223372036854775807", "at most 1000000000000000 either way is accepted"),
        ["event: negative cash"] = (Later with { CashUsd = -1 }, "cash_usd", "-1", Usd),
        ["event: negative shares"] = (Later with { SharesIssued = -1 }, "shares_issued", "-1", "a number from 0 to 1000000000000 with at most 6 decimals is accepted"),
        ["event: confidence"] = (Later with { Source = Make.Source(null) }, "confidence", "", ConfidenceAccepted),
        ["balance: negative"] = (Balance with { CarryingUsd = -1 }, "carrying_usd", "-1", Usd),
        ["balance: no amount"] = (Balance with { CarryingUsd = null }, "carrying_usd", "", "it has no amount at all: enter one, or remove it"),
        ["balance: unknown ticker"] = (Balance with { Ticker = "NONE" }, "ticker", "NONE", "the ticker of a known miner is accepted (needed by the balance NONE 2025-03-31 Total)"),
        ["balance: source older than the period"] = (Balance with { Source = Make.Source() with { Date = Make.Day("2025-03-30") } }, "source_date", "2025-03-30", "2025-03-31 (period_end) or later is accepted for a Reported balance; one from an older source is Inferred"),
        ["balance: known before the period ended"] = (Balance with { KnownOn = Make.Day("2025-03-30") }, "known_on", "2025-03-30", "2025-03-31 (period_end) or later is accepted"),
        ["event: known before it happened"] = (Later with { KnownOn = Make.Day("2025-01-31") }, "known_on", "2025-01-31", "2025-02-01 (occurred_on) or later is accepted"),
        ["event: known source"] = (Later with { KnownSourceUrl = "x" }, "known_source_url", "x", AddressAccepted),
        ["offering: known source"] = (Note with { KnownSourceUrl = "x" }, "known_source_url", "x", AddressAccepted),
        ["offering: matures in a year before"] = (Note with { MaturesOn = new PartialDate(2024) }, "matures_on", "2024", "2025-01-15 (closed_on) or later is accepted"),
        ["obligor: unknown offering"] = (new Obligor { OfferingId = "none", Source = Make.Source() }, "offering_id", "none", "the offering_id of a known offering is accepted (needed by the obligor none)"),
        ["terms: trigger"] = (Terms with { CallTriggerPercent = -1 }, "call_trigger_pct", "-1", "a number from 0 to 10000 with at most 6 decimals is accepted"),
        ["payment: negative"] = (new ScheduledPayment { OfferingId = Make.OfferingId, DueOn = Make.Day("2026-01-01"), PrincipalUsd = -1, Kind = PaymentKind.Derived, Source = Make.Source() }, "principal_usd", "-1", Usd),
        ["amendment: maturity"] = (Amended with { NewValue = "next year" }, "new_value", "next year", "a day, a month or a year is accepted for a Maturity, for example 2027-01-15, 2027-01 or 2027; where there are several, the field is Other"),
        ["amendment: the same"] = (Amended with { NewValue = "2029" }, "new_value", "2029", "another value than old_value is accepted"),
        ["pledge: no loan"] = (Pledged with { OfferingIds = [] }, "offering_ids", "", "the offering_id of each loan once, in the order of the alphabet, is accepted"),
        ["pledge: a loan twice"] = (Pledged with { OfferingIds = [Make.OfferingId, Make.OfferingId] }, "offering_ids", $"{Make.OfferingId};{Make.OfferingId}", "the offering_id of each loan once, in the order of the alphabet, is accepted"),
        ["pledge: unknown loan"] = (Pledged with { OfferingIds = ["none", Make.OfferingId] }, "offering_ids", "none", $"the offering_id of a known offering is accepted (needed by the pledge none;{Make.OfferingId} 2025-03-31)"),
        ["pledge: liquidation before the call"] = (Pledged with { MarginCallLtvPercent = 80, LiquidationLtvPercent = 75 }, "liquidation_ltv_pct", "75", "at least the margin_call_ltv_pct is accepted"),
        ["ladder: reversed"] = (new LadderRow { Ticker = Make.Ticker, AsOf = Make.Day("2025-12-31"), DueFrom = Make.Day("2026-01-01"), DueTo = Make.Day("2025-12-31"), PrincipalUsd = 1, Source = Make.Source() }, "due_to", "2025-12-31", "2026-01-01 (due_from) or later is accepted"),
        ["market: difficulty"] = (new MarketQuarter { Quarter = new(2025, 1), Difficulty = -1, Source = Make.Source() }, "difficulty", "-1", "a whole number from 0 to 1000000000000000 is accepted"),
        ["miner quarter: shares"] = (new MinerQuarter { Ticker = Make.Ticker, Quarter = new(2025, 1), SharesOutstanding = -1, Source = Make.Source() }, "shares_outstanding", "-1", "a whole number from 0 to 1000000000000000 is accepted"),
        ["figure: neither quarter nor day"] = (Make.Figure(1, "2025Q1") with { Quarter = null }, "period", "", "either a quarter or a day is accepted"),
        ["figure: both quarter and day"] = (Make.Figure(1, "2025Q1") with { Day = Make.Day("2025-03-31") }, "period", "2025Q1", "either a quarter or a day is accepted"),
        ["figure: negative"] = (Make.Figure(-1, "2025Q1"), "value_usd", "-1", Usd),
        ["market: negative"] = (new MarketQuarter { Quarter = new(2025, 1), BtcPriceUsd = -1, Source = Make.Source() }, "btc_price_usd", "-1", "a number from 0 to 1000000000000 with at most 6 decimals is accepted"),
        ["miner quarter: negative"] = (new MinerQuarter { Ticker = Make.Ticker, Quarter = new(2025, 1), BtcHeld = -1, Source = Make.Source() }, "btc_held", "-1", "a number from 0 to 1000000000000 with at most 6 decimals is accepted"),
        ["contract: blank counterparty"] = (new HostingContract { Ticker = Make.Ticker, Counterparty = "", Source = Make.Source() }, "counterparty", "", "a text is accepted, not a blank"),
        ["coverage: unknown key"] = (Make.Coverage("from", "2024Q2"), "key", "from", "register_from, register_to and compiled_on are accepted"),
        ["coverage: not a day"] = (Make.Coverage(Coverage.CompiledOn, "today"), "value", "today", DayAccepted),
        ["coverage: no such day"] = (Make.Coverage(Coverage.CompiledOn, "2026-02-30"), "value", "2026-02-30", DayAccepted),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_ABadFact_SaysWhatWouldBeAccepted(string name)
    {
        var (added, field, value, accepted) = Cases[name];
        var where = new Location("some.csv", 7);

        var (_, problems) = Validation.Check(Known, new ChangeSet("", ChangeOrigin.Csv, "", [new Change(null, added, where)]));

        Assert.Equal([new Problem(where, field, value, accepted)], problems);
    }

    [Fact]
    public void Check_SeveralBadFacts_ReportsAllOfThem()
    {
        var changes = new[] { new Change(null, Note with { Currency = "", Title = "" }), new Change(null, Balance with { PrincipalUsd = -1 }) };

        var (_, problems) = Validation.Check(Known, new ChangeSet("", ChangeOrigin.Form, "", changes));

        Assert.Equal(["title", "currency", "principal_usd"], problems.Select(problem => problem.Field));
    }
}
