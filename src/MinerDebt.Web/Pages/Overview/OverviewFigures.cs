using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Benchmarks;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Pages.Overview;

/// <summary>What the overview says about a selection, at its last quarter.</summary>
public sealed class OverviewFigures
{
    public OverviewFigures(DebtBook book, Selection selection)
    {
        Selection = selection;
        Debt = DebtOutstanding.Table(book, selection, Grouping.Total);
        RaisedLast = Issuance.Offerings(book, selection, Last);
        DrawnOfLast = DrawdownTotal.Of(RaisedLast);
        Holdings = DebtOutstanding.Holdings(book, selection, Last);
        HasUnknown = DebtOutstanding.Unknown(book, selection).Count > 0;
        Cost = CostOfDebt.Of(book, selection, Last);
        CouponOnTheYear = Last - 4 < book.Register[0] ? null
            : CouponChange.Of(CostOfDebt.Of(book, selection, Last - 4), Cost);
        Support = Support.Of(Holdings);
        Reconciled = selection.Types.Count == 0 ? ReconciledShare.Of(book, selection, Last) : null;
        Wall = MaturityWall.Of(book, selection, Last, MaturityBasis.FirstPut);
        DueSoonUsd = Wall.DueSoon.Sum(part => part.PrincipalUsd);
        Published = NewestPublished(book);
    }

    public Selection Selection { get; }

    public Quarter Last => Selection.To;

    /// <summary>What was owed in all.</summary>
    public QuarterTable Debt { get; }

    /// <summary>The offerings that closed in the last quarter.</summary>
    public IReadOnlyList<Ledger> RaisedLast { get; }

    /// <summary>Their principal, whole US dollars.</summary>
    public long RaisedLastUsd => RaisedLast.Sum(ledger => ledger.Offering.PrincipalUsd ?? 0);

    /// <summary>What of it has not been drawn.</summary>
    public DrawdownTotal DrawnOfLast { get; }

    public IReadOnlyList<Holding> Holdings { get; }

    /// <summary>Whether something is owed of which nobody knows how much.</summary>
    public bool HasUnknown { get; }

    public CostOfDebt Cost { get; }

    /// <summary>Against a year before; null where the register does not reach back or nothing had a fixed coupon.</summary>
    public CouponChange? CouponOnTheYear { get; }

    public Support Support { get; }

    /// <summary>Null where types are chosen: what miners report is compared as a whole.</summary>
    public ReconciledShare? Reconciled { get; }

    public MaturityWall Wall { get; }

    public long DueSoonUsd { get; }

    /// <summary>
    /// The newest quarter before the last for which someone else published what is owed, and who: the figure that readers
    /// have heard of. Null if the selection does not reach a year back from one.
    /// </summary>
    public (Quarter Quarter, string Publisher)? Published { get; }

    /// <summary>What was owed at a quarter's end against a year before; null if the selection does not reach back.</summary>
    public Growth? OnTheYearOf(Quarter quarter) =>
        Debt.TotalOf(quarter) is { } now && Debt.TotalOf(quarter - 4) is { } before ? new Growth(now, before) : null;

    private (Quarter Quarter, string Publisher)? NewestPublished(DebtBook book) =>
        PublishedMarks.Of(book, QuarterKind.Stock)
            .Where(mark => mark.Quarter < Selection.To && mark.Quarter - 4 >= Selection.From)
            .Select(mark => ((Quarter, string)?)(mark.Quarter, Names.OfPublisher(mark.Figure.Publisher)))
            .LastOrDefault();
}
