using Microsoft.OpenApi;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>The parts of the API as its description orders them, and what its operations are called.</summary>
internal static class OpenApiTags
{
    private static readonly (string Name, string Description, string[] Paths)[] All =
    [
        ("Debt", "What is owed at quarter ends, a stock, how it changed, and what any figure is made of.", ["debt", "bridge", "figure"]),
        ("Offerings", "What was raised, a flow, and the terms of each note, loan and facility.", ["offerings", "issuance", "retirements", "proceeds"]),
        ("Maturities", "What falls due when.", ["maturities", "due"]),
        ("Credit", "Who owes it, what secures it, and what it costs.", ["recourse", "collateral", "cost"]),
        ("Miners", "The companies, side by side and against what they reported.", ["miners", "comparison", "reconciliation"]),
        ("Drivers", "The market, what debt bought, and what would be if prices were others.", ["drivers", "scenario"]),
        ("Benchmarks", "What others have published.", ["published", "benchmarks"]),
        ("Facts", "What every figure is made of, kind by kind.", ["events", "balances", "contracts", "market", "quarters", "schedules", "amendments", "pledges", "ladders", "obligors", "terms", "filings"]),
        ("Changes", "Corrections, and what was known of a fact when.", ["changes", "history"]),
        ("Search", "Finding companies, offerings and pages.", ["search"]),
    ];

    public static HashSet<OpenApiTag> Of(OpenApiDocument document)
    {
        var used = document.Paths.Keys.Select(TagOf).ToHashSet();
        return [.. All.Where(tag => used.Contains(tag.Name)).Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description })];
    }

    /// <exception cref="InvalidOperationException">No part of the API has this path.</exception>
    public static string TagOf(string path) => All.Single(tag => tag.Paths.Contains(Segments(path)[0])).Name;

    /// <summary><c>getDebt</c>, <c>getDebtCsv</c>, and <c>getOffering</c> for one of the offerings.</summary>
    public static string OperationId(string path)
    {
        var parts = Segments(path).ToList();
        if (parts[^1].StartsWith('{'))
        {
            parts.RemoveAt(parts.Count - 1);
            parts[^1] = parts[^1] == "history" ? parts[^1] : parts[^1].TrimEnd('s');
        }

        return $"get{string.Concat(parts.Select(part => char.ToUpperInvariant(part[0]) + part[1..]))}{(path.EndsWith(".csv", StringComparison.Ordinal) ? "Csv" : "")}";
    }

    private static string[] Segments(string path) => path[Urls.Api.Length..].Replace(".csv", "", StringComparison.Ordinal).Split('/', StringSplitOptions.RemoveEmptyEntries);
}
