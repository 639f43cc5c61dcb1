using System.Globalization;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Proof;

/// <summary>Makes the sheets of the maturity wall as the address asks for it: its basis, its day, its step and its series.</summary>
internal sealed class WallProof(DebtBook book, AddressQuery query)
{
    private readonly MaturityView _view = new(book, query);

    /// <param name="key">A bucket, <c>all</c>, <c>24m</c> for what is due within so many months, or <c>life</c>.</param>
    /// <param name="series">One series of the wall; empty for all.</param>
    /// <returns>Null if there is no such figure.</returns>
    public ProofSheet? Read(string key, string[] series) => (key, series) switch
    {
        ("life", []) => Life(),
        (DueBucket.Undated, []) => Sheet("without a known date", _view.Wall.Undated),
        (_, []) when Months(key) is { } months => Sheet($"due within {months} months", _view.Wall.DueWithin(months)),
        (_, []) when Bucket(key) is { } bucket => Sheet(When(key), bucket.Parts),
        (_, [var name]) when Bucket(key) is { } bucket && Parts(bucket, name) is { Count: > 0 } parts =>
            Sheet($"{When(key)}, {DueTerms.OfSeries(name, query.By, book)}", parts),
        _ => null,
    };

    private DueBucket? Bucket(string key) => key == ProofLink.WholeWall
        ? new DueBucket(key, [.. _view.Buckets.SelectMany(bucket => bucket.Parts)])
        : _view.Buckets.FirstOrDefault(bucket => bucket.Key == key);

    private List<DuePart> Parts(DueBucket bucket, string series) =>
        [.. bucket.Parts.Where(part => DueTable.KeyOf(part, query.By) == series)];

    private static int? Months(string key) => key is "12m" or "24m" or "36m" ? int.Parse(key[..2], CultureInfo.InvariantCulture) : null;

    private ProofSheet Sheet(string when, IReadOnlyList<DuePart> parts) => new(
        $"{Subject.Of(book, _view.Selection)}: principal {when}",
        Usd.Exact(parts.Sum(part => part.PrincipalUsd)),
        $"Of what was owed at the end of {_view.At.Label}, {DueTerms.Rule(_view.Wall.Basis)}.",
        [.. parts.Select(part => new ProofLine(part.Holding.Ledger, part.PrincipalUsd, DueTerms.OfPart(part), part.Holding.Events))],
        [],
        DebtOutstanding.Unknown(book, _view.Selection));

    private ProofSheet Life()
    {
        var wall = _view.Wall;
        return new ProofSheet(
            $"Weighted average life at the end of {_view.At.Label}",
            DueTerms.Years(wall.WeightedAverageLife),
            $"Years until principal falls due, {DueTerms.Rule(wall.Basis)}, weighted by principal, Actual/365.25; over the {Usd.Short(wall.Ahead.Sum(part => part.PrincipalUsd))} of {Usd.Short(wall.TotalUsd)} that has a date and is not past it.",
            [.. wall.Ahead.Select(part => new ProofLine(
                part.Holding.Ledger, part.PrincipalUsd, $"{DueTerms.Years(wall.YearsUntil(part.DueOn!.Value))}: {DueTerms.OfPart(part)}", part.Holding.Events))],
            [],
            []);
    }

    private string When(string key) => key switch
    {
        DueBucket.Overdue => $"due on or before {Terms.Day(_view.At.End)}, not known to be repaid",
        DueBucket.Later => string.Create(CultureInfo.InvariantCulture, $"due after {_view.LastYear}"),
        DueBucket.Undated => "without a known date",
        ProofLink.WholeWall => "on all days",
        _ => $"due in {DueTerms.OfBucket(key, _view.LastYear)}",
    };
}
