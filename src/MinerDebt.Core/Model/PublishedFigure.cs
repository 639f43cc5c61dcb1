using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>An aggregate that someone else published, kept to be set beside ours.</summary>
public sealed record PublishedFigure : Fact, ISourced
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{Publisher} {Metric} {Period} {ValueUsd}");
        protected init { }
    }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>What it counts.</summary>
    public required PublishedMetric Metric { get; init; }

    /// <summary>The quarter that the figure is for; null if it is for a day.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>The day that the figure is for; null if it is for a quarter.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Whole US dollars.</summary>
    public required long ValueUsd { get; init; }

    /// <summary>How exact the publisher made it.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>Which companies and which debts it counts.</summary>
    public string? Scope { get; init; }

    /// <summary>Where it was read.</summary>
    public required Source Source { get; init; }

    /// <summary>The quarter or the day, as written in the data set.</summary>
    public string Period => Quarter?.ToString() ?? Day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}

public enum PublishedMetric
{
    /// <summary>A stock: what was owed.</summary>
    DebtOutstanding,

    /// <summary>A flow: what was raised.</summary>
    DebtOfferings,

    /// <summary>A flow: what was raised with convertible notes.</summary>
    ConvertiblesIssued,
}

/// <summary>How the publisher put the figure.</summary>
public enum Qualifier
{
    Exact,
    About,
    Under,
    Over,
}
