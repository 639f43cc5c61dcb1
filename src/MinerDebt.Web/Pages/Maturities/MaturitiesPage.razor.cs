using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads;
using MinerDebt.Web.Downloads.Views;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Maturities;

public sealed partial class MaturitiesPage
{
    private MaturityView _view = null!;
    private DueView _wall = null!;
    private IReadOnlyList<PaymentDue> _withoutDay = [];
    private BasisGap? _gap;

    /// <summary>A wall is neither lines nor shares.</summary>
    private IReadOnlyList<Problem> Noticed => Query.View is View.Lines or View.Share
        ? [.. Problems, new Problem(null, QueryKey.View.Name, AddressReader.Word(Query.View), "choose stacked or table")]
        : Problems;

    private string Lead => $"{Subject.Of(Book, _view.Selection)} owed {Usd.Short(_view.Wall.TotalUsd)} at the end of {_view.At.Label}. " + (_view.Wall.TotalUsd, _gap) switch
    {
        (0, _) => "",
        (_, null) => "No holder put changes the year in which any of it falls due.",
        (_, { } gap) => $"By stated maturity {Usd.Short(gap.StatedUsd)} of it falls due through {gap.Year}{ByPut(gap)}.",
    };

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>The day up to which a window has passed: today, or the day whose knowledge is shown.</summary>
    private DateOnly Today => Book.KnownOn ?? Clock.Today();

    /// <summary>The weighted average life on the two bases that are not chosen.</summary>
    private string OtherLives => string.Join(", ",
        from basis in Enum.GetValues<MaturityBasis>()
        where basis != Query.Basis
        select $"{DueTerms.Of(basis).ToLowerInvariant()} {DueTerms.Years(_view.On(basis).AverageLifeYears)}").Replace(" years,", ",", StringComparison.Ordinal);

    protected override void Compute()
    {
        _view = new MaturityView(Book, Query);
        _wall = ChartCatalog.Maturities.On(Book, Query, Opened);
        _gap = BasisGap.Of(_view.On);
        _withoutDay = [.. new[] { DueKind.PastDue, DueKind.OnDemand, DueKind.Unconfirmed, DueKind.Undated }.SelectMany(_view.Wall.Of)];
    }

    private static string ByPut(BasisGap gap) => gap switch
    {
        { FirstPutUsd: var put, WorstUsd: var worst } when put == worst => $", by first holder put {Usd.Short(put)}",
        { StatedUsd: var stated, FirstPutUsd: var put, WorstUsd: var worst } when put == stated => $", {Usd.Short(worst)} if the conditions of holder puts are met",
        { FirstPutUsd: var put, WorstUsd: var worst } => $", by first holder put {Usd.Short(put)}, and {Usd.Short(worst)} if the conditions of further puts are met",
    };

    private long Due(int months) => _view.Wall.DueWithin(months).Sum(payment => payment.PrincipalUsd);

    private string WindowDetail(int months)
    {
        var window = _view.Wall.Window(months);
        var passed = _view.Wall.Ahead.Where(payment => payment.DueOn <= Today && window.Holds(payment.DueOn!.Value)).Sum(payment => payment.PrincipalUsd);
        List<string> parts = [$"{DueTerms.Of(window)}, {DueTerms.By(Query.Basis)}", $"{Terms.Share(Part(Due(months)))} of what {Perimeter.Of(Book, _view.Selection)} owe"];
        if (_view.Wall.OnDemandUsd > 0)
        {
            parts.Add($"{Usd.Short(_view.Wall.OnDemandUsd)} of it on demand");
        }

        if (_view.Wall.PastDueUsd > 0)
        {
            parts.Add($"{Usd.Short(_view.Wall.PastDueUsd)} past due");
        }

        if (passed > 0)
        {
            parts.Add($"{Usd.Short(passed)} fell due by {Terms.LongDay(Today)}");
        }

        return string.Join("; ", parts);
    }

    private decimal? Part(long usd) => _view.Wall.TotalUsd == 0 ? null : (decimal)usd / _view.Wall.TotalUsd;
}
