using MinerDebt.Core.Analysis.Balances;
using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Miners;

/// <summary>What a miner owes at the end of a quarter, and what that compares with.</summary>
/// <param name="OwedUsd">Principal, whole US dollars; null where something is owed and none of it is known.</param>
/// <param name="OwedYearBeforeUsd">Owed four quarters before; null where the register does not reach back or it is not known.</param>
/// <param name="ReachesBack">Whether the register has the quarter four quarters before.</param>
/// <param name="Share">Of the principal of the miners that are compared, from 0 to 1; null if none is owed.</param>
public sealed record MinerProfile(
    DebtBook Book,
    Miner Miner,
    Quarter Quarter,
    long? OwedUsd,
    long? OwedYearBeforeUsd,
    bool ReachesBack,
    decimal? Share,
    IReadOnlyList<Holding> Holdings)
{
    /// <summary>Against four quarters before; null where either is not known.</summary>
    public Growth? OnTheYear => OwedUsd is { } now && OwedYearBeforeUsd is { } before ? new Growth(now, before) : null;

    // Of thousands of miners a page shows some: what takes longer is made for those alone.

    /// <summary>All that falls due or can be put on the first such day, by the first unconditional holder put; null if no day is ahead.</summary>
    public NextDue? NextDue => NextDue.Of(Wall);

    /// <summary>The newest fact with a hashrate, at most <see cref="Recent.OldestQuarters"/> quarters old.</summary>
    public MinerQuarter? Hashrate => Known.FirstOrDefault(fact => fact.HashrateEhs is not null);

    /// <summary>The newest fact with bitcoin held, at most <see cref="Recent.OldestQuarters"/> quarters old.</summary>
    public MinerQuarter? Bitcoin => Known.FirstOrDefault(fact => fact.BtcHeld is not null);

    public Reconciliation Reconciliation => field ??= Reconciling.Of(Book, Miner, Quarter);

    public CostOfDebt Cost => field ??= CostOfDebt.Of(Book, Holdings, Quarter);

    public RecourseSplit Recourse => field ??= RecourseSplit.Of(Holdings);

    public int Instruments => Holdings.Count;

    private MaturityWall Wall => field ??= MaturityWall.Of(Holdings, Quarter.End, MaturityBasis.FirstPut);

    private IReadOnlyList<MinerQuarter> Known => field ??= Recent.Of(Book, Miner.Ticker, Quarter);

    /// <summary>US dollars of principal for each EH/s; null where either is not known, or no hashrate is left.</summary>
    public decimal? DebtPerEhs => PerUnit(OwedUsd, Hashrate?.HashrateEhs);

    /// <summary>The same of the debt on the listed company alone.</summary>
    public UsdRange? ListedDebtPerEhs => Recourse.ListedCompany.Per(Hashrate?.HashrateEhs);

    /// <summary>US dollars of principal for each bitcoin held; null where either is not known, or none is held.</summary>
    public decimal? DebtPerBitcoin => PerUnit(OwedUsd, Bitcoin?.BtcHeld);

    /// <summary>The same of the debt on the listed company alone.</summary>
    public UsdRange? ListedDebtPerBitcoin => Recourse.ListedCompany.Per(Bitcoin?.BtcHeld);

    /// <summary>US dollars for each unit; null where either is not known, or there is no unit.</summary>
    public static decimal? PerUnit(long? usd, decimal? units) => units > 0 ? usd / units : null;

    /// <summary>The miners of a selection at the end of a quarter, by ticker.</summary>
    public static IReadOnlyList<MinerProfile> All(DebtBook book, Selection selection, Quarter quarter)
    {
        var first = quarter - 4 >= book.Register[0] ? quarter - 4 : quarter;
        var table = DebtOutstanding.Table(book, selection with { From = first, To = quarter }, Grouping.Miner);
        var series = table.Series.ToDictionary(one => one.Key);
        var holdings = DebtOutstanding.HoldingsOf(book, selection, quarter);
        return [.. book.Miners.Where(selection.Includes).Select(miner =>
        {
            var values = series.GetValueOrDefault(miner.Ticker)?.Values;
            var owed = values is null ? 0 : values[^1];
            return new MinerProfile(
                book, miner, quarter, owed,
                first == quarter ? null : values is null ? 0 : values[0],
                first < quarter,
                table.Totals[^1] == 0 || owed is null ? null : (decimal)owed / table.Totals[^1],
                [.. holdings[miner.Ticker]]);
        })];
    }
}
