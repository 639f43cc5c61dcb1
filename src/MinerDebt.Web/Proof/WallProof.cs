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

    /// <param name="key">A bucket, <c>all</c>, <c>24m</c> for what is due within so many months, <c>life</c> or <c>final</c>.</param>
    /// <param name="series">One series of the wall; empty for all.</param>
    /// <returns>Null if there is no such figure.</returns>
    public ProofSheet? Read(string key, string[] series) => (key, series) switch
    {
        ("life", []) => Life(),
        ("final", []) => FinalMaturity(),
        (_, []) when Months(key) is { } months => Sheet($"due within {months} months, {DueTerms.Of(_view.Wall.Window(months))}", _view.Wall.DueWithin(months)),
        (_, []) when Bucket(key) is { } bucket => Sheet(When(key), bucket.Payments),
        (_, [var name]) when Bucket(key) is { } bucket && Payments(bucket, name) is { Count: > 0 } payments =>
            Sheet($"{When(key)}, {DueTerms.OfSeries(name, query.By, book)}", payments),
        _ => null,
    };

    private DueBucket? Bucket(string key) => key == ProofLink.WholeWall
        ? new DueBucket(key, [.. _view.Buckets.SelectMany(bucket => bucket.Payments)])
        : _view.Buckets.FirstOrDefault(bucket => bucket.Key == key) ?? (DueBucket.IsSpecial(key) ? new DueBucket(key, []) : null);

    private List<PaymentDue> Payments(DueBucket bucket, string series) =>
        [.. bucket.Payments.Where(payment => DueTable.KeyOf(payment, query.By) == series)];

    private string When(string key) => key == ProofLink.WholeWall ? "on all days" : DueTerms.When(key, _view.At.End, _view.LastYear);

    private static int? Months(string key) => key is "12m" or "24m" or "36m" ? int.Parse(key[..2], CultureInfo.InvariantCulture) : null;

    private ProofSheet Sheet(string when, IReadOnlyList<PaymentDue> payments) => new(
        $"{Subject.Of(book, _view.Selection)}: principal {when}",
        Usd.Exact(payments.Sum(payment => payment.PrincipalUsd)),
        $"Of what was owed at the end of {_view.At.Label}, {DueTerms.Rule(_view.Wall.Basis)}; installments on their days.",
        ProofLine.Of(payments, _view.At.End),
        [],
        DebtOutstanding.Unknown(book, _view.Selection));

    private ProofSheet Life()
    {
        var wall = _view.Wall;
        List<PaymentDue> counted = [.. wall.Of(DueKind.PastDue), .. wall.Of(DueKind.OnDemand), .. wall.Ahead];
        return new ProofSheet(
            $"Weighted average life at the end of {_view.At.Label}",
            DueTerms.Years(wall.AverageLifeYears),
            $"Years until principal is repaid, {DueTerms.Rule(wall.Basis)}, installments on their days, weighted by principal, Actual/365.25; what is on demand or past due counts as 0 years. Over {Usd.Short(counted.Sum(payment => payment.PrincipalUsd))} of {Usd.Short(wall.TotalUsd)}: without what has no date or is not confirmed.",
            [.. counted.Select(payment => ProofLine.Of(payment, wall.At, payment.IsAhead ? $"{DueTerms.Years(wall.YearsUntil(payment.DueOn!.Value))}: " : "0 years: "))],
            [],
            []);
    }

    private ProofSheet FinalMaturity()
    {
        var wall = _view.Wall;
        var lasts = wall.Ahead.GroupBy(payment => payment.Holding).Select(group => group.Last()).ToList();
        return new ProofSheet(
            $"Average final maturity at the end of {_view.At.Label}",
            DueTerms.Years(wall.AverageFinalMaturityYears),
            $"Years until the last payment of each instrument, {DueTerms.Rule(wall.Basis)}, weighted by all that is owed on it, Actual/365.25: as if nothing were repaid before.",
            [.. lasts.Select(last => new ProofLine(
                last.Holding.Ledger, last.Holding.Position.Principal, $"{DueTerms.Years(wall.YearsUntil(last.DueOn!.Value))}: {DueTerms.OfPayment(last, wall.At)}", last.Holding.Events))],
            [],
            []);
    }
}
