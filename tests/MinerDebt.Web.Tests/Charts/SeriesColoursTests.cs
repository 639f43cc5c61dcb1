using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Testing;
using MinerDebt.Web.Charts;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Charts;

public sealed partial class SeriesColoursTests
{
    private static readonly string Css = File.ReadAllText(Path.Combine(AppProcess.Location("WebFolder"), "wwwroot", "charts.css"));

    private static IReadOnlyList<string> Ranked { get; } =
        [.. DebtOutstanding.Table(Books.Whole, Selection.AllOf(Books.Whole), Grouping.Miner).Series.Select(series => series.Key)];

    [Fact]
    public void Of_TheTenLargestMiners_IsTheSameWhateverIsShownBesideThem()
    {
        var ten = Ranked.Take(10).ToList();

        Assert.Equal(10, ten.Select(Alone).Distinct().Count());
        Assert.All(ten, ticker => Assert.Equal(Alone(ticker), SeriesColours.Of(Books.Whole, Grouping.Miner, [.. Ranked.Skip(10).Take(6), ticker])[^1]));
        Assert.All(ten, ticker => Assert.False(ChartPatterns.Has(Alone(ticker))));

        static int Alone(string ticker) => SeriesColours.Of(Books.Whole, Grouping.Miner, [ticker])[0];
    }

    [Fact]
    public void Of_OtherMiners_AreToldApartByPatterns()
    {
        var slots = SeriesColours.Of(Books.Whole, Grouping.Miner, [.. Ranked.Skip(10).Take(SeriesColours.Count)]);

        Assert.All(slots, slot => Assert.True(ChartPatterns.Has(slot)));
        Assert.Equal(slots.Count, slots.Distinct().Count());
    }

    [Fact]
    public void Of_AnEarlierDay_IsThatOfNow()
    {
        // Nothing was known yet of what they owe.
        var earlier = new DebtBook(1, Facts.Of(DatasetReader.Read().Select(row => row.Fact).Where(fact => fact is Coverage or Miner))) { Newest = Books.Whole };

        Assert.All(Ranked.Take(10), ticker => Assert.Equal(
            SeriesColours.Of(Books.Whole, Grouping.Miner, [ticker]), SeriesColours.Of(earlier, Grouping.Miner, [ticker])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Css_ValuesInSegments_CanBeRead(int theme)
    {
        for (var slot = 0; slot <= 18; slot++)
        {
            var rules = Rule().Matches(Css).Where(rule => rule.Groups[1].Value.Split(',').Any(one => one.Trim() == $".s{slot}")).Select(rule => rule.Groups[2].Value).ToList();
            var fill = Value(string.Join(';', rules), "--fill");
            var ink = rules.Any(rule => rule.Contains("--on-fill", StringComparison.Ordinal)) ? Value(string.Join(';', rules), "--on-fill") : "var(--in)";
            Assert.True(Contrast(Resolve(fill), Resolve(ink)) >= 4.5, $"slot {slot}, theme {theme}: {Resolve(ink)} on {Resolve(fill)}");
        }

        string Resolve(string value) => value.StartsWith("var(", StringComparison.Ordinal)
            ? Regex.Matches(Css, Regex.Escape(value[4..^1]) + @": (#\w+);")[theme].Groups[1].Value
            : value;
    }

    private static string Value(string rule, string name) => Regex.Match(rule, name + @": ([^;}]+)").Groups[1].Value.Trim();

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        var digits = hex.Length == 4 ? string.Concat(hex.Skip(1).SelectMany(digit => new[] { digit, digit })) : hex[1..];
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(digits.AsSpan(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d)
            .Select(part => part <= 0.03928 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"^((?:\.s\w+(?:, )?)+) \{([^}]*)\}", RegexOptions.Multiline)]
    private static partial Regex Rule();
}
