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
/// <param name="NextDue">All that falls due or can be put on the first such day, by the first unconditional holder put; null if no day is ahead.</param>
/// <param name="Hashrate">The newest fact with a hashrate, at most <see cref="OldestQuarters"/> quarters old.</param>
/// <param name="Bitcoin">The newest fact with bitcoin held, at most <see cref="OldestQuarters"/> quarters old.</param>
public sealed record MinerProfile(
    Miner Miner,
    Quarter Quarter,
    long? OwedUsd,
    long? OwedYearBeforeUsd,
    bool ReachesBack,
    decimal? Share,
    IReadOnlyList<Holding> Holdings,
    NextDue? NextDue,
    MinerQuarter? Hashrate,
    MinerQuarter? Bitcoin,
    Reconciliation Reconciliation,
    CostOfDebt Cost)
{
    /// <summary>A debt of today over a fleet or a hoard of long ago would be a ratio of nothing.</summary>
    public const int OldestQuarters = 2;

    /// <summary>Against four quarters before; null where either is not known.</summary>
    public Growth? OnTheYear => OwedUsd is { } now && OwedYearBeforeUsd is { } before ? new Growth(now, before) : null;

    public RecourseSplit Recourse { get; } = RecourseSplit.Of(Holdings);

    public int Instruments => Holdings.Count;

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
        var holdings = DebtOutstanding.Holdings(book, selection, quarter).ToLookup(holding => holding.Ledger.Issuer.Ticker);
        var quarters = book.Facts.All<MinerQuarter>().Where(fact => fact.Quarter <= quarter && quarter - fact.Quarter <= OldestQuarters).OrderByDescending(fact => fact.Quarter).ToLookup(fact => fact.Ticker);
        return [.. book.Miners.Where(selection.Includes).Select(miner =>
        {
            var values = series.GetValueOrDefault(miner.Ticker)?.Values;
            var owed = values is null ? 0 : values[^1];
            return new MinerProfile(
                miner, quarter, owed,
                first == quarter ? null : values is null ? 0 : values[0],
                first < quarter,
                table.Totals[^1] == 0 || owed is null ? null : (decimal)owed / table.Totals[^1],
                [.. holdings[miner.Ticker]],
                NextDue.Of(MaturityWall.Of([.. holdings[miner.Ticker]], quarter.End, MaturityBasis.FirstPut)),
                quarters[miner.Ticker].FirstOrDefault(fact => fact.HashrateEhs is not null),
                quarters[miner.Ticker].FirstOrDefault(fact => fact.BtcHeld is not null),
                Reconciling.Of(book, miner, quarter),
                CostOfDebt.Of(book, [.. holdings[miner.Ticker]], quarter));
        })];
    }
}
