using CsCheck;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Tests.Model;

public sealed class QuarterProperties
{
    private static readonly Gen<Quarter> Quarters = Gen.Select(Gen.Int[1900, 2100], Gen.Int[1, 4], (year, number) => new Quarter(year, number));

    private static readonly Gen<DateOnly> Days = Gen.DateOnly[new DateOnly(1900, 1, 1), new DateOnly(2100, 12, 31)];

    [Fact]
    public void Parse_OfWrittenQuarter_GivesItBack() =>
        Quarters.Sample(quarter => Assert.Equal((quarter, quarter), (Quarter.Parse(quarter.ToString()), Quarter.Parse(quarter.Label))));

    [Fact]
    public void Difference_AfterAdding_IsWhatWasAdded() =>
        Gen.Select(Quarters, Gen.Int[-400, 400]).Sample((quarter, count) => Assert.Equal(count, (quarter + count) - quarter));

    [Fact]
    public void Subtract_WhatWasAdded_GivesTheQuarterBack() =>
        Gen.Select(Quarters, Gen.Int[-400, 400]).Sample((quarter, count) => Assert.Equal(quarter, quarter + count - count));

    [Fact]
    public void Order_OfTwoQuarters_IsThatOfTheirDaysAndTexts() =>
        Gen.Select(Quarters, Quarters).Sample((left, right) =>
        {
            var expected = Math.Sign(left.Start.CompareTo(right.Start));
            var texts = Math.Sign(string.CompareOrdinal(left.ToString(), right.ToString()));
            Assert.Equal(
                (expected, expected, (expected < 0), (expected > 0), (expected <= 0), (expected >= 0)),
                (left.CompareTo(right), texts, (left < right), (left > right), (left <= right), (left >= right)));
        });

    [Fact]
    public void Of_AnyDay_ContainsTheDay() =>
        Days.Sample(day => Assert.InRange(day, Quarter.Of(day).Start, Quarter.Of(day).End));

    [Fact]
    public void Start_OfTheNextQuarter_FollowsTheEnd() =>
        Quarters.Sample(quarter => Assert.Equal((quarter + 1).Start, quarter.End.AddDays(1)));

    [Fact]
    public void Nearest_AnyDay_IsAtMostHalfAQuarterAway() =>
        Days.Sample(day => Assert.InRange(Math.Abs(Quarter.Nearest(day).End.DayNumber - day.DayNumber), 0, 46));
}
