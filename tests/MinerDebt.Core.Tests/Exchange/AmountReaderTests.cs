using System.Globalization;
using CsCheck;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class AmountReaderTests
{
    [Theory]
    [InlineData("1234", "1234")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1\u00A0234,56", "1234.56")]
    [InlineData("1\u202F234\u202F567", "1234567")]
    [InlineData("1'234'567.5", "1234567.5")]
    [InlineData("1\u2019234\u2019567", "1234567")]
    [InlineData("1,200,000,000", "1200000000")]
    [InlineData("1.200.000.000", "1200000000")]
    [InlineData("0.125", "0.125")]
    [InlineData("0,125", "0.125")]
    [InlineData(".5", "0.5")]
    [InlineData("1,5", "1.5")]
    [InlineData("1234,567", "1234.567")]
    [InlineData("1.2340", "1.234")]
    [InlineData("-5", "-5")]
    [InlineData("\u22125", "-5")]
    [InlineData("(1,234)", "-1234")]
    [InlineData("($1,234)", "-1234")]
    [InlineData("$(1,234)", "-1234")]
    [InlineData("-$5", "-5")]
    [InlineData("$-5", "-5")]
    [InlineData("$1.2bn", "1200000000")]
    [InlineData("US$ 1.2 billion", "1200000000")]
    [InlineData("USD 500M", "500000000")]
    [InlineData("500 mn", "500000000")]
    [InlineData("(250k)", "-250000")]
    [InlineData("1.2B", "1200000000")]
    [InlineData("1.2345B", "1234500000")]
    [InlineData("1,2 Mio", "1200000")]
    [InlineData("1 000 USD", "1000")]
    [InlineData("1.2E+9", "1200000000")]
    [InlineData("1,2E+09", "1200000000")]
    [InlineData("1.234E9", "1234000000")]
    [InlineData("1E-3", "0.001")]
    [InlineData("0E+999", "0")]
    [InlineData("1000000000000000", "1000000000000000")]
    [InlineData("1e15", "1000000000000000")]
    [InlineData("1000000000000000.01", null)]
    [InlineData("1000000000000001", null)]
    [InlineData("9223372036854775808", null)]
    [InlineData("1E+999", null)]
    [InlineData("99999999999999999999999999999999999999", null)]
    [InlineData("1e1000", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("n/a", null)]
    [InlineData("--5", null)]
    [InlineData("-$-5", null)]
    [InlineData("(-5)", null)]
    [InlineData("(5", null)]
    [InlineData("5)", null)]
    [InlineData("5.", null)]
    [InlineData("1,23,456", null)]
    [InlineData("1,2345,678", null)]
    [InlineData("1,234,56.7", null)]
    [InlineData("1.234.567,8.9", null)]
    [InlineData("1,234 567", null)]
    [InlineData("1..5", null)]
    [InlineData("5 %", null)]
    [InlineData("€5", null)]
    [InlineData("C$5", null)]
    [InlineData("0x10", null)]
    [InlineData("\u0661\u0662", null)]
    [InlineData("5 5 5", null)]
    [InlineData("0.00000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001", null)]
    public void Read_Number_IsWhatPeopleMean(string text, string? expected)
    {
        var read = AmountReader.Read(text, NumberStyle.Point, AmountUnit.Number, out var refusal);

        Assert.Equal(expected, read?.ToString("0.############", CultureInfo.InvariantCulture));
        Assert.Equal(expected is null, refusal is not null);
    }

    [Theory]
    [InlineData("1.234", "1.234", "1234")]
    [InlineData("1,234", "1234", "1.234")]
    [InlineData("$1.234M", "1234000", "1234000000")]
    [InlineData("7.125", "7.125", "7125")]
    public void Read_WhereTheTextDoesNotTell_TheStyleOfTheFileDecides(string text, string point, string comma)
    {
        Assert.Equal(decimal.Parse(point, CultureInfo.InvariantCulture), AmountReader.Read(text, NumberStyle.Point, AmountUnit.Number, out _));
        Assert.Equal(decimal.Parse(comma, CultureInfo.InvariantCulture), AmountReader.Read(text, NumberStyle.Comma, AmountUnit.Number, out _));
        Assert.Null(AmountReader.Read(text, null, AmountUnit.Number, out var refusal));
        Assert.Contains("can be two numbers", refusal, StringComparison.Ordinal);
        Assert.Null(AmountReader.StyleOf(text));
    }

    [Theory]
    [InlineData("$1.234bn", NumberStyle.Point, "1234000000")]
    [InlineData("$1.234bn", NumberStyle.Comma, null)]
    [InlineData("1,234 billion", NumberStyle.Point, null)]
    [InlineData("1,234 billion", NumberStyle.Comma, "1234000000")]
    [InlineData("1,234 million", NumberStyle.Point, "1234000000")]
    public void Read_WhatWouldBeAThousandBillions_IsRefused(string text, NumberStyle style, string? expected) =>
        Assert.Equal(expected, AmountReader.Read(text, style, AmountUnit.UsDollars, out _)?.ToString("0", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("—")]
    [InlineData("$ -")]
    public void Read_ADashAlone_IsAskedAbout(string text)
    {
        Assert.Null(AmountReader.Read(text, NumberStyle.Point, AmountUnit.UsDollars, out var refusal));
        Assert.Equal("a dash can mean 0 or not known: enter 0, or leave it blank", refusal);
    }

    [Theory]
    [InlineData("1,234.56", NumberStyle.Point)]
    [InlineData("1.5", NumberStyle.Point)]
    [InlineData("1,234,567", NumberStyle.Point)]
    [InlineData("0.125", NumberStyle.Point)]
    [InlineData("1.234E+9", NumberStyle.Point)]
    [InlineData("1.234,56", NumberStyle.Comma)]
    [InlineData("1 234,567", NumberStyle.Comma)]
    [InlineData("1.234.567", NumberStyle.Comma)]
    [InlineData("(7,75%)", NumberStyle.Comma)]
    [InlineData("1234", null)]
    [InlineData("1 234", null)]
    [InlineData("text, with. signs", null)]
    public void StyleOf_Text_IsTheOneItMustHave(string text, NumberStyle? style) => Assert.Equal(style, AmountReader.StyleOf(text));

    [Theory]
    [InlineData("0.5", "it has cents: enter whole US dollars")]
    [InlineData("1.234", "it has cents: enter whole US dollars")]
    [InlineData("1,234.50", "it has cents: enter whole US dollars")]
    [InlineData("1.2345678901B", "it has cents: enter whole US dollars")]
    [InlineData("2e15", "it is more than 1,000,000,000,000,000: check its digits")]
    [InlineData("12.5%", "it is not an amount of US dollars: write it as 3200000000, 3,200,000,000 or $3.2bn, without a percent sign")]
    [InlineData("about 5", "it is not an amount of US dollars: write it as 3200000000, 3,200,000,000 or $3.2bn")]
    public void Read_DollarsThatAreNotWhole_AreRefused(string text, string accepted)
    {
        Assert.Null(AmountReader.Read(text, NumberStyle.Point, AmountUnit.UsDollars, out var refusal));
        Assert.Equal(accepted, refusal);
    }

    [Fact]
    public void Read_WholeDollarsWithZerosAsCents_AreAccepted() =>
        Assert.Equal(1234, AmountReader.Read("$1,234.00", NumberStyle.Point, AmountUnit.UsDollars, out _));

    [Theory]
    [InlineData("12.5%", 12.5)]
    [InlineData("12,5 %", 12.5)]
    [InlineData("12.5", 12.5)]
    [InlineData("(2%)", -2.0)]
    [InlineData("$5", null)]
    [InlineData("5k", null)]
    public void Read_Percent_IsInPercent(string text, double? expected) =>
        Assert.Equal((decimal?)expected, AmountReader.Read(text, NumberStyle.Point, AmountUnit.Percent, out _));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("fr-FR")]
    [InlineData("ar-SA")]
    public void Read_WrittenInEachStyle_GivesTheSameNumber(string culture)
    {
        using var current = new InCulture(culture);
        var numbers = Gen.Select(Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000], Gen.Int[0, 6])
            .Select((digits, scale) => new decimal(digits) / (decimal)Math.Pow(10, scale));

        numbers.Sample(number =>
        {
            foreach (var style in Enum.GetValues<NumberStyle>())
            {
                foreach (var form in new[] { "0.######", "#,0.######", "$#,0.######;($#,0.######)" })
                {
                    var written = Written(number, form, style);
                    if (AmountReader.Read(written, style, AmountUnit.Number, out var refusal) != number)
                    {
                        throw new InvalidOperationException($"{written} in {style}: {refusal}");
                    }
                }
            }
        });
    }

    private static string Written(decimal number, string form, NumberStyle style)
    {
        var text = number.ToString(form, CultureInfo.InvariantCulture);
        return style == NumberStyle.Point ? text : text.Replace(',', ' ').Replace('.', ',').Replace(' ', '.');
    }
}
