using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Miners;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Pages.Credit;

/// <summary>Who owes the debt of a selection at the end of a quarter, what secures it and what it costs.</summary>
public sealed class CreditFigures
{
    /// <summary>In each of several tables on one page.</summary>
    public const int MinersOfAPage = 50;

    private readonly ILookup<string, OfferingCost> _ofMiner;

    public CreditFigures(DebtBook book, AddressQuery query)
    {
        Selection = query.Select(book.Register[0], book.Register[^1]);
        At = query.At ?? Selection.To;
        Table = DebtOutstanding.Table(book, Selection, Grouping.Recourse);
        Holdings = DebtOutstanding.Holdings(book, Selection, At);
        Unknown = DebtOutstanding.Unknown(book, Selection);
        Split = RecourseSplit.Of(Holdings);
        Obligors = ObligorDebt.All(Holdings);
        Cost = CostOfDebt.Of(book, Holdings, At);
        Offerings = [.. Cost.Rates.Select(OfferingCost.Of)];
        _ofMiner = Offerings.ToLookup(one => one.Ledger.Issuer.Ticker);
        Miners = [.. MinerProfile.All(book, Selection with { To = At, From = At < Selection.From ? At : Selection.From }, At).Where(one => one.Holdings.Count > 0).OrderByDescending(one => one.OwedUsd)];
        Collateral = new CollateralView(book, query, Selection, At);
        Commitments = Commitment.All(Selection.Ledgers(book), At.End);
        Retirements = Retirement.All(book, Selection);
        Proceeds = ProceedsWaterfall.All(book, Selection);
    }

    public Selection Selection { get; }

    /// <summary>The quarter at whose end the tables stand.</summary>
    public Quarter At { get; }

    /// <summary>By recourse, over the quarters of the address.</summary>
    public QuarterTable Table { get; }

    public IReadOnlyList<Holding> Holdings { get; }

    public IReadOnlyList<Ledger> Unknown { get; }

    public RecourseSplit Split { get; }

    public IReadOnlyList<ObligorDebt> Obligors { get; }

    public CostOfDebt Cost { get; }

    /// <summary>The largest first.</summary>
    public IReadOnlyList<OfferingCost> Offerings { get; }

    /// <summary>Those that owed something, who owed most first.</summary>
    public IReadOnlyList<MinerProfile> Miners { get; }

    public CollateralView Collateral { get; }

    /// <summary>What can be drawn, or was in part.</summary>
    public IReadOnlyList<Commitment> Commitments { get; }

    /// <summary>In the quarters of the address, the latest first.</summary>
    public IReadOnlyList<Retirement> Retirements { get; }

    /// <summary>Of what closed in the quarters of the address, the latest first.</summary>
    public IReadOnlyList<ProceedsWaterfall> Proceeds { get; }

    public IReadOnlyList<OfferingCost> OfferingsOf(Miner miner) => [.. _ofMiner[miner.Ticker]];
}
