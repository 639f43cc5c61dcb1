namespace MinerDebt.Core.Store;

/// <summary>A filing of a company that was seen at SEC. It is to be entered until a filing with its accession number is, or someone says that nothing is in it.</summary>
public sealed record EdgarFiling
{
    /// <summary>With dashes.</summary>
    public required string Accession { get; init; }

    /// <summary>The ticker of the miner.</summary>
    public required string Ticker { get; init; }

    /// <summary>Such as <c>10-Q</c>.</summary>
    public required string Form { get; init; }

    public required DateOnly FiledOn { get; init; }

    /// <summary>The last day that it reports on; null if it says none.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Its address at SEC.</summary>
    public required string Url { get; init; }

    /// <summary>Who has said that nothing is in it; null if nobody has.</summary>
    public string? DismissedBy { get; init; }
}
