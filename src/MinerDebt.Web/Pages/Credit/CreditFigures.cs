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

    private readonly DebtBook _book;
    private readonly AddressQuery _query;

    public CreditFigures(DebtBook book, AddressQuery query)
    {
        (_book, _query) = (book, query);
        Selection = query.Select(book.Register[0], book.Register[^1]);
        At = query.At ?? Selection.To;
        Holdings = DebtOutstanding.Holdings(book, Selection, At);
        Cost = CostOfDebt.Of(book, Selection, At);
    }

    public Selection Selection { get; }

    /// <summary>The quarter at whose end the tables stand.</summary>
    public Quarter At { get; }

    public IReadOnlyList<Holding> Holdings { get; }

    public CostOfDebt Cost { get; }

    // What follows is asked for by one page and not by the other.

    /// <summary>By recourse, over the quarters of the address.</summary>
    public QuarterTable Table => field ??= DebtOutstanding.Table(_book, Selection, Grouping.Recourse);

    public IReadOnlyList<Ledger> Unknown => field ??= DebtOutstanding.Unknown(_book, Selection);

    public RecourseSplit Split => field ??= RecourseSplit.Of(Holdings);

    public IReadOnlyList<ObligorDebt> Obligors => field ??= ObligorDebt.All(Holdings);

    /// <summary>The largest first.</summary>
    public IReadOnlyList<OfferingCost> Offerings => field ??= [.. Cost.Rates.Select(OfferingCost.Of)];

    /// <summary>Those that owed something, who owed most first.</summary>
    public IReadOnlyList<MinerProfile> Miners => field ??=
        [.. MinerProfile.All(_book, Selection with { To = At, From = At < Selection.From ? At : Selection.From }, At).Where(one => one.Holdings.Count > 0).OrderByDescending(one => one.OwedUsd)];

    public CollateralView Collateral => field ??= new CollateralView(_book, _query, Selection, At);

    /// <summary>What can be drawn, or was in part.</summary>
    public IReadOnlyList<Commitment> Commitments => field ??= Commitment.All(_book, Selection, At.End);

    /// <summary>In the quarters of the address, the latest first.</summary>
    public IReadOnlyList<Retirement> Retirements => field ??= Retirement.All(_book, Selection);

    /// <summary>Of what closed in the quarters of the address, the latest first.</summary>
    public IReadOnlyList<ProceedsWaterfall> Proceeds => field ??= ProceedsWaterfall.All(_book, Selection);

    private ILookup<string, Retirement> RetirementsBy => field ??= Retirements.ToLookup(one => one.Ledger.Issuer.Ticker);

    public IReadOnlyList<Retirement> RetirementsOf(Miner miner) => [.. RetirementsBy[miner.Ticker]];
}
