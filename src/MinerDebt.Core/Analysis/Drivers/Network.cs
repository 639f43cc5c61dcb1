namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>
/// A fleet against the network of all miners. Blocks are found in proportion to hashrate, so that a share of the network's
/// hashrate is the expected share of its blocks (S. Nakamoto, <c>Bitcoin: A Peer-to-Peer Electronic Cash System</c>,
/// section 6). Null where something is not known or the network has none.
/// </summary>
public static class Network
{
    private const decimal PhsOfEhs = 1_000;
    private const decimal DaysOfYear = 365;

    /// <param name="ehs">EH/s of the fleet.</param>
    /// <param name="network">EH/s of the network.</param>
    /// <returns>Percent.</returns>
    public static decimal? SharePercent(decimal? ehs, decimal? network) => network > 0 ? 100 * ehs / network : null;

    /// <summary>
    /// The hashrate that keeps a fleet's share: its own of before, grown as the network has. Without steady spending it
    /// melts: "the melting ice cube problem" (N. Frankovitz and M. Sigel, VanEck, Bitcoin ChainCheck of October 2025).
    /// </summary>
    /// <returns>EH/s.</returns>
    public static decimal? StandStillEhs(decimal? ehsBefore, decimal? networkBefore, decimal? networkNow) =>
        networkBefore > 0 ? ehsBefore * networkNow / networkBefore : null;

    /// <summary>
    /// What a fleet earns in a year at a hashprice, which is by definition the expected revenue of a hashrate and day
    /// (Luxor, Hashrate Index). All of it runs, all days are alike, and pool fees are not deducted.
    /// </summary>
    /// <param name="ehs">EH/s.</param>
    /// <param name="hashprice">US dollars for one PH/s and day.</param>
    /// <returns>US dollars for 365 days.</returns>
    public static decimal? YearlyRevenueUsd(decimal? ehs, decimal? hashprice) => ehs * PhsOfEhs * hashprice * DaysOfYear;

    /// <summary>
    /// Hashprice at another price of bitcoin: the subsidy is paid in bitcoin, so it moves with the price while the
    /// difficulty and the fees in bitcoin stay as they are.
    /// </summary>
    /// <param name="hashprice">US dollars for one PH/s and day at the price <paramref name="btcPrice"/>.</param>
    public static decimal? HashpriceAt(decimal? hashprice, decimal? btcPrice, decimal? newPrice) => btcPrice > 0 ? hashprice * newPrice / btcPrice : null;
}
