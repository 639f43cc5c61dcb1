using MinerDebt.Core.Model;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads;

/// <summary>Where the figures of a view come from, in a few words.</summary>
public static class SourceLine
{
    /// <summary><c>MinerDebt, from 214 filings, 31 releases and 12 press reports</c>.</summary>
    public static string Of(ChartView view)
    {
        var sources = FigureSources.Distinct(view.Sources);
        var parts = new[]
        {
            Count(Confidence.Filing, "filing"),
            Count(Confidence.Release, "release"),
            Count(Confidence.Press, "press report"),
        }.OfType<string>().ToList();
        return parts.Count == 0 ? "MinerDebt" : $"MinerDebt, from {(parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}")}";

        string? Count(Confidence confidence, string noun) =>
            sources.Count(source => source.Confidence == confidence) is > 0 and var count ? Terms.Count(count, noun) : null;
    }
}
