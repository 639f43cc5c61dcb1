using CsCheck;
using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

/// <summary>Whatever a chart shows, at each of its widths its texts stay inside it and off each other.</summary>
public sealed class ChartTextProperties
{
    private const long Billion = 1_000_000_000;

    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ"].Array[1, 5].Select(letters => new string(letters)),
        Gen.Char["WMQil.'- éłß€漢字"].Array[1, 60].Select(letters => new string(letters).Trim() is { Length: > 0 } name ? name : "W"),
        Gen.Const("0.375% Convertible Senior Notes due 2031"),
        Gen.Int[2, 20].Select(count => $"{count} others"));

    private static readonly Gen<long> Dollars = Gen.OneOf(
        Gen.Const(0L), Gen.Long[1, 999], Gen.Long[1_000, 9_999_999], Gen.Long[10_000_000, 40 * Billion], Gen.Long[Billion, 999_999 * Billion]);

    private static readonly Gen<IReadOnlyList<ChartCategory>> Categories = Gen.Select(
        Gen.Int[1, 44], Gen.Int[1, 4], Gen.Int[0, 3],
        (count, quarter, form) => (IReadOnlyList<ChartCategory>)[.. Enumerable.Range(quarter, count).Select(i => form switch
        {
            0 => new ChartCategory($"{2020 + i}", $"{2020 + i}", "", null),
            1 when i == quarter => new ChartCategory("Was due", "Was", "due", null),
            1 when i == quarter + count - 1 => new ChartCategory("No date", "No", "date", null),
            1 => new ChartCategory($"{2020 + i}", $"{2020 + i}", "", null),
            _ => new ChartCategory($"Q{(i % 4) + 1} {2015 + (i / 4)}", $"Q{(i % 4) + 1}", $"{2015 + (i / 4)}", "/debt"),
        })]);

    private static readonly Gen<ChartData> Charts =
        from categories in Categories
        from unit in Gen.OneOf(new[] { ChartUnit.Usd, ChartUnit.Percent, ChartUnit.Ehs, ChartUnit.Cents }.Select(Gen.Const).ToArray())
            // What is no money is never as large.
        let amounts = unit == ChartUnit.Usd ? Dollars : Dollars.Select(dollars => dollars % 100_000_000)
        from series in Gen.Select(Words, amounts.Nullable(0.15).Array[categories.Count], Gen.Bool).List[1, 9]
        from marks in Gen.Select(Gen.Int[0, categories.Count - 1], Words, amounts).List[0, 4]
        from sparse in Gen.Bool
        from log in Gen.Bool
        select new ChartData(
            "any", "Any", "Any.", categories,
            [.. series.Select((one, i) => new ChartSeries(one.Item1, i < 8 ? i : -1, one.Item2, one.Item3 ? [.. one.Item2.Select(value => (value ?? 0) / 2)] : []))],
            [.. marks.Select(mark => new ChartMark(mark.Item1, $"{mark.Item2} {Web.Text.Usd.Short(mark.Item3)}", mark.Item3, $"{mark.Item2} about {Web.Text.Usd.Short(mark.Item3)}, 2.4% above ours") { Href = "/benchmarks" })])
        {
            HasSparseTotals = sparse,
            Unit = unit,
            IsLog = log,
        };

    private static readonly Gen<WaterfallData> Waterfalls =
        from levels in Dollars.Array[2, 9]
        from labels in Words.Array[levels.Length + 1]
        from parts in Gen.Select(Words, Dollars, (name, dollars) => new WaterfallPart(name, Web.Text.Usd.Change(dollars))).List[0, 7]
        from hatched in Gen.Bool
        select new WaterfallData("any", "Any", "Any.",
        [
            new(labels[0], WaterfallKind.Level, 0, levels[0], [], null) { Hatched = hatched ? levels[0] / 3 : 0 },
            .. levels.Skip(1).Select((level, i) => new WaterfallStep(
                labels[i + 1], level > levels[i] ? WaterfallKind.Increase : WaterfallKind.Decrease, levels[i], level, parts, "/debt")),
            new(labels[^1], WaterfallKind.Level, 0, levels[^1], [], null),
        ]);

    private static readonly Gen<decimal> Prices = Gen.Int[1, 2_000_000].Select(dollars => dollars / 10m);

    private static readonly Gen<PriceAxisData> Loans =
        from rows in Gen.Select(Words, Dollars, Prices, Prices.Nullable(0.2), Gen.Select(Gen.Enum<PriceMarkKind>(), Prices, Gen.Bool, (kind, usd, other) => new PriceMark(kind, usd, other)).List[0, 3]).List[1, 8]
        from lines in Gen.Select(Words, Prices, Gen.Bool, (label, usd, asked) => new PriceLine(label, usd, asked)).List[0, 2]
        select new PriceAxisData("any", "Any", "Any.",
            [.. rows.Select(row => new PriceRow(row.Item1, row.Item2, row.Item3, row.Item4, row.Item5, [new WaterfallPart("Loan-to-value", "65%")], "/credit"))], lines);

    [Fact]
    public void Chart_OfAnyData_KeepsItsTextsInsideAndApart() =>
        Gen.Select(Charts, Gen.Enum<ChartShape>(), Gen.Int[0, 5].Select(i => i < 3 ? ChartFrame.Full[i] : ChartFrame.Compact[i - 3])).Sample((data, shape, frame) =>
        {
            var layout = ChartLayout.Of(data, shape, frame);

            Places.AssertApart(frame.Bounds,
            [
                .. layout.Grid.Select(line => line.Label), .. layout.CategoryTexts, .. layout.Totals.Select(total => total.Text), .. layout.MarkTexts,
                .. layout.Sides.SelectMany(side => new[] { side.Name, side.Value }), .. layout.Insides.Select(inside => inside.Text),
            ]);
            AssertTips(layout.Targets, frame, i => layout.Plot.Across(i, layout.Plot.Bottom - 1));
            Assert.All(layout.Marks, mark => Assert.All(mark.Texts, text => Assert.InRange(layout.Plot.Centre(mark.Mark.Category), text.Box.X, text.Box.Right)));
            Assert.All(layout.Insides, inside => Assert.Contains(layout.Segments, segment => segment.Series == inside.Series && segment.Drawn.Contains(inside.Text.Box)));
            Assert.All(layout.Sides, side => Assert.NotEqual(data.Text(0), side.Value.Text));
            Assert.All(layout.Segments, segment => Assert.All(layout.Targets, target => Assert.False(target.Hit.Overlaps(segment.Drawn) && !target.Hit.Contains(Middle(segment.Drawn)))));
        }, iter: 500);

    [Fact]
    public void Chart_OfAnyChanges_KeepsItsTextsInsideAndApart() =>
        Gen.Select(Charts.Where(data => data.Categories.Count > 4), Gen.Enum<Web.Address.Comparison>(), Gen.Int[0, 2].Select(i => ChartFrame.Full[i])).Sample((data, comparison, frame) =>
        {
            var compared = Compared.Of(data with { Unit = ChartUnit.Usd }, comparison);
            if (compared.IsEmpty)
            {
                return;
            }

            var layout = ChartLayout.Of(compared, ChartShape.Lines, frame);

            Places.AssertApart(frame.Bounds, [.. layout.Grid.Select(line => line.Label), .. layout.CategoryTexts, .. layout.Sides.SelectMany(side => new[] { side.Name, side.Value })]);
            AssertTips(layout.Targets, frame, i => layout.Plot.Across(i, layout.Plot.Bottom - 1));
        }, iter: 300);

    [Fact]
    public void Waterfall_OfAnyData_KeepsItsTextsInsideAndApart() =>
        Gen.Select(Waterfalls, Gen.Int[0, 2].Select(i => ChartFrame.Full[i])).Sample((data, frame) =>
        {
            var layout = WaterfallLayout.Of(data, frame);

            Places.AssertApart(layout.Frame.Bounds, [.. layout.Grid.Select(line => line.Label), .. layout.Names, .. layout.Values]);
            AssertTips(layout.Targets, layout.Frame, i => layout.Bars[i].Box);
        }, iter: 500);

    [Fact]
    public void PriceAxis_OfAnyLoans_KeepsItsTextsInsideAndApart() =>
        Gen.Select(Loans, Gen.Int[0, 2].Select(i => ChartFrame.Full[i])).Sample((data, frame) =>
        {
            var layout = PriceAxisLayout.Of(data, frame);

            Places.AssertApart(layout.Frame.Bounds, [.. layout.Grid.Select(line => line.Label), .. layout.Lines.Select(line => line.Label), .. layout.Names]);
            AssertTips(layout.Targets, layout.Frame, i => new Box(layout.Left, layout.Tracks[i].Track - 5, layout.Right - layout.Left, 10));
        }, iter: 500);

    private static void AssertTips(IReadOnlyList<CategoryTarget> targets, ChartFrame frame, Func<int, Box> about)
    {
        foreach (var (i, target) in targets.Index())
        {
            var tip = target.Tooltip;
            // Where there is no room beside or above, it hangs out of the drawing at its foot, and nowhere else.
            Places.AssertInside(frame.Bounds with { Height = frame.Height + 400 }, tip.Box, tip);
            Places.AssertOff(about(i), tip.Box, tip);
            Places.AssertApart(tip.Box, [.. tip.Texts]);
        }
    }

    private static Box Middle(Box box) => new(box.X + (box.Width / 2), box.Y + (box.Height / 2), 0, 0);
}
