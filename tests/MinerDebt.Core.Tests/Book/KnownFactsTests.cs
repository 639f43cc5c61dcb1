using CsCheck;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Book;

public sealed class KnownFactsTests
{
    private static readonly Offering Note = Make.Offering() with { Status = OfferingStatus.Repaid, AnnouncedOn = Make.Day("2025-01-10"), Source = Dated("2025-01-11") };
    private static readonly DebtEvent Closed = Make.Event(100) with { Source = Dated("2025-01-20") };
    private static readonly DebtEvent Repaid = Make.Event(-100, "2025-06-01") with { Source = Dated("2025-08-05") };
    private static readonly FactHistory Loaded = Load(FactHistory.Empty, "2026-11-25", [.. Make.Register(), Make.Miner(), Note, Closed, Repaid]);

    // Computed a second time by a script over the files of the data set.
    [Theory]
    [InlineData("2024-06-30", "2024Q2", 1_160_885_925)]
    [InlineData("2024-10-21", "2024Q3", 1_793_407_156)]
    [InlineData("2024-12-31", "2024Q4", 6_810_492_000)]
    [InlineData("2025-03-31", "2025Q1", 6_856_428_000)]
    [InlineData("2025-06-30", "2025Q2", 8_253_620_000)]
    [InlineData("2025-10-21", "2025Q3", 11_917_638_000)]
    [InlineData("2025-12-31", "2025Q4", 23_084_640_844)]
    [InlineData("2026-03-31", "2026Q1", 25_866_466_844)]
    [InlineData("2026-06-30", "2026Q2", 38_840_361_844)]
    [InlineData("2026-08-15", "2026Q2", 38_788_727_844)]
    [InlineData("2026-11-25", "2026Q2", 39_748_677_844)]
    public void At_TheProgramsDataset_OwesWhatWasKnown(string day, string last, long owed)
    {
        var book = BookAt(ProgramDataset.History, day);

        Assert.Equal((last, owed), (book.Register[^1].ToString(), DebtOutstanding.Table(book, Selection.AllOf(book), Grouping.Total).Totals[^1]));
    }

    [Fact]
    public void At_AnyDay_OwesNothingNegative() =>
        Gen.Int[0, Make.Day("2026-11-25").DayNumber - Make.Day("2024-06-30").DayNumber].Sample(
            days => Assert.All(
                new DebtBook(1, KnownFacts.At(ProgramDataset.History, Make.Day("2024-06-30").AddDays(days))).Ledgers,
                ledger => Assert.All(ledger.Events, one => Assert.True(ledger.On(one.OccurredOn) is null or { Principal: >= 0 }))),
            iter: 100);

    [Theory]
    [InlineData("2025-01-10", null)]
    [InlineData("2025-01-11", "Announced")]
    [InlineData("2025-01-15", "Outstanding")]
    [InlineData("2025-01-20", "Outstanding")]
    [InlineData("2025-08-04", "Outstanding")]
    [InlineData("2025-08-05", "Repaid")]
    public void At_EachStepOfAnOffering_HasTheStatusOfThatDay(string day, string? status) =>
        Assert.Equal(status, KnownFacts.At(Loaded, Make.Day(day)).Find<Offering>(Note.Id)?.Status.ToString());

    [Theory]
    [InlineData("2025-01-19", 0)]
    [InlineData("2025-01-20", 1)]
    [InlineData("2025-08-05", 2)]
    public void At_TheDateOfASource_KnowsTheEvent(string day, int events) =>
        Assert.Equal(events, KnownFacts.At(Loaded, Make.Day(day)).All<DebtEvent>().Count);

    [Fact]
    public void At_ARepaymentKnownBeforeTheBorrowing_KnowsBothAndTheOffering()
    {
        var history = Load(FactHistory.Empty, "2026-11-25",
            [.. Make.Register(), Make.Miner(), Note with { Source = Dated("2026-01-01") }, Closed with { Source = Dated("2026-01-01") }, Repaid]);

        var known = KnownFacts.At(history, Make.Day("2025-08-05"));

        Assert.Equal(2, known.All<DebtEvent>().Count);
        Assert.NotNull(known.Find<Offering>(Note.Id));
    }

    [Theory]
    [InlineData("2025-01-17", false)]
    [InlineData("2025-01-18", true)]
    public void At_TheDayOnWhichAFactCouldBeKnown_CountsItWhateverItsSource(string day, bool known)
    {
        var history = Load(FactHistory.Empty, "2026-11-25",
            [.. Make.Register(), Make.Miner(), Note, Closed with { KnownOn = Make.Day("2025-01-18"), Source = Dated("2026-08-06") }]);

        Assert.Equal(known, KnownFacts.At(history, Make.Day(day)).Find<DebtEvent>(Closed.Key) is not null);
    }

    [Fact]
    public void At_AnySourceOlderThanItsFact_KnowsNothingBeforeItHappened()
    {
        var history = Load(FactHistory.Empty, "2026-11-25", [.. Make.Register(), Make.Miner(), Note, Repaid with { Source = Dated("2021-01-01") }, Closed]);

        Assert.Null(KnownFacts.At(history, Make.Day("2025-05-31")).Find<DebtEvent>(Repaid.Key));
        Assert.NotNull(KnownFacts.At(history, Make.Day("2025-06-01")).Find<DebtEvent>(Repaid.Key));
    }

    [Fact]
    public void At_ADayBeforeAnAmendment_HasTheTermsOfThatDay()
    {
        var history = Load(FactHistory.Empty, "2026-11-25", [
            .. Make.Register(), Make.Miner(), Note, Closed,
            new Amendment { OfferingId = Note.Id, ChangedOn = Make.Day("2026-03-01"), Field = AmendedField.Maturity, OldValue = "2026-04", NewValue = "2030-01-15", Source = Make.Source() }]);

        Assert.Equal(PartialDate.Parse("2026-04"), KnownFacts.At(history, Make.Day("2026-02-28")).Find<Offering>(Note.Id)!.MaturesOn);
        Assert.Equal(Note.MaturesOn, KnownFacts.At(history, Make.Day("2026-03-01")).Find<Offering>(Note.Id)!.MaturesOn);
    }

    [Fact]
    public void At_ADayBeforeTheOptionWasExercised_LeavesItOut()
    {
        var history = Load(FactHistory.Empty, "2026-11-25", [
            .. Make.Register(), Make.Miner(), Note with { BasePrincipalUsd = 100, OptionPrincipalUsd = 20, PrincipalUsd = 120 }, Closed,
            Make.Event(20, "2025-02-10") with { Kind = DebtEventKind.OptionExercised, Source = Dated("2025-02-11") }]);

        Assert.Equal([100, 120], new[] { "2025-02-10", "2025-02-11" }.Select(day => KnownFacts.At(history, Make.Day(day)).Find<Offering>(Note.Id)!.PrincipalUsd));
    }

    // Signed and not drawn, with later draws that were not known yet: not repaid, and not merely announced.
    [Fact]
    public void At_AClosedLineThatIsNotDrawn_IsOutstanding()
    {
        var line = Note with { ClosedOn = Make.Day("2025-01-15"), Type = InstrumentType.CreditFacility };
        var history = Load(FactHistory.Empty, "2026-11-25", [
            .. Make.Register(), Make.Miner(), line, Make.Event(0) with { Source = Dated("2025-01-15") }, Make.Event(50, "2025-05-01") with { Source = Dated("2025-05-01") }, Make.Event(-50, "2025-09-01") with { Source = Dated("2025-09-01") }]);

        Assert.Equal(
            ["Outstanding", "Outstanding", "Repaid"],
            new[] { "2025-02-01", "2025-05-01", "2025-09-01" }.Select(day => KnownFacts.At(history, Make.Day(day)).Find<Offering>(Note.Id)!.Status.ToString()));
    }

    [Fact]
    public void At_TheDayOfAnnouncement_KnowsTeraWulfsNotes() =>
        Assert.Equal(OfferingStatus.Announced, BookAt(ProgramDataset.History, "2025-10-21").FindOffering("wulf-2025-10-ssn-2030")!.Offering.Status);

    [Fact]
    public void At_TheQuarterEndsAfterAnExtension_OwesNothingPastDueAtHut8() =>
        Assert.All(ProgramDataset.Book.Register, quarter =>
        {
            var book = BookAt(ProgramDataset.History, $"{quarter.End:yyyy-MM-dd}");
            var wall = MaturityWall.Of(DebtOutstanding.Holdings(book, new Selection(quarter, quarter) { Miners = new HashSet<string> { "HUT" } }, quarter), quarter.End, MaturityBasis.Stated);
            Assert.Equal(0, wall.PastDueUsd);
        });

    [Fact]
    public void At_Today_IsTheRegisterOfNow()
    {
        var (now, then) = (ProgramDataset.Book, BookAt(ProgramDataset.History, "2026-11-26"));

        Assert.Equal(
            now.Ledgers.Select(ledger => (ledger.Offering.Id, ledger.Offering.Status, ledger.Offering.MaturesOn, ledger.On(Make.Day("2026-11-26")))),
            then.Ledgers.Select(ledger => (ledger.Offering.Id, ledger.Offering.Status, ledger.Offering.MaturesOn, ledger.On(Make.Day("2026-11-26")))));
    }

    [Fact]
    public void At_AnyDay_ShowsNoFactBeforeItCouldBeKnown() =>
        Gen.Int[0, Make.Day("2026-11-26").DayNumber - Make.Day("2024-06-30").DayNumber].Sample(
            days =>
            {
                var day = Make.Day("2024-06-30").AddDays(days);
                Assert.All(KnownFacts.At(ProgramDataset.History, day).Everything.OfType<IKnownOn>(), fact => Assert.True(fact.KnownOn is null || fact.KnownOn <= day));
            },
            iter: 60);

    [Fact]
    public void At_ACorrectionByAPerson_CountsFromItsDay()
    {
        var history = Apply(Loaded, "2026-11-26", ChangeOrigin.Form, new Change(Closed, Closed with { Notes = "corrected" }));

        Assert.Null(KnownFacts.At(history, Make.Day("2026-11-25")).Find<DebtEvent>(Closed.Key)!.Notes);
        Assert.Equal("corrected", KnownFacts.At(history, Make.Day("2026-11-26")).Find<DebtEvent>(Closed.Key)!.Notes);
    }

    [Fact]
    public void At_ARemovalByADataset_CountsFromItsDay()
    {
        var history = Apply(Loaded, "2026-12-24", ChangeOrigin.Dataset, new Change(Repaid, null));

        Assert.NotNull(KnownFacts.At(history, Make.Day("2026-12-23")).Find<DebtEvent>(Repaid.Key));
        Assert.Null(KnownFacts.At(history, Make.Day("2026-12-24")).Find<DebtEvent>(Repaid.Key));
    }

    [Fact]
    public void At_ANewerDataset_SaysBetterSinceWhenItsFactsWereKnown()
    {
        // The lower closing counts from the start, the lower repayment only from 2026 on.
        var history = Apply(Loaded, "2026-12-24", ChangeOrigin.Dataset,
            new Change(Closed, Closed with { PrincipalChangeUsd = 80 }),
            new Change(Repaid, Repaid with { PrincipalChangeUsd = -80, Source = Dated("2026-05-01") }));

        Assert.Equal([80], KnownFacts.At(history, Make.Day("2025-12-31")).All<DebtEvent>().Select(one => one.PrincipalChangeUsd));
    }

    [Fact]
    public void At_WhatRefersToAMinerOfLater_IsLeftOut()
    {
        var late = Apply(Load(FactHistory.Empty, "2026-11-20", [.. Make.Register()]), "2026-11-24", ChangeOrigin.Form, new Change(null, Make.Miner()));
        var history = Load(late, "2026-11-25", [Note, Closed, Repaid]);

        Assert.Equal(2, KnownFacts.At(history, Make.Day("2026-11-23")).Count);
        Assert.Equal(6, KnownFacts.At(history, Make.Day("2026-11-24")).Count);
    }

    [Fact]
    public void At_TermsOfLaterDays_AreLeftOut()
    {
        var history = Load(FactHistory.Empty, "2026-11-25",
            [.. Make.Register(), Make.Miner(), Note with { PricedOn = Make.Day("2025-01-12"), OutstandingUsd = 0, OutstandingAsOf = Make.Day("2025-06-01") }, Closed]);

        var told = KnownFacts.At(history, Make.Day("2025-01-11")).Find<Offering>(Note.Id)!;

        Assert.Equal((null, null, null, null), (told.PricedOn, told.ClosedOn, told.OutstandingUsd, told.OutstandingAsOf));
        Assert.Equal(Note.MaturesOn, told.MaturesOn);
    }

    [Theory]
    [InlineData("2025-03-30", "2024Q4")]
    [InlineData("2025-03-31", "2025Q1")]
    [InlineData("2026-11-25", "2026Q2")]
    public void At_ADay_EndsTheRegisterWithTheLastQuarterThatHadEnded(string day, string last) => Assert.Equal(last, BookAt(Loaded, day).Register[^1].ToString());

    private static DebtBook BookAt(FactHistory history, string day) => new(1, KnownFacts.At(history, Make.Day(day)));

    private static Source Dated(string day) => Make.Source() with { Date = Make.Day(day) };

    private static FactHistory Load(FactHistory history, string day, IEnumerable<Fact> facts) =>
        Apply(history, day, ChangeOrigin.Dataset, [.. facts.Select(fact => new Change(null, fact))]);

    private static FactHistory Apply(FactHistory history, string day, ChangeOrigin origin, params Change[] changes) => history.With(
        new() { Version = history.Version + 1, Author = "Ann", Origin = origin, Reason = "", AppliedAt = Make.Day(day).ToDateTime(new TimeOnly(23, 59), DateTimeKind.Utc) },
        changes);
}
