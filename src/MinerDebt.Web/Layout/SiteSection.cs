using MinerDebt.Web.Address;

namespace MinerDebt.Web.Layout;

/// <summary>Pages of readers that belong together: one link of the header, a row of tabs on each of them, a list in the footer.</summary>
/// <param name="Pages">With their names; the first is the one that the header leads to.</param>
public sealed record SiteSection(string Name, params IReadOnlyList<(string Name, string Path)> Pages)
{
    public static IReadOnlyList<SiteSection> All { get; } =
    [
        new("Overview", ("Overview", Urls.Overview)),
        new("Debt", ("By quarter", Urls.Debt), ("Bridge", Urls.Bridge)),
        new("Offerings", ("Offerings", Urls.Offerings)),
        new("Maturities", ("Maturity wall", Urls.Maturities), ("Puts and calls", Urls.Calendar)),
        new("Credit", ("Recourse and collateral", Urls.Credit), ("Cost of debt", Urls.CreditCost)),
        new("Miners", ("Miners", Urls.Miners)),
        new("Drivers", ("Drivers", Urls.Drivers)),
        new("Scenario", ("Scenario", Urls.Scenario)),
        new("Checks", ("Benchmarks", Urls.Benchmarks), ("Reconciliation", Urls.Reconciliation), ("Corrections", Urls.Changes)),
        new("Docs", ("Docs", Urls.Documentation)),
    ];

    public string Path => Pages[0].Path;

    /// <summary>The section that a path belongs to; null for none.</summary>
    public static SiteSection? Of(string path) => All.FirstOrDefault(section => section.Tab(path) is not null);

    /// <summary>The page of the section that a path is, or is below of: of several the one that says most of it.</summary>
    public string? Tab(string path) => Pages.Select(page => page.Path).Where(one => IsAtOrBelow(path, one)).MaxBy(one => one.Length);

    private static bool IsAtOrBelow(string path, string page) =>
        path.Equals(page, StringComparison.OrdinalIgnoreCase) || (page != Urls.Overview && path.StartsWith(page + "/", StringComparison.OrdinalIgnoreCase));
}
