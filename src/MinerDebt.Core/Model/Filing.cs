using System.Globalization;

namespace MinerDebt.Core.Model;

/// <summary>
/// A document that facts were read in: a filing with the SEC, a release, a presentation. Facts rest on it that have its
/// address as their source.
/// </summary>
public sealed record Filing : Fact, ISourced, IOfMiner
{
    /// <summary>What makes it unique among those of its kind.</summary>
    public override string Key
    {
        get => string.Create(CultureInfo.InvariantCulture, $"{Ticker} {FiledOn:yyyy-MM-dd} {Form} {Accession}").TrimEnd();
        protected init { }
    }

    /// <summary>The ticker of the miner.</summary>
    public required string Ticker { get; init; }

    /// <summary>The day on which it was filed or published.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>As the SEC names it, for example <c>10-Q</c> or <c>8-K</c>; <c>Release</c> for what was not filed.</summary>
    public required string Form { get; init; }

    /// <summary>The SEC's accession number, or words that tell it from another of the same form and day; null if neither is known or needed.</summary>
    public string? Accession { get; init; }

    /// <summary>The last day of the period that it reports on; null if it reports on none.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Whether an editor said that all of it has been entered; null if nobody said.</summary>
    public bool? Done { get; init; }

    /// <summary>The words that matter most, as they stand in it; they outlast the address.</summary>
    public string? Quote { get; init; }

    /// <summary>Where in it these words stand, for example <c>F-31</c>.</summary>
    public string? Page { get; init; }

    /// <summary>Its address, publisher and day, and how far it can be trusted.</summary>
    public required Source Source { get; init; }

    /// <summary>An address without the place inside of the document, so that all facts of one document meet.</summary>
    public static string Document(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? url[..mark] : url;
}
