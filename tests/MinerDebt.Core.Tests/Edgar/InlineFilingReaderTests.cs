using System.Text;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Edgar;

public sealed class InlineFilingReaderTests
{
    private const string Header = """
        <ix:header><ix:hidden><ix:nonNumeric name="dei:DocumentType" contextRef="q">10-<span>Q</span></ix:nonNumeric>
        <ix:nonNumeric name="dei:EntityRegistrantName" contextRef="q">Riot Platforms, Inc.</ix:nonNumeric></ix:hidden><ix:resources>
        <xbrli:context id="i"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0001167419</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2025-09-30</xbrli:instant></xbrli:period></xbrli:context>
        <xbrli:context id="q"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0001167419</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2025-07-01</xbrli:startDate><xbrli:endDate>2025-09-30</xbrli:endDate></xbrli:period></xbrli:context>
        <xbrli:context id="part"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0001167419</xbrli:identifier><xbrli:segment><xbrldi:explicitMember dimension="us-gaap:DebtInstrumentAxis">riot:CoinbaseMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:instant>2025-09-30</xbrli:instant></xbrli:period></xbrli:context>
        <xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit><xbrli:unit id="shares"><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unit>
        <xbrli:unit id="each"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
        </ix:resources></ix:header>
        """;

    [Fact]
    public void Read_AFiling_GivesItsValuesInWholeUnits()
    {
        var file = Read("""
            <p>Debt, current: $ <ix:nonFraction name="us-gaap:DebtCurrent" contextRef="i" unitRef="usd" decimals="-3" scale="3" format="ixt:num-dot-decimal">253,243</ix:nonFraction></p>
            <p>Shares: <b><ix:nonFraction name="us-gaap:CommonStockSharesOutstanding" contextRef="i" unitRef="shares" decimals="INF" format="ixt:numdotdecimal">371,<span>116,270</span></ix:nonFraction></b></p>
            <p>(<ix:nonFraction name="us-gaap:InterestExpense" contextRef="q" unitRef="usd" decimals="-3" scale="3" sign="-" format="ixt:num-dot-decimal">8,052</ix:nonFraction>)</p>
            <p><ix:nonFraction name="riot:LettersOfCredit" contextRef="i" unitRef="usd" scale="6" format="ixt:zerodash">&#8212;</ix:nonFraction></p>
            <p><ix:nonFraction name="us-gaap:EarningsPerShareBasic" contextRef="q" unitRef="each" format="ixt:num-dot-decimal">.28</ix:nonFraction></p>
            """);

        Assert.Equal((PublicFilings.RiotCik, "Riot Platforms, Inc.", 0, 0), (file.Cik, file.Name, file.PartCount, file.NotReadCount));
        Assert.Equal(
            [
                Value("us-gaap:DebtCurrent", "USD", null, 253_243_000, -3), Value("us-gaap:CommonStockSharesOutstanding", "shares", null, 371_116_270, int.MaxValue),
                Value("us-gaap:InterestExpense", "USD", "2025-07-01", -8_052_000, -3), Value("riot:LettersOfCredit", "USD", null, 0, null),
                Value("us-gaap:EarningsPerShareBasic", "USD/shares", "2025-07-01", 0.28m, null),
            ],
            file.Values);
    }

    [Fact]
    public void Read_PartsNilsAndWhatIsNotUnderstood_AreNoValues()
    {
        var file = Read("""
            <ix:nonFraction name="us-gaap:LineOfCredit" contextRef="part" unitRef="usd" scale="3">200000</ix:nonFraction>
            <ix:nonFraction name="us-gaap:LongTermDebt" contextRef="i" unitRef="usd" xsi:nil="true" />
            <ix:nonFraction name="us-gaap:LongTermDebt" contextRef="nowhere" unitRef="usd">1</ix:nonFraction>
            <ix:nonFraction name="us-gaap:LongTermDebt" contextRef="i" unitRef="nothing">1</ix:nonFraction>
            <ix:nonFraction name="us-gaap:LongTermDebt" contextRef="i" unitRef="usd" format="ixt-sec:numwordsen">two hundred million</ix:nonFraction>
            <ix:nonFraction name="us-gaap:LongTermDebt" contextRef="i" unitRef="usd" />
            """);

        Assert.Equal((0, 1, 4), (file.Values.Count, file.PartCount, file.NotReadCount));
    }

    [Fact]
    public void Read_AValueInAValue_GivesBoth()
    {
        var file = Read("""
            <ix:nonFraction name="us-gaap:LongTermDebt" contextRef="i" unitRef="usd" scale="3"><ix:nonFraction name="us-gaap:LongTermDebtNoncurrent" contextRef="i" unitRef="usd" scale="3">586501</ix:nonFraction></ix:nonFraction>
            """);

        Assert.Equal([("us-gaap:LongTermDebtNoncurrent", 586_501_000m), ("us-gaap:LongTermDebt", 586_501_000m)], file.Values.Select(value => (value.Concept, value.Value)));
    }

    [Fact]
    public void Read_AConceptThatOnlyCallsItselfStandard_IsTheCompanysOwn()
    {
        var file = Read("""<div xmlns:us-gaap="http://evil.example/us-gaap"><ix:nonFraction name="us-gaap:LongTermDebt" contextRef="i" unitRef="usd">1</ix:nonFraction></div>""");

        Assert.Equal("own-us-gaap:LongTermDebt", Assert.Single(file.Values).Concept);
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "", "line" },
        { "{\"facts\":{}}", "Open as HTML" },
        { "<html><body><p>An unclosed paragraph<br></body></html>", "Open as HTML" },
        { "<html><body>&nbsp;</body></html>", "Open as HTML" },
        { "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><html>&b;</html>", "Open as HTML" },
        { "<!DOCTYPE html SYSTEM \"http://127.0.0.1:9/secret\"><html/>", "Open as HTML" },
        { "<html><body><p>A release.</p></body></html>", "no inline XBRL" },
        { string.Concat(Enumerable.Repeat("<div>", EdgarLimits.ElementDepth + 2)), "elements in each other" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_WhatIsNoSuchDocument_SaysSo(string text, string words) => Assert.Contains(
        words, Assert.Throws<EdgarException>(() => InlineFilingReader.Read(Stream(text), PublicFilings.RiotQ3, Make.Day("2025-10-30"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1,234,567", "ixt:num-dot-decimal", null, null, 1_234_567d)]
    [InlineData("1 234.5", "ixt:numdotdecimal", "3", null, 1_234_500d)]
    [InlineData("1.234.567,5", "ixt:num-comma-decimal", null, null, 1_234_567.5)]
    [InlineData("12", null, "6", "-", -12_000_000d)]
    [InlineData("12.50", "", "-2", null, 0.125)]
    [InlineData("–", "ixt:zerodash", "3", null, 0d)]
    [InlineData("no", "ixt:fixed-zero", null, null, 0d)]
    [InlineData("1,23", "ixt:num-dot-decimal", null, null, null)]
    [InlineData("1,234", null, null, null, null)]
    [InlineData("(12)", "ixt:num-dot-decimal", null, null, null)]
    [InlineData("", "ixt:num-dot-decimal", null, null, null)]
    [InlineData("5", "ixt:zerodash", null, null, null)]
    [InlineData("twelve", "ixt-sec:numwordsen", null, null, null)]
    [InlineData("1", null, "99", null, null)]
    [InlineData("79228162514264337593543950335", null, "15", null, null)]
    public void Read_ANumber_ByItsFormatScaleAndSign(string text, string? format, string? scale, string? sign, double? value) =>
        Assert.Equal((decimal?)value, InlineNumber.Read(text, format, scale, sign));

    private static FiledValue Value(string concept, string unit, string? start, decimal value, int? decimals) => new(
        concept, unit, start is null ? null : Make.Day(start), Make.Day("2025-09-30"), value, PublicFilings.RiotQ3, "10-Q", Make.Day("2025-10-30"), decimals);

    private static FiledFacts Read(string body) => InlineFilingReader.Read(
        Stream($"""
            <?xml version='1.0' encoding='ASCII'?>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:us-gaap="http://fasb.org/us-gaap/2025" xmlns:dei="http://xbrl.sec.gov/dei/2025" xmlns:riot="http://www.riotplatforms.com/20250930">
            <body>{Header}{body}</body></html>
            """),
        PublicFilings.RiotQ3, Make.Day("2025-10-30"));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
