using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>
/// What falls due by fiscal year. The rest of the running year stands first where the day is not the last of one; then
/// years count from the end of that year.
/// </summary>
internal static class LadderPlans
{
    private static readonly FiledMeasure[] Years = [FiledMeasure.DueYear1, FiledMeasure.DueYear2, FiledMeasure.DueYear3, FiledMeasure.DueYear4, FiledMeasure.DueYear5];

    public static IEnumerable<FactPlan> Of(IReadOnlyList<Figure> figures, Place place) =>
        from figure in figures
        where place.UseOf(figure).Measure is >= FiledMeasure.DueRestOfYear and <= FiledMeasure.DueAfterYear5
        group figure by figure.End into table
        from plan in Plan(table.Key, table.ToLookup(figure => place.UseOf(figure).Measure), place)
        select plan;

    private static IEnumerable<FactPlan> Plan(DateOnly asOf, ILookup<FiledMeasure, Figure> table, Place place)
    {
        if (Refusal(asOf, table, place) is { } why)
        {
            place.NotPlaced.Add(new NotPlaced("What falls due by year", asOf, why));
            return [];
        }

        var yearEnd = FiscalDays.YearEnd(place.Miner, asOf)!.Value;
        var own = place.Stored.OfMiner<LadderRow>(place.Miner.Ticker).Where(row => row.AsOf == asOf).ToList();
        var rows = table.Where(one => one.Any()).Select(one => (Due: Interval(one.Key, asOf, yearEnd), Wanted: place.Wanted(one))).OrderBy(row => row.Due.From).ToList();
        if (own.FirstOrDefault(stored => rows.All(row => row.Due.From != stored.DueFrom)) is { } beside)
        {
            place.NotPlaced.Add(new NotPlaced(beside.Key, asOf, "it is stored, and begins on no day on which a year of the file does: look whether it doubles one of them"));
        }

        return rows.SelectMany(row => Plan(asOf, row.Due, row.Wanted.Figure!, row.Wanted.Remark, place));
    }

    private static IEnumerable<FactPlan> Plan(DateOnly asOf, (DateOnly From, DateOnly? To) due, Figure figure, string? remark, Place place)
    {
        var before = place.Stored.Find<LadderRow>(string.Create(CultureInfo.InvariantCulture, $"{place.Miner.Ticker} {asOf:yyyy-MM-dd} {due.From:yyyy-MM-dd}"));
        if (place.Amount("principal_usd", [new Piece(figure)], before?.PrincipalUsd, remark) is not { } amount)
        {
            return [];
        }

        var isChange = before is null || !amount.IsStored || before.DueTo != due.To || before.Source.Confidence != Confidence.Filing;
        var after = new LadderRow
        {
            Ticker = place.Miner.Ticker,
            AsOf = asOf,
            DueFrom = due.From,
            DueTo = due.To,
            PrincipalUsd = amount.Value,
            Source = place.Source.Of([amount]),
            Notes = FiledSource.Notes(before?.Notes, [FiledSource.Words(amount)]),
        };
        return place.Plan(asOf, before, after, [amount], isChange);
    }

    // A table may count its years from the day itself, and then says no rest; only what can mean one thing is taken.
    private static string? Refusal(DateOnly asOf, ILookup<FiledMeasure, Figure> table, Place place)
    {
        if (!FiscalDays.IsQuarterEnd(place.Miner, asOf))
        {
            return "no fiscal quarter ends on that day";
        }

        if (FiscalDays.YearEnd(place.Miner, asOf) is not { } yearEnd)
        {
            return $"the end of the fiscal year of {place.Miner.Ticker} is not stored, and years count from it";
        }

        var years = Years.TakeWhile(table.Contains).Count();
        return yearEnd == asOf && table.Contains(FiledMeasure.DueRestOfYear) ? "there is a rest of the year, though the year ends on that day"
            : yearEnd != asOf && !table.Contains(FiledMeasure.DueRestOfYear) ? "the rest of the fiscal year is not in the file, so its years may count from that day or from the end of the year"
            : Years.Skip(years).Any(table.Contains) ? string.Create(CultureInfo.InvariantCulture, $"year {years + 1} is not in the file, and a later one is")
            : null;
    }

    private static (DateOnly From, DateOnly? To) Interval(FiledMeasure measure, DateOnly asOf, DateOnly yearEnd) => measure switch
    {
        FiledMeasure.DueRestOfYear => (asOf.AddDays(1), yearEnd),
        FiledMeasure.DueAfterYear4 => (FiscalDays.After(yearEnd, 4).AddDays(1), null),
        FiledMeasure.DueAfterYear5 => (FiscalDays.After(yearEnd, 5).AddDays(1), null),
        _ => (FiscalDays.After(yearEnd, Array.IndexOf(Years, measure)).AddDays(1), FiscalDays.After(yearEnd, Array.IndexOf(Years, measure) + 1)),
    };
}
