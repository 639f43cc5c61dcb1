namespace MinerDebt.Core.Exchange;

/// <summary>What a number is of, and so what may stand beside its digits.</summary>
public enum AmountUnit
{
    /// <summary>Whole US dollars: <c>$1.2bn</c>, <c>500M</c>.</summary>
    UsDollars,

    /// <summary>Whole pieces, such as shares.</summary>
    Pieces,

    /// <summary>Percent: <c>12.5%</c> is 12.5.</summary>
    Percent,

    /// <summary>Anything else, with decimals: a price, a rate, a hashrate, bitcoin.</summary>
    Number,
}
