using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Pages.Miners;

/// <summary>What the page of a miner says, at the last quarter of a selection of that miner alone.</summary>
public sealed class MinerFigures
{
    private const int Year = 4;

    public MinerFigures(DebtBook book, Miner miner, Selection selection)
    {
        (Miner, Last, Chosen) = (miner, selection.To, selection);
        Whole = DebtOutstanding.Table(book, selection with { From = book.Register[0], To = book.Register[^1] }, Grouping.Miner);
        Holdings = DebtOutstanding.Holdings(book, selection, Last);
        Unknown = DebtOutstanding.Unknown(book, selection);
        Cost = CostOfDebt.Of(book, Holdings, Last);
        Recourse = RecourseSplit.Of(Holdings);
        Wall = MaturityWall.Of(Holdings, Last.End, MaturityBasis.FirstPut);
        DueSoonUsd = Wall.DueSoon.Sum(payment => payment.PrincipalUsd);
        Drawn = DrawdownTotal.Of(Quarter.Range(Last - (Year - 1), Last).SelectMany(quarter => Issuance.Offerings(book, selection, quarter)));
        Commitments = Commitment.All(book, selection, Last.End);
        RaisedUsd = Issuance.Table(book, selection with { From = Last - (Year - 1) }, Grouping.Total).Totals.Sum();
        Reconciliation = Reconciling.Of(book, miner, Last);
        Reported = [.. selection.Quarters.Reverse().Select(quarter => Reconciling.Of(book, miner, quarter)).Where(one => one.Reported is not null)];
        Offerings = [.. book.LedgersOf[miner.Ticker].OrderByDescending(ledger => ledger.Offering.DatedOn ?? ledger.Offering.AnnouncedOn)];
        Contracts = [.. book.Facts.All<HostingContract>().Where(one => one.Ticker == miner.Ticker).OrderByDescending(one => one.AnnouncedOn)];
        Operations = [.. book.Facts.All<MinerQuarter>().Where(one => one.Ticker == miner.Ticker).OrderByDescending(one => one.Quarter)];
    }

    public Miner Miner { get; }

    public Quarter Last { get; }

    public IReadOnlyList<Holding> Holdings { get; }

    public IReadOnlyList<Ledger> Unknown { get; }

    public CostOfDebt Cost { get; }

    public RecourseSplit Recourse { get; }

    public MaturityWall Wall { get; }

    public long DueSoonUsd { get; }

    /// <summary>New money of four quarters.</summary>
    public long RaisedUsd { get; }

    /// <summary>What of it has not been drawn.</summary>
    public DrawdownTotal Drawn { get; }

    /// <summary>What can be drawn, or was in part.</summary>
    public IReadOnlyList<Commitment> Commitments { get; }

    /// <summary>Of the last quarter.</summary>
    public Reconciliation Reconciliation { get; }

    /// <summary>Of the quarters for which something was reported, the newest first.</summary>
    public IReadOnlyList<Reconciliation> Reported { get; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Ledger> Offerings { get; }

    public IReadOnlyList<HostingContract> Contracts { get; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<MinerQuarter> Operations { get; }

    public long? OwedUsd => OwedAt(Last);

    public NextDue? NextDue => NextDue.Of(Wall);

    public Growth? OnTheYear => Since(Year);

    public Growth? OnTheQuarter => Since(1);

    private Selection Chosen { get; }

    /// <summary>The miner alone over the whole register.</summary>
    private QuarterTable Whole { get; }

    /// <summary>Null where the register does not cover the quarter, or nothing of what is owed is known.</summary>
    public long? OwedAt(Quarter quarter)
    {
        var index = quarter - Whole.Quarters[0];
        return index < 0 || index >= Whole.Quarters.Count ? null : Whole.Series.Count == 0 ? 0 : Whole.Series[0].Values[index];
    }

    /// <summary>Debt on the listed company alone; null where the total is not known.</summary>
    public UsdRange? ListedAt(DebtBook book, Quarter quarter) => OwedAt(quarter) is null ? null
        : RecourseSplit.Of(DebtOutstanding.Holdings(book, Chosen, quarter)).ListedCompany;

    private Growth? Since(int quarters) => OwedAt(Last) is { } now && OwedAt(Last - quarters) is { } before ? new Growth(now, before) : null;
}
