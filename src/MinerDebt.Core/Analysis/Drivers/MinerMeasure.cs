using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>An amount of a miner during a quarter, in whole US dollars, from its cash-flow or income statement.</summary>
public enum MinerMeasure
{
    /// <summary>Net cash from the sale of shares.</summary>
    Equity,

    /// <summary>Capital spending, positive.</summary>
    Capex,

    /// <summary>All revenue.</summary>
    Revenue,

    /// <summary>Revenue from mining bitcoin.</summary>
    Mining,

    /// <summary>Revenue from AI and high-performance computing.</summary>
    Hosting,

    /// <summary>Interest expense, positive.</summary>
    Interest,

    /// <summary>Adjusted EBITDA as the miner defines it; negative for a loss.</summary>
    Ebitda,
}

/// <summary>Reads a measure.</summary>
public static class MinerMeasures
{
    /// <summary>Null if it is not known, which is not 0.</summary>
    public static long? Of(this MinerQuarter quarter, MinerMeasure measure) => measure switch
    {
        MinerMeasure.Equity => quarter.EquityRaisedUsd,
        MinerMeasure.Capex => quarter.CapexUsd,
        MinerMeasure.Revenue => quarter.RevenueUsd,
        MinerMeasure.Mining => quarter.MiningRevenueUsd,
        MinerMeasure.Hosting => quarter.HpcRevenueUsd,
        MinerMeasure.Interest => quarter.InterestExpenseUsd,
        MinerMeasure.Ebitda => quarter.AdjustedEbitdaUsd,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };
}
