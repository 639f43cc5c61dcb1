using CsCheck;
using MinerDebt.Core.Analysis.Debt;
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
    [InlineData("2024-06-30", "2024Q2", 1_423_877_156)]
    [InlineData("2024-10-21", "2024Q3", 1_793_307_156)]
    [InlineData("2025-03-31", "2025Q1", 6_187_698_000)]
    [InlineData("2025-10-21", "2025Q3", 10_933_738_000)]
    [InlineData("2026-06-30", "2026Q2", 33_192_787_844)]
    [InlineData("2026-11-25", "2026Q2", 39_748_677_844)]
    public void At_TheProgramsDataset_OwesWhatWasKnown(string day, string last, long owed)
    {
        var book = BookAt(ProgramHistory, day);

        Assert.Equal((last, owed), (book.Register[^1].ToString(), DebtOutstanding.Table(book, Selection.AllOf(book), Grouping.Total).Totals[^1]));
    }

    [Fact]
    public void At_AnyDay_OwesNothingNegative() =>
        Gen.Int[0, Make.Day("2026-11-25").DayNumber - Make.Day("2024-06-30").DayNumber].Sample(
            days => Assert.All(
                new DebtBook(1, KnownFacts.At(ProgramHistory, Make.Day("2024-06-30").AddDays(days))).Ledgers,
                ledger => Assert.All(ledger.Events, one => Assert.True(ledger.On(one.OccurredOn) is null or { Principal: >= 0 }))),
            iter: 100);

    [Theory]
    [InlineData("2025-01-10", null)]
    [InlineData("2025-01-11", "Announced")]
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
    public void At_ALaterEventThatIsKnown_KnowsTheEarlierAndTheOffering()
    {
        var history = Load(FactHistory.Empty, "2026-11-25",
            [.. Make.Register(), Make.Miner(), Note with { Source = Dated("2026-01-01") }, Closed with { Source = Dated("2026-01-01") }, Repaid]);

        var known = KnownFacts.At(history, Make.Day("2025-08-05"));

        Assert.Equal(2, known.All<DebtEvent>().Count);
        Assert.NotNull(known.Find<Offering>(Note.Id));
    }

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
    public void At_CorrectionsThatContradictEachOther_TakesTheStepsOfOneVersion()
    {
        // The lower closing is known from the start, the lower repayment only from 2026 on.
        var history = Apply(Loaded, "2026-12-24", ChangeOrigin.Dataset,
            new Change(Closed, Closed with { PrincipalChangeUsd = 80 }),
            new Change(Repaid, Repaid with { PrincipalChangeUsd = -80, Source = Dated("2026-05-01") }));

        Assert.Equal([80, -80], KnownFacts.At(history, Make.Day("2025-12-31")).All<DebtEvent>().Select(one => one.PrincipalChangeUsd));
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

    private static FactHistory ProgramHistory { get; } = Load(FactHistory.Empty, "2026-11-25", [.. ProgramDataset.Facts.Everything]);

    private static DebtBook BookAt(FactHistory history, string day) => new(1, KnownFacts.At(history, Make.Day(day)));

    private static Source Dated(string day) => Make.Source() with { Date = Make.Day(day) };

    private static FactHistory Load(FactHistory history, string day, IEnumerable<Fact> facts) =>
        Apply(history, day, ChangeOrigin.Dataset, [.. facts.Select(fact => new Change(null, fact))]);

    private static FactHistory Apply(FactHistory history, string day, ChangeOrigin origin, params Change[] changes) => history.With(
        new() { Version = history.Version + 1, Author = "Ann", Origin = origin, Reason = "", AppliedAt = Make.Day(day).ToDateTime(new TimeOnly(23, 59), DateTimeKind.Utc) },
        changes);
}
