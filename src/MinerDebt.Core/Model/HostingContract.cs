using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>An AI or high-performance computing contract of a miner.</summary>
public sealed record HostingContract : Fact, ISourced, IOfMiner
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{Ticker} {Counterparty} {AnnouncedOn:yyyy-MM-dd} {Site}");
        protected init { }
    }

    /// <summary>The ticker of the miner.</summary>
    public required string Ticker { get; init; }

    /// <summary>The tenant; <c>TOTAL</c> marks a row that sums others and must not be added to them.</summary>
    public required string Counterparty { get; init; }

    /// <summary>The day of the announcement; null where it is not known.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>Megawatts of critical IT load.</summary>
    public decimal? CriticalItMw { get; init; }

    /// <summary>Years that it runs, without options to extend it.</summary>
    public decimal? TermYears { get; init; }

    /// <summary>Whole US dollars over the term.</summary>
    public long? ContractValueUsd { get; init; }

    /// <summary>Where the data center is.</summary>
    public string? Site { get; init; }

    /// <summary>Who guarantees the tenant's payments, and for how much.</summary>
    public string? Backstop { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }

    /// <summary>Whether it sums other rows and must not be added to them.</summary>
    public bool IsTotal => Counterparty == "TOTAL";

    /// <summary>Whether it is that of a joint venture, which the site says; its value is the whole venture's.</summary>
    public bool IsVenture => Site?.Contains("joint venture", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>US dollars of an average year: value ÷ term. Null where either is not known.</summary>
    public decimal? YearlyUsd => TermYears > 0 ? ContractValueUsd / TermYears : null;
}
