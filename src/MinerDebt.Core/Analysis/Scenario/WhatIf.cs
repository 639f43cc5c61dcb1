using MinerDebt.Core.Analysis.Credit;
using MinerDebt.Core.Analysis.Debt;
using MinerDebt.Core.Analysis.Drivers;
using MinerDebt.Core.Analysis.Maturities;
using MinerDebt.Core.Analysis.Shared;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Scenario;

/// <summary>
/// What would fall due, what would secure it and what would pay for it, if prices and rates were others. Without shocks
/// its payments are those of the maturity wall by first put.
/// </summary>
/// <param name="At">The quarter at whose end everything starts.</param>
/// <param name="Market">Of that quarter; null if nothing is known.</param>
/// <param name="Wall">When what is owed falls due: puts as <paramref name="Puts"/> decide, all else by stated maturity.</param>
/// <param name="Buckets">Its columns by quarter, to the end of the scenario, and those apart.</param>
/// <param name="Puts">Every holder put without a condition ahead, the earliest first.</param>
/// <param name="Miners">Those that owe something: who is surely short first, then the largest need.</param>
public sealed record WhatIf(
    Quarter At, Shocks Shocks, MarketQuarter? Market, MaturityWall Wall, IReadOnlyList<DueBucket> Buckets, IReadOnlyList<PutChoice> Puts, IReadOnlyList<MinerScenario> Miners)
{
    /// <summary>Calendar years that a scenario looks ahead, the one in which it starts included.</summary>
    public const int Years = 3;

    /// <summary>The last day of the scenario.</summary>
    public DateOnly Last => LastOf(At);

    /// <summary>US dollars for one bitcoin; null if it is not known.</summary>
    public decimal? BtcPriceUsd => Shocks.BtcPriceUsd ?? Market?.BtcPriceUsd;

    /// <summary>US dollars for one PH/s and day; null if it is not known.</summary>
    public decimal? HashpriceUsd => Network.HashpriceAt(Market?.HashpriceUsdPerPhsDay, Market?.BtcPriceUsd, BtcPriceUsd);

    public long NeedUsd => Miners.Sum(miner => miner.NeedUsd);

    public long AtOnceUsd => Miners.Sum(miner => miner.AtOnceUsd);

    /// <summary>The last day of a scenario that starts at a quarter's end.</summary>
    public static DateOnly LastOf(Quarter at) => new(at.End.AddDays(1).Year + Years - 1, 12, 31);

    /// <summary>Whether a column is one of the scenario's quarters.</summary>
    public static bool IsQuarter(DueBucket bucket) => bucket.Key != DueBucket.Later && !DueBucket.IsSpecial(bucket.Key);

    /// <summary>Whether what a column holds can be asked for at once.</summary>
    public static bool IsAtOnce(DueBucket bucket) => bucket.Key is DueBucket.PastDue or DueBucket.OnDemand;

    /// <exception cref="ArgumentOutOfRangeException">The register does not cover the quarter.</exception>
    public static WhatIf Of(DebtBook book, Selection selection, Quarter at, Shocks shocks) => book.AtQuarter(selection, at, () => Made(book, selection, at, shocks), shocks);

    private static WhatIf Made(DebtBook book, Selection selection, Quarter at, Shocks shocks)
    {
        var holdings = DebtOutstanding.HoldingsOf(book, selection, at);
        var standings = holdings.ToDictionary(own => own.Key, own => Standing.Of(book, own.Key, at));
        var puts = MaturityWall.Of(book, selection, at, MaturityBasis.FirstPut).Payments.Where(payment => payment.Put is not null)
            .Select(payment => PutChoice.Of(payment, at.End, standings[payment.Holding.Ledger.Issuer.Ticker].Share, shocks.SharePercent))
            .OrderBy(choice => choice.Put.On).ThenByDescending(choice => choice.Holding.Position.Principal).ToList();
        var kept = puts.Where(choice => !choice.IsAsked).Select(choice => choice.Holding).ToHashSet<Holding>(ReferenceEqualityComparer.Instance);
        var wall = MaturityWall.Of(book, selection, at, MaturityBasis.Stated).On(MaturityBasis.FirstPut, kept);
        var buckets = DueBucket.Of(wall, Years, Step.Quarter);
        var scenario = new WhatIf(at, shocks, book.Facts.Find<MarketQuarter>(at.ToString()), wall, buckets, puts, []);
        var pledges = Pledged.At(book, selection, at).ToLookup(one => one.Miner.Ticker);
        var byMiner = ByMiner(buckets);
        return scenario with
        {
            Miners =
            [
                .. holdings.Select(own => own.First().Ledger.Issuer)
                    .Select(miner => new MinerScenario(scenario, miner, byMiner[miner.Ticker], standings[miner.Ticker], [.. pledges[miner.Ticker]]))
                    .OrderBy(one => one.Short is not { IsSure: true })
                    .ThenBy(one => one.Short is { IsSure: true } surely ? surely.Key ?? "" : "")
                    .ThenByDescending(one => one.NeedUsd)
                    .ThenBy(one => one.Miner.Ticker, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>The same columns, of each miner its own.</summary>
    private static Dictionary<string, DueBucket[]> ByMiner(IReadOnlyList<DueBucket> buckets)
    {
        var payments = new Dictionary<string, List<PaymentDue>?[]>();
        foreach (var (index, bucket) in buckets.Index())
        {
            foreach (var payment in bucket.Payments)
            {
                var ticker = payment.Holding.Ledger.Issuer.Ticker;
                if (!payments.TryGetValue(ticker, out var own))
                {
                    payments.Add(ticker, own = new List<PaymentDue>?[buckets.Count]);
                }

                (own[index] ??= []).Add(payment);
            }
        }

        DueBucket[] empty = [.. buckets.Select(bucket => new DueBucket(bucket.Key, []))];
        return payments.ToDictionary(one => one.Key, one => empty.Select((none, index) => one.Value[index] is { } own ? new DueBucket(none.Key, own) : none).ToArray());
    }

    internal PaymentInterest InterestOn(PaymentDue payment)
    {
        var isDue = payment.Kind is DueKind.PastDue or DueKind.OnDemand || (payment.IsAhead && payment.DueOn <= (Shocks.RefinancedTo ?? Last));
        return new PaymentInterest(
            payment, HoldingRate.Of(payment.Holding, At.End, Market?.SofrPercent).Percent, isDue ? Shocks.RatePercent : null);
    }
}
