using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class ValidationTests
{
    private const string Usd = "it is not from 0 to 1,000,000,000,000,000: check its sign and its digits";
    private const string TickerAccepted = "it is not a ticker: use 1 to 10 capital letters, digits or dots";
    private const string SlugAccepted = "it is not an id: use lower-case letters and digits, joined by hyphens";
    private const string DayAccepted = "it is not a day: write compiled_on as 2026-11-23";
    private const string AddressAccepted = "it is not a full web address: copy it from the browser, with https:// and without a password";
    private const string ConfidenceAccepted = "it is missing: choose filing, release, press or unverified";

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
        ["miner: blank name"] = (Make.Miner("NEW") with { Name = " " }, "name", " ", "it is blank: enter a text"),
        ["miner: cik"] = (Make.Miner("NEW") with { Cik = "123" }, "cik", "123", "it is not a CIK: use its 10 digits, with the zeros before them"),
        ["miner: country"] = (Make.Miner("NEW") with { Country = "USA" }, "country", "USA", "it is not a code of a country: use two capital letters, such as US"),
        ["miner: fiscal year end"] = (Make.Miner("NEW") with { FiscalYearEnd = "13-31" }, "fiscal_year_end", "13-31", "it is not a day of a year: write it as mm-dd, such as 12-31"),
        ["miner: website"] = (Make.Miner("NEW") with { Website = "javascript:alert(1)" }, "website", "javascript:alert(1)", AddressAccepted),
        ["miner: alias is a ticker"] = (Make.Miner("NEW") with { Aliases = ["TEST"] }, "aliases", "TEST", "it already means TEST: take it away here or there"),
        ["miner: alias of another"] = (Make.Miner("ZZZ") with { Aliases = ["OLD"] }, "aliases", "OLD", "it already means OTHER: take it away here or there"),
        ["miner: unknown parent"] = (Make.Miner("NEW") with { ConsolidatedInto = "NONE" }, "consolidated_into", "NONE", "no miner is stored under it: add that first, or name another; the miner NEW needs it"),
        ["miner: its own parent"] = (Make.Miner("NEW") with { ConsolidatedInto = "NEW" }, "consolidated_into", "NEW", "it is itself consolidated into NEW: name another company, or none"),
        ["offering: unknown ticker"] = (Note with { Ticker = "NONE" }, "ticker", "NONE", "no miner is stored under it: add that first, or name another; the offering test-2025-02-note needs it"),
        ["offering: slug"] = (Note with { Id = "Test_Note" }, "offering_id", "Test_Note", SlugAccepted),
        ["offering: slug with a line break"] = (Note with { Id = "note\n" }, "offering_id", "note\n", SlugAccepted),
        ["offering: blank title"] = (Note with { Title = "" }, "title", "", "it is blank: enter a text"),
        ["offering: currency"] = (Note with { Currency = "usd" }, "currency", "usd", "it is not a code of a currency: use three capital letters, such as USD, or XBT for bitcoin"),
        ["offering: sum"] = (Note with { OptionPrincipalUsd = 1 }, "principal_usd", "100000000", "base_principal_usd and option_principal_usd come to 100,000,001: correct one of the three"),
        ["offering: negative"] = (Note with { NetProceedsUsd = -1 }, "net_proceeds_usd", "-1", Usd),
        ["offering: far too much"] = (Note with { OutstandingUsd = 1_000_000_000_000_001 }, "outstanding_usd", "1000000000000001", Usd),
        ["offering: coupon decimals"] = (Note with { CouponPercent = 7.1255m }, "coupon_pct", "7.1255", "it is not from 0 to 100 with at most 3 decimals: correct it"),
        ["offering: coupon and floating rate"] = (Note with { FloatingRate = "SOFR + 2%" }, "coupon_pct", "5", "there is a floating_rate too: leave one of the two blank"),
        ["offering: issue price"] = (Note with { IssuePricePercent = -1 }, "issue_price_pct", "-1", "it is not from 0 to 1,000 with at most 6 decimals: correct it"),
        ["offering: conversion rate"] = (Note with { ConversionRate = 1.0000001m }, "conversion_rate", "1.0000001", "it is not from 0 to 1,000,000,000,000 with at most 6 decimals: correct it"),
        ["offering: closed before priced"] = (Note with { PricedOn = Make.Day("2025-01-16") }, "closed_on", "2025-01-15", "it is before 2025-01-16 (priced_on): correct one of the two"),
        ["offering: matures before closed"] = (Note with { MaturesOn = Make.Day("2025-01-14") }, "matures_on", "2025-01-14", "it is before 2025-01-15 (closed_on): correct one of the two"),
        ["offering: put before closed"] = (Note with { HolderPuts = [new(Make.Day("2025-01-14"), null)] }, "holder_put_on", "2025-01-14", "it is before 2025-01-15 (closed_on): correct one of the two"),
        ["offering: puts out of order"] = (Note with { HolderPuts = [new(Make.Day("2028-01-01"), null), new(Make.Day("2027-01-01"), "x")] }, "holder_put_on", "2028-01-01;2027-01-01?x", "they are not in order: put the earliest day first"),
        ["offering: address"] = (Note with { Source = Make.Source() with { Url = "ftp://example.org" } }, "source_url", "ftp://example.org", AddressAccepted),
        ["offering: second address"] = (Note with { SecondSourceUrl = "/etc/passwd" }, "source2_url", "/etc/passwd", AddressAccepted),
        ["offering: confidence"] = (Note with { Source = Make.Source(null) }, "confidence", "", ConfidenceAccepted),
        ["event: unknown offering"] = (Later with { OfferingId = "none" }, "offering_id", "none", "no offering is stored under it: add that first, or name another; the event none 2025-02-01 (closed) needs it"),
        ["event: more is repaid than owed"] = (Make.Event(-101, "2025-02-01"), "principal_change_usd", "-101", "test-2025-01-note would owe -1 on 2025-02-01, less than nothing: correct the amount or the day"),
        ["event: repaid before it is owed"] = (Make.Event(-1, "2025-01-14"), "principal_change_usd", "-1", "test-2025-01-note would owe -1 on 2025-01-14, less than nothing: correct the amount or the day"),
        ["event: far too much"] = (Later with { PrincipalChangeUsd = long.MaxValue }, "principal_change_usd", "9223372036854775807", "it is beyond 1,000,000,000,000,000: check its digits"),
        ["event: negative cash"] = (Later with { CashUsd = -1 }, "cash_usd", "-1", Usd),
        ["event: negative shares"] = (Later with { SharesIssued = -1 }, "shares_issued", "-1", "it is not from 0 to 1,000,000,000,000 with at most 6 decimals: correct it"),
        ["event: confidence"] = (Later with { Source = Make.Source(null) }, "confidence", "", ConfidenceAccepted),
        ["balance: negative"] = (Balance with { CarryingUsd = -1 }, "carrying_usd", "-1", Usd),
        ["balance: no amount"] = (Balance with { CarryingUsd = null }, "carrying_usd", "", "it has no amount at all: enter one, or remove it"),
        ["balance: unknown ticker"] = (Balance with { Ticker = "NONE" }, "ticker", "NONE", "no miner is stored under it: add that first, or name another; the balance NONE 2025-03-31 (total) needs it"),
        ["balance: source older than the period"] = (Balance with { Source = Make.Source() with { Date = Make.Day("2025-03-30") } }, "source_date", "2025-03-30", "it is before 2025-03-31 (period_end), so the issuer cannot have reported the balance in it: correct the day, or choose Inferred as the basis"),
        ["balance: known before the period ended"] = (Balance with { KnownOn = Make.Day("2025-03-30") }, "known_on", "2025-03-30", "it is before 2025-03-31 (period_end): correct one of the two"),
        ["event: known before it happened"] = (Later with { KnownOn = Make.Day("2025-01-31") }, "known_on", "2025-01-31", "it is before 2025-02-01 (occurred_on): correct one of the two"),
        ["event: known source"] = (Later with { KnownSourceUrl = "x" }, "known_source_url", "x", AddressAccepted),
        ["offering: known source"] = (Note with { KnownSourceUrl = "x" }, "known_source_url", "x", AddressAccepted),
        ["offering: matures in a year before"] = (Note with { MaturesOn = new PartialDate(2024) }, "matures_on", "2024", "it is before 2025-01-15 (closed_on): correct one of the two"),
        ["obligor: unknown offering"] = (new Obligor { OfferingId = "none", Source = Make.Source() }, "offering_id", "none", "no offering is stored under it: add that first, or name another; the obligor none needs it"),
        ["terms: trigger"] = (Terms with { CallTriggerPercent = -1 }, "call_trigger_pct", "-1", "it is not from 0 to 10,000 with at most 6 decimals: correct it"),
        ["payment: negative"] = (new ScheduledPayment { OfferingId = Make.OfferingId, DueOn = Make.Day("2026-01-01"), PrincipalUsd = -1, Kind = PaymentKind.Derived, Source = Make.Source() }, "principal_usd", "-1", Usd),
        ["amendment: maturity"] = (Amended with { NewValue = "next year" }, "new_value", "next year", "it is not a day, a month or a year: write a maturity as 2027-01-15, 2027-01 or 2027, or choose Other where there are several"),
        ["amendment: the same"] = (Amended with { NewValue = "2029" }, "new_value", "2029", "it is the same as old_value: enter what it was changed to"),
        ["pledge: no loan"] = (Pledged with { OfferingIds = [] }, "offering_ids", "", "each loan has to be there once, in the order of the alphabet: put them in that order"),
        ["pledge: a loan twice"] = (Pledged with { OfferingIds = [Make.OfferingId, Make.OfferingId] }, "offering_ids", $"{Make.OfferingId};{Make.OfferingId}", "each loan has to be there once, in the order of the alphabet: put them in that order"),
        ["pledge: unknown loan"] = (Pledged with { OfferingIds = ["none", Make.OfferingId] }, "offering_ids", "none", $"no offering is stored under it: add that first, or name another; the pledge none;{Make.OfferingId} 2025-03-31 needs it"),
        ["pledge: liquidation before the call"] = (Pledged with { MarginCallLtvPercent = 80, LiquidationLtvPercent = 75 }, "liquidation_ltv_pct", "75", "it is below the margin_call_ltv_pct: correct one of the two"),
        ["ladder: reversed"] = (new LadderRow { Ticker = Make.Ticker, AsOf = Make.Day("2025-12-31"), DueFrom = Make.Day("2026-01-01"), DueTo = Make.Day("2025-12-31"), PrincipalUsd = 1, Source = Make.Source() }, "due_to", "2025-12-31", "it is before 2026-01-01 (due_from): correct one of the two"),
        ["filing: form"] = (Make.Filing(form: "8–K"), "form", "8–K", "it is no form as the SEC writes it: write 10-Q, 8-K or 6-K, or Release for what was not filed"),
        ["filing: accession number"] = (Make.Filing(accession: "000119312525000123"), "accession", "000119312525000123", "it is no accession number: write it as 0001193125-25-123456, or use words that tell it from another of the same form and day"),
        ["filing: filed before its period ended"] = (Make.Filing() with { PeriodEnd = Make.Day("2025-03-31") }, "filed_on", "2025-01-15", "it is before 2025-03-31 (period_end): correct one of the two"),
        ["filing: address"] = (Make.Filing() with { Source = new(null, "SEC", Make.Day("2025-01-15"), Confidence.Unverified) }, "source_url", "", "it is blank: enter a text"),
        ["filing: unknown ticker"] = (Make.Filing(ticker: "NONE"), "ticker", "NONE", "no miner is stored under it: add that first, or name another; the filing NONE 2025-01-15 8-K 0001193125-25-000123 needs it"),
        ["market: difficulty"] = (new MarketQuarter { Quarter = new(2025, 1), Difficulty = -1, Source = Make.Source() }, "difficulty", "-1", "it is not from 0 to 1,000,000,000,000,000: check its sign and its digits"),
        ["miner quarter: shares"] = (new MinerQuarter { Ticker = Make.Ticker, Quarter = new(2025, 1), SharesOutstanding = -1, Source = Make.Source() }, "shares_outstanding", "-1", "it is not from 0 to 1,000,000,000,000,000: check its sign and its digits"),
        ["figure: neither quarter nor day"] = (Make.Figure(1, "2025Q1") with { Quarter = null }, "period", "", "it is neither a quarter nor a day: write it as 2025Q3 or 2025-10-22"),
        ["figure: both quarter and day"] = (Make.Figure(1, "2025Q1") with { Day = Make.Day("2025-03-31") }, "period", "2025Q1", "it is neither a quarter nor a day: write it as 2025Q3 or 2025-10-22"),
        ["figure: negative"] = (Make.Figure(-1, "2025Q1"), "value_usd", "-1", Usd),
        ["market: negative"] = (new MarketQuarter { Quarter = new(2025, 1), BtcPriceUsd = -1, Source = Make.Source() }, "btc_price_usd", "-1", "it is not from 0 to 1,000,000,000,000 with at most 6 decimals: correct it"),
        ["miner quarter: negative"] = (new MinerQuarter { Ticker = Make.Ticker, Quarter = new(2025, 1), BtcHeld = -1, Source = Make.Source() }, "btc_held", "-1", "it is not from 0 to 1,000,000,000,000 with at most 6 decimals: correct it"),
        ["contract: blank counterparty"] = (new HostingContract { Ticker = Make.Ticker, Counterparty = "", Source = Make.Source() }, "counterparty", "", "it is blank: enter a text"),
        ["coverage: unknown key"] = (Make.Coverage("from", "2024Q2"), "key", "from", "it is not known here: use register_from, register_to or compiled_on"),
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
