using CsCheck;
using MinerDebt.Core.Exchange;

namespace MinerDebt.Core.Tests.Exchange;

public sealed class HarmlessTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")", "'=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(1+1)", "'@SUM(1+1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("'=1", "''=1")]
    [InlineData("-250000", "-250000")]
    [InlineData("-7.5E-3", "-7.5E-3")]
    [InlineData("plain", "plain")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("", "")]
    public void Write_ATextThatStartsAFormula_MarksIt(string text, string expected) => Assert.Equal(expected, HarmlessText.Write(text));

    [Fact]
    public void Read_WhatWasWritten_IsTheText() =>
        Gen.String[Gen.Char["=+-@'a1 \t"], 0, 8].Sample(text => HarmlessText.Read(HarmlessText.Write(text)) == text);
}
