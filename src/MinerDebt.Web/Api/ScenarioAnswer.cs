using MinerDebt.Core.Analysis.Scenario;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>What would fall due, and what would pay for it, if prices and rates were others. Whole US dollars.</summary>
/// <param name="Unit">Always <c>USD</c>.</param>
/// <param name="At">The day on which everything starts.</param>
/// <param name="To">The last day.</param>
/// <param name="Universe"><c>miner</c> for miners alone, <c>all</c> with the AI hosts and trading houses that are compared with them.</param>
/// <param name="Version">The version of the book that answered.</param>
/// <param name="BtcPriceUsd">US dollars for one bitcoin in the scenario; null where it is not known.</param>
/// <param name="HashpriceUsd">US dollars for one PH/s and day in the scenario; null where it is not known.</param>
/// <param name="SharePercent">Share prices, percent of the last; null where every put without a condition counts.</param>
/// <param name="RatePercent">Percent a year at which what falls due is refinanced; null where nothing is.</param>
/// <param name="RefinancedTo">The last day of what is refinanced; null where nothing is.</param>
/// <param name="AtOnce">Past due, or due as soon as the lender asks.</param>
/// <param name="Quarters">From the one after the start to that of the last day.</param>
/// <param name="Need">For each quarter the principal that falls due in it.</param>
/// <param name="Puts">Of all that is due to the end: what holders ask for.</param>
/// <param name="Total">What is due at once and in all quarters.</param>
/// <param name="Miners">Those that owe something, who is short first.</param>
public sealed record ScenarioAnswer(
    [property: Words("USD")] string Unit, DateOnly At, DateOnly To, [property: Words("miner", "all")] string Universe, long Version, decimal? BtcPriceUsd, decimal? HashpriceUsd, decimal? SharePercent, decimal? RatePercent, DateOnly? RefinancedTo,
    long AtOnce, IReadOnlyList<Quarter> Quarters, IReadOnlyList<long> Need, long Puts, long Total, IReadOnlyList<MinerScenarioAnswer> Miners)
{
    internal static ScenarioAnswer Of(WhatIf one, AddressQuery query, DebtBook book)
    {
        var quarters = one.Buckets.Where(WhatIf.IsQuarter).ToList();
        return new ScenarioAnswer(
            "USD", one.At.End, one.Last, query.IncludesAdjacent ? "all" : "miner", book.Version, one.BtcPriceUsd, one.HashpriceUsd,
            one.Shocks.SharePercent, one.Shocks.RatePercent, one.Shocks.RatePercent is null ? null : one.Shocks.RefinancedTo ?? one.Last,
            one.AtOnceUsd, [.. quarters.Select(bucket => Quarter.Parse(bucket.Key))], [.. quarters.Select(bucket => bucket.PrincipalUsd)],
            one.Puts.Where(choice => choice.IsAsked && choice.Put.On <= one.Last).Sum(choice => choice.Holding.Position.Principal),
            one.NeedUsd, [.. one.Miners.Select(miner => MinerScenarioAnswer.Of(miner))]);
    }

    internal IEnumerable<IReadOnlyList<object?>> Rows() =>
    [
        [
            "ticker", "owed_usd", "at_once_usd", .. Quarters.Select(quarter => $"need_{quarter}_usd"), "need_usd", "cash_usd", "bitcoin_usd", "cover", "cover_bound",
            "interest_before_usd", "interest_before_unknown_on_usd", "interest_after_usd", "interest_unknown_on_usd", "mining_revenue_usd", "short_in", "short_is_sure", "missing_usd",
        ],
        .. Miners.Select(one => (object?[])
        [
            one.Ticker, one.Owed, one.AtOnce, .. one.Need.Cast<object?>(), one.Total, one.CashUsd, one.BitcoinUsd, one.Cover, one.CoverBound,
            one.InterestBeforeUsd, one.InterestBeforeUnknownOnUsd, one.InterestAfterUsd, one.InterestUnknownOnUsd, one.MiningRevenueUsd, one.ShortIn, one.ShortIsSure, one.MissingUsd,
        ]),
    ];
}

/// <summary>A miner in a scenario.</summary>
/// <param name="Ticker">The ticker of the miner.</param>
/// <param name="Owed">All principal that it owes, also what falls due later.</param>
/// <param name="AtOnce">Principal past due, or due as soon as the lender asks.</param>
/// <param name="Need">For each quarter of the scenario the principal that falls due in it.</param>
/// <param name="Total">What is due at once and in all quarters.</param>
/// <param name="CashUsd">Cash that it has, at most two quarters old; null where it is not known.</param>
/// <param name="BitcoinUsd">What its bitcoin is worth in the scenario, with what is pledged; null where that is not known.</param>
/// <param name="Cover">Cash and bitcoin ÷ what falls due; null where nothing falls due or nothing is known.</param>
/// <param name="CoverBound"><c>exact</c>, or <c>atLeast</c> where cash or bitcoin is not known; null where the cover is.</param>
/// <param name="InterestBeforeUsd">Interest of a year as things are, on what has a known rate; null where something is owed and no rate is known.</param>
/// <param name="InterestBeforeUnknownOnUsd">Principal whose rate is not known now: interest before refinancing is higher where it is above 0.</param>
/// <param name="InterestAfterUsd">Interest of a year once what falls due is refinanced, on what then has a known rate; null where something is owed and no rate is known.</param>
/// <param name="InterestUnknownOnUsd">Principal whose rate is not known after refinancing: interest after it is higher where it is above 0.</param>
/// <param name="MiningRevenueUsd">A year of mining at the hashprice of the scenario; null where hashrate or hashprice is not known.</param>
/// <param name="ShortIn">The quarter in which cash and bitcoin end, or <c>atOnce</c> where they do not cover what is past due and on demand; null if they do not end.</param>
/// <param name="ShortIsSure">False where cash or bitcoin is not known; null if it is not short.</param>
/// <param name="MissingUsd">What is missing at the end, positive; null if it is not short.</param>
public sealed record MinerScenarioAnswer(
    string Ticker, long Owed, long AtOnce, IReadOnlyList<long> Need, long Total, long? CashUsd, long? BitcoinUsd, decimal? Cover, [property: Words(typeof(Core.Analysis.Drivers.Bound), Letters.FirstSmall)] string? CoverBound,
    long? InterestBeforeUsd, long InterestBeforeUnknownOnUsd, long? InterestAfterUsd, long InterestUnknownOnUsd, long? MiningRevenueUsd, string? ShortIn, bool? ShortIsSure, long? MissingUsd)
{
    internal static MinerScenarioAnswer Of(MinerScenario one) => new(
        one.Miner.Ticker, one.OwedUsd, one.AtOnceUsd, [.. one.Buckets.Where(WhatIf.IsQuarter).Select(bucket => bucket.PrincipalUsd)], one.NeedUsd,
        one.Standing.Cash?.CashUsd, Whole(one.BitcoinUsd), one.Cover is { } cover ? decimal.Round(cover.Value, 4) : null, one.Cover is { } known ? AddressReader.Word(known.Bound) : null,
        Whole(one.Interest.BeforeUsd), one.Interest.BeforeUnknownUsd, Whole(one.Interest.AfterUsd), one.Interest.AfterUnknownUsd, Whole(one.MiningRevenueUsd),
        one.Short is { } lack ? lack.Key ?? "atOnce" : null, one.Short?.IsSure, Whole(one.Short?.MissingUsd));

    private static long? Whole(decimal? usd) => usd is { } known ? (long)decimal.Round(known, MidpointRounding.AwayFromZero) : null;
}
