using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Changes;

public sealed class WarningsTests
{
    private static readonly DateOnly Today = Make.Day("2026-11-26");

    private static readonly Offering Note = Make.Offering() with
    {
        AnnouncedOn = Make.Day("2025-01-10"),
        PricedOn = Make.Day("2025-01-12"),
        ConversionRate = 50,
        ConversionPriceUsd = 20,
        ReferencePriceUsd = 16,
        ConversionPremiumPercent = 25,
        NetProceedsUsd = 97_000_000,
    };

    [Fact]
    public void Of_UsualOffering_IsNothing() => Assert.Empty(Of(Note));

    [Fact]
    public void Of_AMinerWithoutASource_AsksForIt() =>
        Assert.Equal(["source_url"], Of(Make.Miner() with { Source = new Source(null, null, null, null) }));

    [Fact]
    public void Of_RateThatDoesNotFitThePrice_NamesThePrice() =>
        Assert.Equal(["conversion_price_usd"], Of(Note with { ConversionRate = 51 }));

    [Fact]
    public void Of_PremiumThatDoesNotFit_NamesThePremium() =>
        Assert.Equal(["conversion_premium_pct"], Of(Note with { ConversionPremiumPercent = 30 }));

    [Fact]
    public void Of_AnnouncedAfterPricing_NamesTheLaterDay() =>
        Assert.Equal(["priced_on"], Of(Note with { AnnouncedOn = Make.Day("2025-01-13") }));

    [Fact]
    public void Of_MoreProceedsThanPrincipal_NamesTheProceeds() =>
        Assert.Equal(["net_proceeds_usd"], Of(Note with { NetProceedsUsd = 100_000_001 }));

    [Theory]
    [InlineData("20", true)]
    [InlineData("20.01", false)]
    public void Of_ACapNotAboveTheConversionPrice_NamesTheCap(string cap, bool isUnusual) =>
        Assert.Equal(isUnusual ? ["capped_call_cap_usd"] : [], Of(Note with { CappedCallCapUsd = decimal.Parse(cap, System.Globalization.CultureInfo.InvariantCulture) }));

    [Theory]
    [InlineData(30_000_001, true)]
    [InlineData(30_000_000, false)]
    [InlineData(100_000, false)]
    [InlineData(99_999, true)]
    public void Of_ACappedCallOfAnUnusualShareOfThePrincipal_NamesItsCost(long cost, bool isUnusual) =>
        Assert.Equal(isUnusual ? ["capped_call_cost_usd"] : [], Of(Note with { CappedCallCostUsd = cost }));

    [Theory]
    [InlineData("25.001", true)]
    [InlineData("25", false)]
    [InlineData("0.1", false)]
    [InlineData("0.075", true)]
    [InlineData("0", false)]
    public void Of_AnUnusualCoupon_NamesIt(string coupon, bool isUnusual) =>
        Assert.Equal(isUnusual ? ["coupon_pct"] : [], Of(Note with { CouponPercent = decimal.Parse(coupon, System.Globalization.CultureInfo.InvariantCulture) }));

    public static TheoryData<string> FutureNames => [.. Future.Keys];

    private static Dictionary<string, Func<DateOnly, Fact>> Future { get; } = new()
    {
        ["occurred_on"] = day => Make.Event(100_000_000) with { OccurredOn = day },
        ["known_on"] = day => Make.Event(100_000_000) with { KnownOn = day },
        ["source_date"] = day => Make.Event(100_000_000) with { Source = Make.Source() with { Date = day } },
        ["outstanding_as_of"] = day => Note with { OutstandingUsd = 100_000_000, OutstandingAsOf = day },
        ["announced_on"] = day => Note with { AnnouncedOn = day, PricedOn = null, ClosedOn = null, Source = Make.Source() with { Date = null } },
        ["priced_on"] = day => Note with { PricedOn = day, ClosedOn = null },
        ["period_end"] = day => new DebtBalance { Ticker = "TEST", PeriodEnd = day, DebtClass = DebtClass.Total, CarryingUsd = 90_000_000, Source = Make.Source() },
        ["as_of"] = day => new Pledge { OfferingIds = [Make.OfferingId], AsOf = day, Source = Make.Source() },
    };

    [Theory]
    [MemberData(nameof(FutureNames))]
    public void Of_ADayThatHasNotCome_NamesIt(string field)
    {
        Assert.Equal([field], Of(Future[field](Today.AddDays(1))));
        Assert.Empty(Of(Future[field](Today)));
    }

    [Theory]
    [MemberData(nameof(SourcedNames))]
    public void Of_ASourceDatedInTheFuture_IsSaidOfEveryKind(string name)
    {
        var fact = ProgramDataset.Facts.Everything.First(fact => fact.GetType().Name == name);

        Assert.Contains("source_date", Of(WithSource(fact, new Source("https://example.org", "SEC", Today.AddDays(1), Confidence.Filing))));
    }

    public static TheoryData<string> SourcedNames => [.. FactJson.Kinds.Where(kind => kind.IsAssignableTo(typeof(ISourced)) && kind != typeof(Filing)).Select(kind => kind.Name)];

    [Fact]
    public void Of_AnAgreedDayThatHasNotCome_IsNothing() => Assert.Empty(Of(new Amendment
    {
        OfferingId = Make.OfferingId,
        ChangedOn = Today.AddDays(30),
        Field = AmendedField.Rate,
        OldValue = "5%",
        NewValue = "6%",
        Source = Make.Source(),
    }));

    [Theory]
    [InlineData(99_999_999)]
    [InlineData(100_000_001)]
    public void Of_EventsThatDoNotIssueThePrincipal_NameIt(long closed)
    {
        Assert.Equal(["principal_usd"], Of(Note, Make.Event(closed)));
        Assert.Equal(["principal_change_usd"], Of(Make.Event(closed), Note).Distinct());
        Assert.Empty(Of(Note, Make.Event(100_000_000)));
        Assert.Empty(Of(Make.Event(100_000_000), Note));
    }

    [Fact]
    public void Of_EventsOfClosingAndOptionTogether_AddUp()
    {
        var note = Note with { BasePrincipalUsd = 80_000_000, OptionPrincipalUsd = 20_000_000 };
        Change[] changes = [new(null, note), new(null, Make.Event(80_000_000)), new(null, Make.Event(20_000_000) with { Kind = DebtEventKind.OptionExercised })];

        Assert.Empty(Warnings.Of(changes, Facts.None, Today));
        Assert.Equal(["principal_usd", "principal_change_usd"], Warnings.Of(changes[..2], Facts.None, Today).Select(problem => problem.Field));
    }

    [Theory]
    [InlineData(DebtEventKind.Drawn, 40_000_000, false)]
    [InlineData(DebtEventKind.Drawn, 100_000_001, true)]
    [InlineData(DebtEventKind.AdjustedToFiling, 40_000_000, false)]
    [InlineData(DebtEventKind.PikInterest, 150_000_000, false)]
    public void Of_AFacility_MayOweLessThanItsSizeAndNotMore(DebtEventKind kind, long change, bool isUnusual) =>
        Assert.Equal(isUnusual ? ["principal_usd"] : [], Of(Note, Make.Event(0), Make.Event(change, "2025-03-01") with { Kind = kind }));

    [Fact]
    public void Of_ARefinancingWithinADay_IsSeenAtItsEnd() => Assert.Empty(Of(
        Note, Make.Event(0), Make.Event(100_000_000, "2025-02-01") with { Kind = DebtEventKind.Drawn },
        Make.Event(50_000_000, "2025-03-01") with { Kind = DebtEventKind.Drawn }, Make.Event(-50_000_000, "2025-03-01")));

    [Theory]
    [InlineData("2025-06-30", 60_000_000, false)]
    [InlineData("2025-06-30", 60_300_000, false)]
    [InlineData("2025-06-30", 61_000_000, true)]
    [InlineData("2025-05-31", 100_000_000, false)]
    [InlineData("2025-05-31", 60_000_000, true)]
    public void Of_EventsThatDoNotComeToWhatWasReported_NameIt(string day, long reported, bool isUnusual)
    {
        var note = Note with { OutstandingUsd = reported, OutstandingAsOf = Make.Day(day) };
        var (closed, repaid) = (Make.Event(100_000_000), Make.Event(-40_000_000, "2025-06-01"));

        Assert.Equal(isUnusual ? ["outstanding_usd"] : [], Of(note, closed, repaid));
        Assert.Equal(isUnusual ? ["principal_change_usd"] : [], Of(repaid, note, closed));
    }

    [Fact]
    public void Of_AnEventWithoutWhichTheOthersDoNotComeToWhatWasReported_NameIt()
    {
        var note = Note with { OutstandingUsd = 60_000_000, OutstandingAsOf = Make.Day("2025-06-30") };
        var (closed, repaid) = (Make.Event(100_000_000), Make.Event(-40_000_000, "2025-06-01"));
        var known = Facts.Of([note, closed, repaid]);

        Assert.Equal(["principal_change_usd"], Warnings.Of([new Change(repaid, null)], known, Today).Select(problem => problem.Field));
        Assert.Empty(Warnings.Of([new Change(repaid, null), new Change(null, repaid with { OccurredOn = Make.Day("2025-06-02") })], known, Today));
    }

    [Fact]
    public void Of_AnOfferingWithoutEvents_MissesThatOfItsClosing() => Assert.Equal(["closed_on"], Warnings.Of(Note with { OutstandingUsd = 5_000_000, OutstandingAsOf = Make.Day("2025-06-30") }, Facts.None, Today).Select(problem => problem.Field));

    [Theory]
    [InlineData(50_000_000, false)]
    [InlineData(50_000_001, false)]
    [InlineData(50_000_003, true)]
    public void Of_AnInstalmentPlanAboveWhatIsOwed_NamesTheLastPayment(long second, bool isUnusual)
    {
        Change[] changes = [new(null, Payment("2026-01-15", 50_000_000), new Location("some.csv", 2)), new(null, Payment("2026-07-15", second), new Location("some.csv", 3))];

        var found = Warnings.Of(changes, Facts.Of([Note, Make.Event(100_000_000)]), Today);

        Assert.Equal(isUnusual ? [("principal_usd", 3)] : [], found.Select(problem => (problem.Field, problem.Where!.Row)));
    }

    [Fact]
    public void Of_ARepaymentThatLeavesLessThanThePlan_IsSaidOfIt() => Assert.Equal(
        ["principal_change_usd"],
        Of(Make.Event(-60_000_000, "2025-06-01"), Note, Make.Event(100_000_000), Payment("2026-01-15", 50_000_000)));

    [Fact]
    public void Of_ARepaymentOfAnInstalment_LeavesThePlanAsItWas() => Assert.Empty(
        Of(Make.Event(-50_000_000, "2026-01-15"), Note, Make.Event(100_000_000), Payment("2026-01-15", 50_000_000), Payment("2026-07-15", 50_000_000)));

    [Fact]
    public void Of_APaymentOfAnUnknownAmount_IsNothing() =>
        Assert.Empty(Of(Payment("2026-01-15", 0) with { PrincipalUsd = null }, Note, Make.Event(100_000_000)));

    [Fact]
    public void Of_ASecondOfferingWithTheSameTerms_NamesItsId() =>
        Assert.Equal(["offering_id"], Of(Note with { Id = "test-2025-01-again" }, Note, Make.Event(100_000_000, offering: "test-2025-01-again")));

    [Theory]
    [InlineData(DebtEventKind.Repaid, 50_000, true)]
    [InlineData(DebtEventKind.Repaid, -50_000, false)]
    [InlineData(DebtEventKind.Drawn, -50_000, true)]
    [InlineData(DebtEventKind.AdjustedToFiling, -50_000, false)]
    [InlineData(DebtEventKind.Exchanged, 50_000, false)]
    public void Of_AnEvent_TellsAWrongSign(DebtEventKind kind, long change, bool isUnusual) =>
        Assert.Equal(isUnusual ? ["principal_change_usd"] : [], Of(Make.Event(100_000) with { Kind = kind, PrincipalChangeUsd = change }));

    [Fact]
    public void Of_AnEventBeforeTheClosing_NamesItsDay() => Assert.Equal(["occurred_on"], Of(Make.Event(100_000_000, "2025-01-14"), Note));

    [Theory]
    [InlineData(100, 300, false)]
    [InlineData(100, 301, true)]
    [InlineData(301, 100, true)]
    [InlineData(0, 301, false)]
    [InlineData(null, 301, false)]
    public void IsUnusualStep_MoreThanThreeTimes_IsTrue(int? before, int? after, bool expected) =>
        Assert.Equal(expected, Warnings.IsUnusualStep(before, after));

    [Fact]
    public void Of_ABalanceFourTimesTheLast_NamesTheAmount()
    {
        var last = new DebtBalance { Ticker = "TEST", PeriodEnd = Make.Day("2025-06-30"), DebtClass = DebtClass.TermLoan, CarryingUsd = 100_000, Source = Make.Source() };

        Assert.Equal(["carrying_usd"], Of(last with { PeriodEnd = Make.Day("2025-09-30"), CarryingUsd = 400_000 }, last));
    }

    [Fact]
    public void Of_ManyChanges_SeesEachBesideTheOthersAndNamesItsRow()
    {
        var last = new DebtBalance { Ticker = "TEST", PeriodEnd = Make.Day("2025-06-30"), DebtClass = DebtClass.TermLoan, CarryingUsd = 100_000, Source = Make.Source() };
        Change[] changes =
        [
            new(last, last with { CarryingUsd = 300_000 }, new Location("some.csv", 2)),
            new(null, last with { PeriodEnd = Make.Day("2025-09-30"), CarryingUsd = 400_000 }, new Location("some.csv", 3)),
            new(null, last with { PeriodEnd = Make.Day("2025-12-31"), CarryingUsd = 1_300_000 }, new Location("some.csv", 4)),
        ];

        Assert.Equal(4, Assert.Single(Warnings.Of(changes, Facts.Of([last]), Today)).Where!.Row);
    }

    private static ScheduledPayment Payment(string day, long usd) => new()
    {
        OfferingId = Make.OfferingId,
        DueOn = Make.Day(day),
        PrincipalUsd = usd,
        Kind = PaymentKind.Scheduled,
        Source = Make.Source(),
    };

    private static Fact WithSource(Fact fact, Source source) => fact switch
    {
        Miner one => one with { Source = source },
        Offering one => one with { Source = source },
        DebtEvent one => one with { Source = source },
        DebtBalance one => one with { Source = source },
        PublishedFigure one => one with { Source = source },
        MarketQuarter one => one with { Source = source },
        MinerQuarter one => one with { Source = source },
        HostingContract one => one with { Source = source },
        Obligor one => one with { Source = source },
        InstrumentTerms one => one with { Source = source },
        ScheduledPayment one => one with { Source = source },
        Amendment one => one with { Source = source },
        Pledge one => one with { Source = source },
        LadderRow one => one with { Source = source },
        _ => throw new ArgumentException($"{fact.GetType().Name} has no source.", nameof(fact)),
    };

    // An offering has been closed, unless a test says otherwise.
    private static IEnumerable<string> Of(Fact fact, params Fact[] known) =>
        Warnings.Of(fact, Facts.Of(known.Length == 0 && fact is Offering ? [Make.Event(100_000_000)] : known), Today).Select(problem => problem.Field);
}
