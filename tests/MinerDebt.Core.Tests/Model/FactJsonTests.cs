using System.Text.Json;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Model;

public sealed class FactJsonTests
{
    public static TheoryData<Type> Kinds =>
    [
        typeof(Miner), typeof(Offering), typeof(DebtEvent), typeof(DebtBalance), typeof(PublishedFigure),
        typeof(MarketQuarter), typeof(MinerQuarter), typeof(HostingContract), typeof(Obligor), typeof(InstrumentTerms),
        typeof(ScheduledPayment), typeof(Amendment), typeof(Pledge), typeof(LadderRow), typeof(Filing), typeof(Coverage),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_OfEveryWrittenFact_IsTheSame(Type kind)
    {
        var facts = ProgramDataset.OfEachKind.All(kind);

        var changed = facts.Where(fact => !FactJson.Same(fact, FactJson.Read(FactJson.Write(fact), kind)));

        Assert.NotEmpty(facts);
        Assert.Empty(changed);
    }

    [Fact]
    public void Write_AnEvent_IsShortAndReadable() =>
        Assert.Equal(
            """{"offeringId":"test-2025-01-note","occurredOn":"2025-01-15","kind":"Closed","principalChangeUsd":5,"source":{"url":"https://example.org/filing","publisher":"SEC","date":"2025-01-15","confidence":"Filing"}}""",
            FactJson.Write(Make.Event(5)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void KindOf_TheNameOfAKind_IsTheKind(Type kind) => Assert.Equal(kind, FactJson.KindOf(kind.Name));

    [Fact]
    public void KindOf_AnotherName_IsRefusedWithTheNames() =>
        Assert.Equal(
            "\"Loan\" is not a kind of fact: use one of Miner, Offering, DebtEvent, DebtBalance, PublishedFigure, MarketQuarter, MinerQuarter, HostingContract, Obligor, InstrumentTerms, ScheduledPayment, Amendment, Pledge, LadderRow, Filing, Coverage.",
            Assert.Throws<JsonException>(() => FactJson.KindOf("Loan")).Message);

    [Fact]
    public void Read_Null_IsRefused() => Assert.Throws<JsonException>(() => FactJson.Read("null", typeof(Miner)));

    [Fact]
    public void Read_WithoutANeededValue_IsRefused() => Assert.Throws<JsonException>(() => FactJson.Read("{}", typeof(Miner)));

    [Fact]
    public void Same_ValuesThatDiffer_IsFalse() => Assert.False(FactJson.Same(Make.Event(5), Make.Event(6)));

    [Fact]
    public void Same_OneIsNull_IsFalse() => Assert.False(FactJson.Same(Make.Event(5), null));

    [Fact]
    public void Same_BothNull_IsTrue() => Assert.True(FactJson.Same(null, null));

    [Fact]
    public void Same_ListsOfEqualItems_IsTrue() =>
        Assert.True(FactJson.Same(Make.Miner() with { Aliases = ["A"] }, Make.Miner() with { Aliases = new List<string> { "A" } }));

    [Fact]
    public void Same_NumberWithTrailingZeros_IsTrue() =>
        Assert.True(FactJson.Same(Make.Offering() with { CouponPercent = 7.750m }, Make.Offering() with { CouponPercent = 7.75m }));
}
