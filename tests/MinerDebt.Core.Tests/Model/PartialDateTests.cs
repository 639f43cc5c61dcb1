using System.Globalization;
using System.Text.Json;
using CsCheck;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Model;

public sealed class PartialDateTests
{
    private static readonly Gen<PartialDate> Any = Gen.OneOf(
        Gen.DateOnly.Select(day => new PartialDate(day)),
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12], (year, month) => new PartialDate(year, month)),
        Gen.Int[1, 9999].Select(year => new PartialDate(year)));

    [Theory]
    [InlineData("2027-01-15", "2027-01-15", "2027-01-15")]
    [InlineData("2027-01", "2027-01-01", "2027-01-31")]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2027", "2027-01-01", "2027-12-31")]
    public void Parse_ADayAMonthOrAYear_IsFromItsFirstToItsLastDay(string text, string first, string last)
    {
        var date = PartialDate.Parse(text);

        Assert.Equal((Make.Day(first), Make.Day(last), text), (date.FirstDay, date.LastDay, date.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("27")]
    [InlineData("2027-13")]
    [InlineData("2027-00")]
    [InlineData("2027-02-30")]
    [InlineData("2027-1")]
    [InlineData("2027/01")]
    [InlineData(" 2027")]
    [InlineData("0000")]
    [InlineData("2027-01-1")]
    [InlineData("٢٠٢٧")]
    [InlineData(null)]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Parse_AnythingElse_SaysWhatIsAccepted() =>
        Assert.Equal(
            "\"soon\" is not a day, a month or a year: write for example 2027-01-15, 2027-01 or 2027.",
            Assert.Throws<FormatException>(() => PartialDate.Parse("soon")).Message);

    [Fact]
    public void Parse_WhatToStringWrites_IsTheSameInEveryCulture() => Gen.Select(Any, Gen.OneOf("en-US", "fr-FR", "ar-SA", "th-TH")).Sample((date, culture) =>
    {
        using var current = new InCulture(culture);

        Assert.Equal(date, PartialDate.Parse(date.ToString(), CultureInfo.CurrentCulture));
    });

    [Fact]
    public void Json_OfAPartialDate_IsItsText() => Any.Sample(date =>
    {
        var options = new JsonSerializerOptions { Converters = { new ParsableJsonConverter<PartialDate>() } };

        var json = JsonSerializer.Serialize(date, options);

        Assert.Equal($"\"{date}\"", json);
        Assert.Equal(date, JsonSerializer.Deserialize<PartialDate>(json, options));
    });

    [Fact]
    public void CompareTo_AnyTwo_OrdersByTheLastDayAndIsZeroOnlyForTheSame() => Gen.Select(Any, Any).Sample((left, right) =>
    {
        var order = left.CompareTo(right);

        Assert.Equal(-Math.Sign(order), Math.Sign(right.CompareTo(left)));
        Assert.Equal(left == right, order == 0);
        Assert.True(left.LastDay == right.LastDay || Math.Sign(order) == Math.Sign(left.LastDay.CompareTo(right.LastDay)));
        Assert.Equal([order < 0, order > 0, order <= 0, order >= 0], new[] { (left < right), (left > right), (left <= right), (left >= right) });
    });

    [Fact]
    public void Order_OfTheSameLastDay_HasTheWiderFirst() =>
        Assert.Equal(
            ["2027-12-30", "2027", "2027-12", "2027-12-31", "2028-01"],
            new[] { "2028-01", "2027-12-31", "2027", "2027-12", "2027-12-30" }.Select(text => PartialDate.Parse(text)).Order().Select(date => date.ToString()));

    [Fact]
    public void Day_OfADayAlone_IsKnown()
    {
        Assert.Equal(Make.Day("2027-01-15"), PartialDate.Parse("2027-01-15").Day);
        Assert.Null(PartialDate.Parse("2027-01").Day);
        Assert.Null(PartialDate.Parse("2027").Day);
    }
}
