using System.Text;
using CsCheck;
using MinerDebt.Core.Edgar;
using MinerDebt.Core.Tests.Support;
using MinerDebt.Testing;

namespace MinerDebt.Core.Tests.Edgar;

public sealed class CompanyFactsReaderTests
{
    [Fact]
    public void Read_AFileOfSec_GivesEveryValueWithItsDaysAndFiling()
    {
        var file = Read(PublicFilings.RiotFacts);

        Assert.Equal((PublicFilings.RiotCik, "Riot Platforms, Inc.", PublicFilings.Riot.Count, 0), (file.Cik, file.Name, file.Values.Count, file.NotReadCount));
        Assert.Contains(
            new FiledValue(
                "us-gaap:InterestExpense", "USD", Make.Day("2025-01-01"), Make.Day("2025-06-30"), 8_401_000, PublicFilings.RiotQ2, "10-Q", Make.Day("2025-07-31")),
            file.Values);
        Assert.Equal("Label of LineOfCredit", file.Labels["us-gaap:LineOfCredit"]);
    }

    [Fact]
    public void Read_InAnyPortions_GivesTheSame() => Gen.OneOf(Gen.Int[1, 3], Gen.Int[1, 700]).Sample(
        size =>
        {
            var whole = Read(PublicFilings.RiotFacts);
            var parts = CompanyFactsReader.Read(new Portions(Encoding.UTF8.GetBytes("\uFEFF" + PublicFilings.RiotFacts), size));
            Assert.Equal(whole.Values, parts.Values);
        },
        iter: 40);

    [Theory]
    [InlineData("""{"start":"2025-01-01","end":"2025-02-30","val":1,"accn":"0001558370-25-006119"}""")]
    [InlineData("""{"start":"yesterday","end":"2025-03-31","val":1,"accn":"0001558370-25-006119"}""")]
    [InlineData("""{"end":"2025-03-31","val":"12","accn":"0001558370-25-006119"}""")]
    [InlineData("""{"end":"2025-03-31","val":1e99,"accn":"0001558370-25-006119"}""")]
    [InlineData("""{"end":"2025-03-31","val":1,"accn":"<script>"}""")]
    [InlineData("""{"end":{"a":[1]},"val":[2],"accn":{}}""")]
    [InlineData("7")]
    [InlineData("[[1],{}]")]
    public void Read_AnEntryThatIsNoValue_CountsItAndReadsOn(string entry)
    {
        var file = Read("""
            {"more":{"a":[{}]},"cik":"1167419","entityName":["x"],"facts":{"us-gaap":{"Cash":{"label":{},"units":{"USD":[ENTRY,
            {"end":"2025-03-31","val":163719000,"accn":"0001558370-25-006119","form":"10-Q","filed":"2025-05-01","frame":"CY2025Q1I"}]}}}}}
            """.Replace("ENTRY", entry, StringComparison.Ordinal));

        Assert.Equal((1, 163_719_000m, PublicFilings.RiotCik), (file.NotReadCount, Assert.Single(file.Values).Value, file.Cik));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "", "It is not the JSON" },
        { "{\"cik\":1167419,\"facts\":{\"us-gaap\":{\"Cash\":{\"units\":{\"USD\":[{\"end\":", "It is not the JSON" },
        { "<html><body>Your Request Originates from an Undeclared Automated Tool</body></html>", "It is not the JSON" },
        { "{\"facts\":}", "line 1 cannot be read" },
        { "[]", "JSON without “facts”" },
        { "{\"cik\":1167419,\"entityName\":\"Riot Platforms, Inc.\"}", "JSON without “facts”" },
        { "{\"facts\":[]}", "JSON without “facts”" },
        { $"{{\"facts\":{string.Concat(Enumerable.Repeat("{\"a\":", 20))}1{new string('}', 21)}", "It is not the JSON" },
        { $"{{\"entityName\":\"{new string('x', EdgarLimits.TextLength + 1)}\",\"facts\":{{}}}}", "a text of more than 1 MB" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_WhatIsNoSuchFile_SaysSo(string text, string words) =>
        Assert.Contains(words, Assert.Throws<EdgarException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_TextThatIsNoUtf8_SaysSo()
    {
        byte[] bytes = [.. "{\"entityName\":\""u8, 0xC3, 0x28, .. "\",\"facts\":{}}"u8];

        Assert.Throws<EdgarException>(() => CompanyFactsReader.Read(new MemoryStream(bytes)));
    }

    [Fact]
    public void Read_MoreThanIsAccepted_StopsThere()
    {
        using var endless = new Portions(Encoding.UTF8.GetBytes("{\"a\":[" + string.Concat(Enumerable.Repeat("1234567890123456789,", 50_000))), 1 << 20) { IsEndless = true };

        Assert.Contains("more than 100 MB", Assert.Throws<EdgarException>(() => CompanyFactsReader.Read(endless)).Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, EdgarLimits.Bytes, EdgarLimits.Bytes + (2L << 20));
    }

    private static FiledFacts Read(string text) => CompanyFactsReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
