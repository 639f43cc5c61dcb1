namespace MinerDebt.Core.Model;

/// <summary>The bitcoin market at the end of a quarter.</summary>
public sealed record MarketQuarter : Fact, ISourced
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key { get => Quarter.ToString(); protected init { } }

    /// <summary>The quarter at whose end it was so.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>US dollars for one bitcoin.</summary>
    public decimal? BtcPriceUsd { get; init; }

    /// <summary>EH/s.</summary>
    public decimal? NetworkHashrateEhs { get; init; }

    /// <summary>Bitcoin for each block.</summary>
    public decimal? BlockSubsidyBtc { get; init; }

    /// <summary>US dollars for one PH/s and day.</summary>
    public decimal? HashpriceUsdPerPhsDay { get; init; }

    /// <summary>Of finding a block, at the quarter's end.</summary>
    public long? Difficulty { get; init; }

    /// <summary>Secured Overnight Financing Rate, percent a year.</summary>
    public decimal? SofrPercent { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }
}
