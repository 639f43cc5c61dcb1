using System.Diagnostics;
using System.Globalization;
using CsCheck;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Exchange.Releases;
using MinerDebt.Core.Model;
using MinerDebt.Core.Tests.Support;

namespace MinerDebt.Core.Tests.Exchange.Releases;

public sealed class ReleaseReaderTests
{
    public static TheoryData<string> Names => [.. ReleaseTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_ARelease_SaysWhatItSaysAndNothingElse(string name)
    {
        var (text, says) = ReleaseTexts.All[name];

        var reading = ReleaseReader.Read(text);

        Assert.Equal(says.Select(one => $"{one.Column} {one.Value}"), says.Select(one => $"{one.Column} {reading.Plain(one.Column)}"));
        // What is left is doubted, or in words of the release.
        Assert.All(
            reading.Findings.Where(finding => finding.Doubt is null && !reading.Double.Contains(finding.Column) && !says.Any(one => one.Column == finding.Column)),
            finding => Assert.Contains(finding.Column, new[] { "use_note", "use_of_proceeds", "title", "instrument_type", "status", "secured", "rule_144a", "ticker", "announced_on", "net_proceeds_usd" }));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_EachFinding_NamesTheWordsWhereTheyStand(string name)
    {
        var text = ReleaseTexts.All[name].Text;

        Assert.All(ReleaseReader.Read(text).Findings, finding =>
        {
            Assert.Equal(Plain(finding.Words), Plain(text.Substring(finding.Place, finding.Words.Length)));
            Assert.NotEmpty(finding.Words);
        });

        static string Plain(string words) => string.Concat(words.Where(char.IsLetterOrDigit));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_EachFinding_IsAValueThatTheFormTakes(string name)
    {
        var kind = FactKind.Of(typeof(Offering));
        var cells = ReleaseReader.Read(ReleaseTexts.All[name].Text).Findings.Where(finding => kind.Columns.Any(column => column.Name == finding.Column))
            .GroupBy(finding => finding.Column).ToDictionary(group => group.Key, group => group.First().Value);
        var problems = new List<Problem>();

        kind.Read(cells, problems);

        Assert.DoesNotContain(problems, problem => cells.ContainsKey(problem.Field));
    }

    [Fact]
    public void Read_AnOptionThatWasGranted_DoubtsItsAmount()
    {
        var option = ReleaseReader.Read(ReleaseTexts.All["convertible, pricing"].Text).Findings.Single(finding => finding.Column == "option_principal_usd");

        Assert.Equal(("75000000", "The option was granted here. Take it only if it was used."), (option.Value, option.Doubt));
    }

    [Fact]
    public void Read_AnExpectedClosing_IsDoubted()
    {
        var closing = ReleaseReader.Read(ReleaseTexts.All["secured notes, pricing"].Text).Findings.Single(finding => finding.Column == "closed_on");

        Assert.Equal("2025-10-23", closing.Value);
        Assert.NotNull(closing.Doubt);
    }

    [Fact]
    public void Read_TwoValuesOfATerm_ShowsBothWithTheirPlaces()
    {
        var reading = ReleaseReader.Read("The notes will mature on May 1, 2031. Further below it says that the notes mature on June 1, 2031.");

        Assert.Equal(["2031-05-01", "2031-06-01"], reading.Findings.Where(finding => finding.Column == "matures_on").Select(finding => finding.Value));
        Assert.Contains("matures_on", reading.Double);
        Assert.Null(reading.Plain("matures_on"));
        Assert.Equal(2, reading.Findings.Select(finding => finding.Place).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n  ")]
    [InlineData("$")]
    [InlineData("$99999999999999999999999999999999999999 million aggregate principal amount")]
    [InlineData("matures on February 30, 2031")]
    [InlineData("0.00%%%% $1,,,, due 20")]
    public void Read_WhatSaysNothing_IsNothing(string text) => Assert.Empty(ReleaseReader.Read(text).Findings);

    [Fact]
    public void Read_AnyText_NeverFails() =>
        Gen.OneOf(Gen.String, Gen.OneOf("$1 million ", "aggregate principal amount ", "0.5% ", "matures on ", "May 1, 2031 ", "\n\n", "(", "net proceeds ", "option ", "½", "conversion price ", "per share. ").Array[0, 60].Select(pieces => string.Concat(pieces)))
            .Sample(text =>
            {
                foreach (var finding in ReleaseReader.Read(text).Findings)
                {
                    Assert.InRange(finding.Place, 0, Math.Max(0, text.Length - finding.Words.Length));
                }
            }, iter: 300);

    [Fact]
    public void Read_ALongText_IsCutAndSaysSo()
    {
        var reading = ReleaseReader.Read(ReleaseTexts.All["convertible, pricing"].Text + new string('x', ReleaseReader.Longest));

        Assert.True(reading.IsCut);
        Assert.Equal("525000000", reading.Plain("base_principal_usd"));
    }

    [Theory]
    [InlineData("$1,")]
    [InlineData("1 1/2 ")]
    [InlineData("a ")]
    [InlineData("$1 million (or $2 million ")]
    [InlineData("due 2031 matures on May 1, 2031 ")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("Inc. ")]
    [InlineData("(NASDAQ: ")]
    public void Read_TwiceAsMuchOfAHostileText_TakesTwiceAsLong(string piece)
    {
        var (half, whole) = (Repeated(ReleaseReader.Longest / 2), Repeated(ReleaseReader.Longest));

        // A text that is searched back and forth takes four times as long. By the second round the reader is compiled.
        const double Most = 3.2;
        var (ofHalf, ofWhole) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 2 || (round < 10 && ofWhole > Most * ofHalf); round++)
        {
            (ofHalf, ofWhole) = (Math.Min(ofHalf, Time(half)), Math.Min(ofWhole, Time(whole)));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{ofWhole / ofHalf:0.00} times as long");
        Assert.InRange(ofWhole / ofHalf, 0, Most);

        string Repeated(int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

        // As often as fits into a tenth of a second: the clock has a hundred steps in a whole one.
        static double Time(string text)
        {
            var (started, times, took) = (Spent(), 0, 0d);
            while (took < 0.1)
            {
                ReleaseReader.Read(text);
                (times, took) = (times + 1, Spent() - started);
            }

            return took / times;
        }

        // Of the processor by this thread, in seconds, where the system tells it: on a busy machine the time of day says nothing.
        static double Spent() => File.Exists("/proc/thread-self/stat")
            ? File.ReadAllText("/proc/thread-self/stat").Split(')')[^1].Split(' ')[12..14].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / 100
            : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
    }
}
