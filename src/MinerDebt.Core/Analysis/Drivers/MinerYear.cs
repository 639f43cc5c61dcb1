using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>
/// A miner at a quarter's end beside a year before, and what the year cost. A fleet that does not grow as fast as the
/// network melts like ice: its share of the blocks shrinks. Null is not known throughout.
/// </summary>
/// <param name="Quarter">The quarter at whose end it is.</param>
/// <param name="Then">The miner a year before; null if nothing is known.</param>
/// <param name="Now">The miner in the quarter; null if nothing is known.</param>
/// <param name="NetworkThen">EH/s of all miners of the world a year before.</param>
/// <param name="NetworkNow">EH/s at the quarter's end.</param>
/// <param name="OwedThenUsd">Principal a year before.</param>
/// <param name="OwedNowUsd">Principal at the quarter's end.</param>
/// <param name="DebtRaisedUsd">Principal of the new offerings of the four quarters.</param>
/// <param name="Capex">Over the four quarters.</param>
/// <param name="Equity">Over the four quarters.</param>
public sealed record MinerYear(
    Miner Miner,
    Quarter Quarter,
    MinerQuarter? Then,
    MinerQuarter? Now,
    MarketQuarter? NetworkThen,
    MarketQuarter? NetworkNow,
    long? OwedThenUsd,
    long? OwedNowUsd,
    long DebtRaisedUsd,
    KnownSum Capex,
    KnownSum Equity)
{
    /// <summary>Quarters that a year has.</summary>
    public const int Year = 4;

    /// <summary>Of the network's hashrate, percent.</summary>
    public decimal? SharePercent => Network.SharePercent(Now?.HashrateEhs, NetworkNow?.NetworkHashrateEhs);

    /// <inheritdoc cref="SharePercent"/>
    public decimal? ShareThenPercent => Network.SharePercent(Then?.HashrateEhs, NetworkThen?.NetworkHashrateEhs);

    /// <summary>EH/s that it takes to have the share of a year before.</summary>
    public decimal? StandStillEhs => Network.StandStillEhs(Then?.HashrateEhs, NetworkThen?.NetworkHashrateEhs, NetworkNow?.NetworkHashrateEhs);

    /// <summary>EH/s beyond that; negative if the share has shrunk.</summary>
    public decimal? BeyondEhs => Now?.HashrateEhs - StandStillEhs;

    /// <summary>EH/s; negative if hashrate was lost.</summary>
    public decimal? AddedEhs => Now?.HashrateEhs - Then?.HashrateEhs;

    /// <summary>Principal owed now less that of a year before.</summary>
    public long? DebtAddedUsd => OwedNowUsd - OwedThenUsd;

    /// <summary>How the debt on the listed company alone changed in the year; null where <see cref="DebtAddedUsd"/> is not known.</summary>
    public ListedChange? Listed => field ??= DebtAddedUsd is null ? null : ListedChange.Of(HoldingsThen, HoldingsNow);

    /// <summary>US dollars of debt added for each EH/s added; negative if debt was repaid, null if no hashrate was added.</summary>
    public decimal? DebtPerEhsAdded => AddedEhs > 0 ? DebtAddedUsd / AddedEhs : null;

    /// <summary>The same of the debt on the listed company alone.</summary>
    public UsdRange? ListedPerEhsAdded => AddedEhs > 0 ? Listed?.Usd.Per(AddedEhs) : null;

    /// <summary>Adjusted EBITDA of the quarter over its interest expense; negative for a loss.</summary>
    public decimal? InterestCover => Now is { InterestExpenseUsd: > 0 and var interest } ? (decimal?)Now.AdjustedEbitdaUsd / interest : null;

    /// <summary>Whether anything is known but the debt.</summary>
    public bool HasFacts => Now?.HashrateEhs is not null || Then?.HashrateEhs is not null || Capex.Usd is not null || Equity.Usd is not null
        || (Now is not null && Enum.GetValues<MinerMeasure>().Any(measure => Now.Of(measure) is not null));

    private IEnumerable<Holding> HoldingsThen { get; init; } = [];

    private IEnumerable<Holding> HoldingsNow { get; init; } = [];

    /// <summary>The miners of a selection of which anything is known, the largest fleet first.</summary>
    public static IReadOnlyList<MinerYear> All(DebtBook book, Selection selection, Quarter quarter) => book.AtQuarter(selection, quarter, () => Made(book, selection, quarter));

    private static IReadOnlyList<MinerYear> Made(DebtBook book, Selection selection, Quarter quarter)
    {
        var then = quarter - Year;
        var owed = Owed.Of(book, selection with { From = then, To = quarter });
        var (holdingsThen, holdingsNow) = (Holdings(book, selection, then), Holdings(book, selection, quarter));
        var raised = Offerings.Issuance.Table(book, selection with { From = then + 1, To = quarter }, Grouping.Miner).Series.ToDictionary(series => series.Key);
        var (networkThen, networkNow) = (book.Facts.Find<MarketQuarter>(then.ToString()), book.Facts.Find<MarketQuarter>(quarter.ToString()));
        return
        [
            .. from miner in book.Miners
               where selection.Includes(miner)
               let one = Of(miner)
               where one.HasFacts
               orderby one.Now?.HashrateEhs ?? 0 descending, one.Then?.HashrateEhs ?? 0 descending, miner.Ticker
               select one,
        ];

        MinerYear Of(Miner miner)
        {
            var known = book.Facts.OfMiner<MinerQuarter>(miner.Ticker).Where(one => one.Quarter >= then && one.Quarter <= quarter).ToList();
            var year = known.Where(one => one.Quarter > then);
            var (owedThen, owedNow) = (owed.At(then, miner), owed.At(quarter, miner));
            return new MinerYear(
                miner,
                quarter,
                known.Find(one => one.Quarter == then),
                known.Find(one => one.Quarter == quarter),
                networkThen,
                networkNow,
                owedThen,
                owedNow,
                raised.GetValueOrDefault(miner.Ticker)?.Values.Sum() ?? 0,
                KnownSum.Over(year, MinerMeasure.Capex, Year),
                KnownSum.Over(year, MinerMeasure.Equity, Year))
            {
                HoldingsThen = holdingsThen[miner.Ticker],
                HoldingsNow = holdingsNow[miner.Ticker],
            };
        }
    }

    private static ILookup<string, Holding> Holdings(DebtBook book, Selection selection, Quarter quarter) =>
        DriverQuarter.Covered(book, selection with { From = quarter, To = quarter }) is null
            ? Enumerable.Empty<Holding>().ToLookup(holding => holding.Ledger.Issuer.Ticker)
            : DebtOutstanding.HoldingsOf(book, selection, quarter);

    /// <summary>What each miner owed in the quarters of a selection that the register covers.</summary>
    private sealed record Owed(Quarter From, int Quarters, Dictionary<string, QuarterSeries> ByTicker)
    {
        public static Owed Of(DebtBook book, Selection selection) => DriverQuarter.Covered(book, selection) is { } covered
            ? new(covered.From, covered.Quarters.Count, DebtOutstanding.Table(book, covered, Grouping.Miner).Series.ToDictionary(series => series.Key))
            : new(selection.From, 0, []);

        /// <summary>Null where it is not known, or not covered.</summary>
        public long? At(Quarter quarter, Miner miner) => quarter - From is var index && index >= 0 && index < Quarters
            ? ByTicker.TryGetValue(miner.Ticker, out var series) ? series.Values[index] : 0
            : null;
    }
}
