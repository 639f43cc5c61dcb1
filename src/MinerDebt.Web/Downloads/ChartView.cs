using MinerDebt.Core.Model;

namespace MinerDebt.Web.Downloads;

/// <summary>
/// One chart as an address asks for it: what stands on the page, in a picture, a file, an embed and a citation. A format only
/// writes down what is here.
/// </summary>
/// <param name="Title">What is shown, of whom and when: <c>Share of debt: MARA, RIOT, Q2 2025 to Q2 2026</c>.</param>
/// <param name="Measure">What the values are: <c>Principal owed at quarter end, US dollars</c>.</param>
/// <param name="Drawing">How it is drawn.</param>
/// <param name="Table">The same figures as rows.</param>
public record ChartView(string Title, string Measure, Drawing Drawing, DataTable Table)
{
    /// <summary>The name in the catalog, which is part of addresses and file names.</summary>
    public string Name { get; init; } = "";

    /// <summary>The page with this chart, as a path with its query.</summary>
    public string Page { get; init; } = "";

    /// <summary>What the address asks for, without what does not matter here.</summary>
    public Address.AddressQuery Query { get; init; } = new();

    /// <summary>The day on which it was known; null for what is known now.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>What has to be said beside the figures: what is hatched or dashed, what is not included.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where the figures were read, each once; made when it is asked for.</summary>
    public IEnumerable<Source> Sources { get; init; } = [];

    /// <summary>One sentence that sums it up.</summary>
    public string Summary => Drawing.Summary;
}
