using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

/// <summary>Facts that say two things that do not go together.</summary>
public sealed class ContradictionTests
{
    private static readonly DateOnly Today = Make.Day("2026-11-26");

    private static readonly Offering Note = Make.Offering() with { ConversionPriceUsd = 20 };

    private static readonly DebtEvent Closed = Make.Event(100_000_000);

    [Fact]
    public void Check_APutAfterTheMaturity_IsRefused()
    {
        var late = Note with { HolderPuts = [HolderPut.Parse("2029-01-15"), HolderPut.Parse("2030-01-16")] };

        Assert.Equal(("holder_put_on", "2030-01-16"), Refused(late));
        Assert.Null(Refused(late with { MaturesOn = new PartialDate(2030) }));
        Assert.Null(Refused(late with { MaturesOn = null }));
        Assert.Null(Refused(late, new Amendment { OfferingId = Note.Id, ChangedOn = Make.Day("2026-01-15"), Field = AmendedField.Maturity, OldValue = "2030-01-15", NewValue = "2031-01-15", Source = Make.Source() }));
    }

    [Fact]
    public void Check_TakingAwayTheAmendmentThatMovedTheMaturity_IsRefused()
    {
        var moved = new Amendment { OfferingId = Note.Id, ChangedOn = Make.Day("2026-01-15"), Field = AmendedField.Maturity, OldValue = "2030-01-15", NewValue = "2031-01-15", Source = Make.Source() };
        var known = Facts.Of([.. Make.Register(), Make.Miner(), Note with { HolderPuts = [HolderPut.Parse("2030-06-15")] }, moved]);

        Assert.Equal([("holder_put_on", "2030-06-15")], Problems(new Change(moved, null)));
        Assert.Equal([("holder_put_on", "2030-06-15")], Problems(new Change(moved, moved with { NewValue = "2030-03-15" })));
        Assert.Empty(Problems(new Change(moved, moved with { NewValue = "2032-01-15" })));

        IEnumerable<(string, string)> Problems(Change change) =>
            Validation.Check(known, new ChangeSet("", ChangeOrigin.Form, "", [change])).Problems.Select(problem => (problem.Field, problem.Value));
    }

    [Theory]
    [InlineData(OfferingStatus.Repaid, true)]
    [InlineData(OfferingStatus.Converted, true)]
    [InlineData(OfferingStatus.PartlyRepaid, false)]
    public void Of_AnEndedOfferingOfWhichPrincipalIsLeft_NamesTheStatus(OfferingStatus status, bool isUnusual)
    {
        Assert.Equal(isUnusual ? ["status"] : [], Of(Note with { Status = status }, Closed));
        Assert.Empty(Of(Note with { Status = status }, Closed, Make.Event(-100_000_000, "2026-01-15")));
    }

    [Fact]
    public void Of_RemovingTheRepaymentOfARepaidOffering_NamesIt()
    {
        var repaid = Make.Event(-100_000_000, "2026-01-15");

        Assert.Equal(["principal_change_usd"], Warnings.Of([new Change(repaid, null)], Facts.Of([Note with { Status = OfferingStatus.Repaid }, Closed, repaid]), Today).Select(problem => problem.Field));
    }

    [Fact]
    public void Of_AClosingToComeOfAnOutstandingOffering_NamesIt()
    {
        var next = Note with { ClosedOn = Today.AddDays(1) };

        Assert.Equal(["closed_on"], Of(next));
        Assert.Empty(Of(next with { Status = OfferingStatus.Announced }));
    }

    [Fact]
    public void Of_AnAnnouncedOfferingThatHasClosed_NamesTheStatus() => Assert.Equal(["status"], Of(Note with { Status = OfferingStatus.Announced }, Closed));

    [Fact]
    public void Of_AClosedOfferingWithoutAnEvent_NamesTheClosing()
    {
        Assert.Equal(["closed_on"], Of(Note));
        Assert.Empty(Warnings.Of([new Change(null, Note), new Change(null, Closed)], Facts.None, Today));
    }

    [Fact]
    public void Of_ASourceOlderThanTheAnnouncement_NamesItsDay() =>
        Assert.Equal(["source_date"], Of(Note with { AnnouncedOn = Make.Day("2025-01-15"), Source = Make.Source() with { Date = Make.Day("2025-01-14") } }, Closed));

    [Fact]
    public void Of_MoreReportedThanThePrincipal_NamesIt() => Assert.Equal(
        ["outstanding_usd", "outstanding_usd"], Of(Note with { OutstandingUsd = 150_000_000, OutstandingAsOf = Make.Day("2025-06-30") }, Closed));

    [Theory]
    [InlineData(50_000_000, null, "outstanding_as_of")]
    [InlineData(null, "2025-06-30", "outstanding_usd")]
    public void Of_AReportedAmountWithoutItsDay_NamesTheMissingOne(int? reported, string? day, string expected) =>
        Assert.Equal([expected], Of(Note with { OutstandingUsd = reported, OutstandingAsOf = day is null ? null : Make.Day(day) }, Closed));

    [Fact]
    public void Of_ATypeThatDoesNotGoWithTheConversion_NamesThePrice()
    {
        Assert.Equal(["conversion_price_usd"], Of(Note with { Type = InstrumentType.TermLoan }, Closed));
        Assert.Equal(["conversion_price_usd"], Of(Note with { ConversionPriceUsd = null }, Closed));
        Assert.Empty(Of(Note with { Type = InstrumentType.TermLoan, ConversionPriceUsd = null }, Closed));
    }

    [Fact]
    public void Of_AnOfferingWithoutAPrincipal_NamesIt()
    {
        var unknown = Note with { BasePrincipalUsd = null, OptionPrincipalUsd = null, PrincipalUsd = null };

        Assert.Equal(["principal_usd"], Of(unknown, Closed));
        Assert.Empty(Of(unknown with { Currency = "XBT" }, Closed));
    }

    [Fact]
    public void Of_AnotherCurrencyBesideDollars_NamesIt()
    {
        Assert.Equal(["currency"], Of(new Change(Note, Note with { Currency = "CAD" }), Closed));
        Assert.Equal(["currency"], Of(Note with { Currency = "CAD" }, Closed));
        Assert.Empty(Of(new Change(Note with { Currency = "CAD" }, Note with { Currency = "CAD", Title = "Another" }), Closed));
    }

    [Fact]
    public void Of_ANewSourceWithItsOldDay_NamesTheDay()
    {
        var source = Make.Source() with { Url = "https://example.org/other" };

        Assert.Equal(["source_date"], Of(new Change(Note, Note with { Source = source }), Closed));
        Assert.Empty(Of(new Change(Note, Note with { Source = source with { Date = Make.Day("2025-02-01") } }), Closed));
    }

    [Theory]
    [InlineData("COREWEAVE", "North  site")]
    [InlineData("CoreWeave", "North\u00a0site")]
    [InlineData("Core-Weave", "North site")]
    public void Of_WhatLooksLikeAStoredFact_NamesThatOne(string counterparty, string site)
    {
        var stored = new HostingContract { Ticker = Make.Ticker, Counterparty = "CoreWeave", AnnouncedOn = Make.Day("2024-06-03"), Site = "North site", Source = Make.Source() };
        var twin = stored with { Counterparty = counterparty, Site = site };

        var found = Assert.Single(Warnings.Of(twin, Facts.Of([stored]), Today));

        Assert.Equal(("key", twin.Key), (found.Field, found.Value));
        Assert.Contains(stored.Key, found.Accepted, StringComparison.Ordinal);
        Assert.Empty(Warnings.Of([new Change(stored, null), new Change(null, twin)], Facts.Of([stored]), Today));
    }

    [Fact]
    public void Of_ABalanceBesideTheOthersOfItsQuarter_NamesItsDay() => Assert.Equal(
        ["period_end"],
        Of(Make.Balance(50_000_000, "2026-01-02", debtClass: DebtClass.SeniorSecuredNote), Make.Balance(80_000_000, "2025-12-31", debtClass: DebtClass.TermLoan)));

    [Theory]
    [InlineData("2025-09-30", false)]
    [InlineData("2025-09-27", false)]
    [InlineData("2025-09-15", true)]
    public void Of_ABalanceOffTheFiscalQuarter_NamesItsDay(string day, bool isUnusual) => Assert.Equal(
        isUnusual ? ["period_end"] : [], Of(Make.Balance(50_000_000, day), Make.Miner() with { FiscalYearEnd = "06-30" }));

    [Theory]
    [InlineData("\u200b")]
    [InlineData("turned\u202e around")]
    [InlineData("null\0")]
    public void Check_AReasonThatReadersCannotSee_IsRefused(string reason) =>
        Assert.Equal(["reason"], Validation.Check(ProgramDataset.Facts, new ChangeSet("someone", ChangeOrigin.Form, reason, [])).Problems.Select(problem => problem.Field));

    [Fact]
    public void Check_AReasonOfTenThousandCharacters_IsRefused() =>
        Assert.Equal(["reason"], Validation.Check(ProgramDataset.Facts, new ChangeSet("someone", ChangeOrigin.Form, new string('x', 10_000), [])).Problems.Select(problem => problem.Field));

    private static (string, string)? Refused(Offering offering, params Fact[] known)
    {
        var (_, problems) = Validation.Check(Facts.Of([.. Make.Register(), Make.Miner(), .. known]), new ChangeSet("", ChangeOrigin.Form, "", [new Change(null, offering)]));
        return problems.Count == 0 ? null : (Assert.Single(problems).Field, problems[0].Value);
    }

    private static IEnumerable<string> Of(Fact fact, params Fact[] known) => Of(new Change(null, fact), known);

    private static IEnumerable<string> Of(Change change, params Fact[] known) =>
        Warnings.Of([change], Facts.Of([.. known, .. change.Before is { } before ? new[] { before } : []]), Today).Select(problem => problem.Field);
}
