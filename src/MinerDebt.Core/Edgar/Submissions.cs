namespace MinerDebt.Core.Edgar;

/// <summary>The list of a company's filings as SEC gives it.</summary>
/// <param name="Filings">The newest thousand or so.</param>
/// <param name="Older">Names of the files with those before, and the day of the last filing in each.</param>
public sealed record Submissions(IReadOnlyList<ListedFiling> Filings, IReadOnlyList<(string Name, DateOnly To)> Older);
