namespace MinerDebt.Web.Proof;

/// <summary>The figures of a quarter of the market and of miners that open a proof.</summary>
public enum DriverFigure
{
    /// <summary>Of the market.</summary>
    Btc,
    Hashprice,
    Network,
    Subsidy,

    /// <summary>Of miners, summed or of one.</summary>
    Equity,
    Capex,
    Revenue,
    Mining,
    Hosting,
    Interest,
    Ebitda,

    /// <summary>Of one miner.</summary>
    Hashrate,
    NetworkShare,
    StandStill,
    Beyond,
    DebtAdded,
    DebtPerEhs,
    ListedAdded,
    ListedPerEhs,
    Cover,

    /// <summary>Of one miner, over the four quarters to the quarter.</summary>
    YearEquity,
    YearCapex,
    YearRaised,
}
