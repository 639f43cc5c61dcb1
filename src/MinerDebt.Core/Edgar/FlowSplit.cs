using System.Globalization;

namespace MinerDebt.Core.Edgar;

/// <summary>
/// What a flow was in one fiscal quarter. Filers give the quarter itself, or the year to date: then the second quarter is
/// six months less three, the last is twelve less nine. Days decide what is what; a quarter has 12 to 14 weeks.
/// </summary>
public static class FlowSplit
{
    private const int ShortestQuarter = 80;
    private const int LongestQuarter = 100;
    private const int LongestYear = 380;
    private const int DaysOfMonth = 30;

    /// <param name="flows">Of one concept.</param>
    /// <param name="end">The last day of the quarter.</param>
    /// <returns>What the quarter is made of; or what is missing for it; or neither, where no flow ends on that day.</returns>
    public static (IReadOnlyList<Piece> Pieces, string? Missing) Quarter(IReadOnlyList<Figure> flows, DateOnly end)
    {
        var ending = flows.Where(flow => flow.End == end && Days(flow) is >= ShortestQuarter and <= LongestYear).OrderBy(Days).ToList();
        if (ending.FirstOrDefault(IsQuarter) is { } quarter)
        {
            return ([new Piece(quarter)], null);
        }

        foreach (var longer in ending)
        {
            if (Before(flows, longer.Start!.Value, end) is { } covered)
            {
                return ([new Piece(longer), .. covered.Select(flow => new Piece(flow, true))], null);
            }
        }

        return ([], ending.Count == 0 ? null : Missing(ending[0]));
    }

    // The flows from the start of the year, without a gap, to the day before the last quarter; the fewest of them.
    private static List<Figure>? Before(IReadOnlyList<Figure> flows, DateOnly start, DateOnly end) =>
        Rest(start, end) is >= ShortestQuarter and <= LongestQuarter
            ? []
            : flows.Where(flow => flow.Start == start && flow.End < end && Rest(flow.End.AddDays(1), end) >= ShortestQuarter && Days(flow) >= ShortestQuarter)
                .Select(flow => Before(flows, flow.End.AddDays(1), end) is { } after ? (List<Figure>)[flow, .. after] : null)
                .Where(chain => chain is not null)
                .MinBy(chain => chain!.Count);

    private static string Missing(Figure longer) => string.Create(
        CultureInfo.InvariantCulture,
        $"the {Months(Days(longer))} months to {longer.End:yyyy-MM-dd} are {longer.Value:#,0}; those without the last quarter are not in the file, so the quarter is not known");

    private static bool IsQuarter(Figure flow) => Days(flow) is >= ShortestQuarter and <= LongestQuarter;

    private static int Days(Figure flow) => flow.Start is { } start ? Rest(start, flow.End) : 0;

    private static int Rest(DateOnly start, DateOnly end) => end.DayNumber - start.DayNumber + 1;

    private static int Months(int days) => (days + (DaysOfMonth / 2)) / DaysOfMonth;
}
