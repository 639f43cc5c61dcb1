using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>Cash and shares at the end of a quarter, and the interest of it.</summary>
internal static class QuarterPlans
{
    public static IEnumerable<FactPlan> Of(IReadOnlyList<Figure> figures, Place place)
    {
        var found = Holdings(figures, FiledMeasure.Cash, place).Concat(Holdings(figures, FiledMeasure.Shares, place)).Concat(Flows(figures, place));
        return from one in found
               group one by one.End into quarter
               group quarter by Quarter.Nearest(quarter.Key) into ends
               let end = ends.MinBy(one => Math.Abs(FiscalQuarters.End(place.Miner, ends.Key).DayNumber - one.Key.DayNumber))!
               from plan in Plan(ends.Key, end.Key, [.. end], place)
               select plan;
    }

    private static IEnumerable<Found> Holdings(IReadOnlyList<Figure> figures, FiledMeasure measure, Place place)
    {
        foreach (var same in figures.Where(figure => place.UseOf(figure).Measure == measure).GroupBy(figure => figure.End))
        {
            var (figure, remark) = place.Wanted(same);
            if (FiscalDays.IsQuarterEnd(place.Miner, same.Key))
            {
                yield return new Found(same.Key, measure, [new Piece(figure!)], remark);
            }
            else
            {
                place.NotPlaced.Add(new NotPlaced(figure!.Concept, same.Key, "no fiscal quarter ends on that day"));
            }
        }
    }

    private static IEnumerable<Found> Flows(IReadOnlyList<Figure> figures, Place place)
    {
        var flows = figures.Where(figure => place.UseOf(figure).Measure == FiledMeasure.InterestExpense).ToList();
        foreach (var end in flows.Select(flow => flow.End).Distinct().Where(end => FiscalDays.IsQuarterEnd(place.Miner, end)))
        {
            var ways = flows.GroupBy(flow => flow.Concept).Select(same => (First: same.First(), Split: FlowSplit.Quarter([.. same], end))).ToList();
            var known = ways.Where(way => way.Split.Pieces.Count > 0).Select(way => way.First).ToList();
            if (place.Wanted(known).Figure is { } wanted)
            {
                var pieces = ways.Single(way => way.First == wanted).Split.Pieces;
                var other = ways.FirstOrDefault(way => known.Contains(way.First) && Piece.Sum(way.Split.Pieces) != Piece.Sum(pieces));
                yield return new Found(end, FiledMeasure.InterestExpense, pieces, Remark(pieces) ?? (other.First is null ? null : string.Create(
                    CultureInfo.InvariantCulture, $"{other.First.Concept} says {Piece.Sum(other.Split.Pieces):#,0}")));
            }
            else if (ways.FirstOrDefault(way => way.Split.Missing is not null) is { First: { } flow, Split.Missing: { } missing })
            {
                place.NotPlaced.Add(new NotPlaced(flow.Concept, end, missing));
            }
        }
    }

    // A piece that was amended after the other was filed may not fit it.
    private static string? Remark(IReadOnlyList<Piece> pieces) =>
        pieces.Count > 1 && pieces.Any(piece => piece.Figure.IsAmended) ? "a part of it was amended, so look whether the parts fit each other"
        : Piece.Sum(pieces) < 0 ? "it is negative"
        : null;

    private static IEnumerable<FactPlan> Plan(Quarter quarter, DateOnly end, IReadOnlyList<Found> found, Place place)
    {
        var before = place.Stored.Find<MinerQuarter>($"{place.Miner.Ticker} {quarter}");
        var cash = Amount(FiledMeasure.Cash, "cash_usd", before?.CashUsd);
        var shares = Amount(FiledMeasure.Shares, "shares_outstanding", before?.SharesOutstanding);
        var interest = Amount(FiledMeasure.InterestExpense, "interest_expense_usd", before?.InterestExpenseUsd);
        var amounts = new[] { cash, shares, interest }.OfType<FiledAmount>().ToList();
        if (amounts.Count == 0)
        {
            return [];
        }

        // The source of a quarter is that of most of its values; the notes name others.
        var after = (before ?? new MinerQuarter { Ticker = place.Miner.Ticker, Quarter = quarter, Source = place.Source.Of(amounts) }) with
        {
            PeriodEnd = before?.PeriodEnd ?? end,
            CashUsd = cash?.Value ?? before?.CashUsd,
            SharesOutstanding = shares?.Value ?? before?.SharesOutstanding,
            InterestExpenseUsd = interest?.Value ?? before?.InterestExpenseUsd,
            Notes = FiledSource.Notes(before?.Notes, amounts.Where(amount => !amount.IsStored).Select(FiledSource.Words)),
        };
        return place.Plan(end, before, after, amounts, amounts.Any(amount => !amount.IsStored));

        FiledAmount? Amount(FiledMeasure measure, string column, long? now) =>
            found.FirstOrDefault(one => one.Measure == measure) is { } one ? place.Amount(column, one.Pieces, now, one.Remark) : null;
    }

    private sealed record Found(DateOnly End, FiledMeasure Measure, IReadOnlyList<Piece> Pieces, string? Remark);
}
