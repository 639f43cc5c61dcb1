namespace MinerDebt.Web.Charts;

/// <summary>
/// A quarter or a year. <paramref name="Label"/> is used where there is room; <paramref name="Minor"/> over
/// <paramref name="Major"/> is the two-line form, the major line only where it changes (empty for years).
/// <paramref name="Href"/> opens the proof of the category; null when there is none.
/// </summary>
public sealed record ChartCategory(string Label, string Minor, string Major, string? Href);
