using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>What an issuer's own table says falls due in an interval, to be held against ours.</summary>
public sealed record LadderRow : Fact, ISourced, IOfMiner
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{Ticker} {AsOf:yyyy-MM-dd} {DueFrom:yyyy-MM-dd}");
        protected init { }
    }

    /// <summary>The ticker of the miner.</summary>
    public required string Ticker { get; init; }

    /// <summary>The day on which it was owed.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First day of the interval.</summary>
    public required DateOnly DueFrom { get; init; }

    /// <summary>Last day of the interval; null if it is open.</summary>
    public DateOnly? DueTo { get; init; }

    /// <summary>Whole US dollars.</summary>
    public required long PrincipalUsd { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }
}
