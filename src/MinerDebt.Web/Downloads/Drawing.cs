using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Downloads;

/// <summary>How a view is drawn: by one of the renderers of pages.</summary>
public abstract record Drawing
{
    /// <summary>One sentence that sums it up.</summary>
    public abstract string Summary { get; }

    public abstract bool IsEmpty { get; }

    /// <summary>The address that opens what the newest figure is made of; null where nothing is drawn or opens.</summary>
    public abstract string? Source { get; }

    /// <summary>Columns or lines by quarter, year or company.</summary>
    /// <param name="IsCompact">Whether the page has half of its width for it.</param>
    public sealed record Columns(ChartData Data, ChartShape Shape = ChartShape.Stacked, bool IsCompact = false) : Drawing
    {
        public override string Summary => Data.Summary;

        public override bool IsEmpty => Data.IsEmpty;

        public override string? Source => Data.Categories.LastOrDefault()?.Href;
    }

    /// <summary>Small charts beside each other, on one scale.</summary>
    /// <param name="Series">What the colors mean; empty where each chart has one.</param>
    /// <param name="Others">How many more there are.</param>
    /// <param name="Gist">The summary of all of them.</param>
    public sealed record Facets(IReadOnlyList<ChartFacet> Shown, IReadOnlyList<ChartSeries> Series, int Others, ChartShape Shape, string Gist) : Drawing
    {
        public override string Summary => Gist;

        public override bool IsEmpty => Shown.Count == 0;

        /// <summary>Says how many are shown where there is no room for all.</summary>
        public string First(int shown) => $"The {shown} that owe most are shown, of {Shown.Count + Others}.";

        public override string? Source => Shown.Count == 0 ? null : Shown[0].Data.Categories.LastOrDefault()?.Href;
    }

    /// <summary>From one amount to another.</summary>
    public sealed record Waterfall(WaterfallData Data) : Drawing
    {
        public override string Summary => Data.Summary;

        public override bool IsEmpty => Data.IsEmpty;

        public override string? Source => Data.Steps.LastOrDefault()?.Href;
    }

    /// <summary>Prices of bitcoin that matter.</summary>
    public sealed record PriceAxis(PriceAxisData Data) : Drawing
    {
        public override string Summary => Data.Summary;

        public override bool IsEmpty => Data.IsEmpty;

        public override string? Source => Data.Rows.FirstOrDefault()?.Href;
    }
}
