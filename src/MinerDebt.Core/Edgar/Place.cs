using System.Globalization;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>Where the figures of one file go, and what of them cannot.</summary>
internal sealed class Place(Miner miner, ConceptMap map, Facts stored, FiledSource source)
{
    public Miner Miner => miner;

    public Facts Stored => stored;

    public FiledSource Source => source;

    public List<NotPlaced> NotPlaced { get; } = [];

    public ConceptUse UseOf(Figure figure) => map.Find(figure.Concept)!;

    /// <summary>Whether a value is counted as its place is, over days or at a day.</summary>
    public bool Fits(FiledValue value, ConceptUse use)
    {
        var (unit, words) = use.Measure == FiledMeasure.Shares ? ("shares", "shares") : ("USD", "US dollars");
        if (value.Unit != unit)
        {
            NotPlaced.Add(new NotPlaced(value.Concept, value.End, $"it is in {value.Unit}, and {words} are kept"));
            return false;
        }

        return value.Start is not null == (use.Measure == FiledMeasure.InterestExpense);
    }

    /// <summary>Of the figures of one place and day the one whose concept is wanted most, with what another says otherwise.</summary>
    public (Figure? Figure, string? Remark) Wanted(IEnumerable<Figure> figures)
    {
        var (first, others) = figures.OrderBy(figure => map.Rank(figure.Concept)).ToList() is [var wanted, .. var rest] ? (wanted, rest) : (null, []);
        return (first, others.FirstOrDefault(other => other.Value != first!.Value) is { } other ? Differs(other) : null);
    }

    /// <summary>The amount of some pieces; null where it is more than can be kept.</summary>
    public FiledAmount? Amount(string column, IReadOnlyList<Piece> pieces, long? now, string? remark)
    {
        if (pieces.Count == 0)
        {
            return null;
        }

        var value = Math.Round(Piece.Sum(pieces), MidpointRounding.AwayFromZero);
        if (value is >= long.MinValue and <= long.MaxValue)
        {
            return new FiledAmount(column, (long)value, pieces, now, remark);
        }

        NotPlaced.Add(new NotPlaced(pieces[0].Figure.Concept, pieces[0].Figure.End, "it is more than any amount"));
        return null;
    }

    /// <summary>What becomes of a fact, unless it cannot be kept: then that is said.</summary>
    public IEnumerable<FactPlan> Plan(DateOnly end, Fact? before, Fact after, IReadOnlyList<FiledAmount> amounts, bool isChange)
    {
        var wrong = Validation.Check(after);
        NotPlaced.AddRange(wrong.Select(problem => new NotPlaced(FactWords.Name(after), end, $"{problem.Field} “{problem.Value}”: {problem.Accepted}")));
        return wrong.Count > 0 ? [] : [new FactPlan(end, after, amounts, isChange ? new Change(before, after) : null)];
    }

    public static string Differs(Figure other) => string.Create(CultureInfo.InvariantCulture, $"{other.Concept} says {other.Value:#,0}");
}
