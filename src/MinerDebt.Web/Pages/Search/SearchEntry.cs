namespace MinerDebt.Web.Pages.Search;

/// <summary>Something that can be found.</summary>
/// <param name="Hit">What is shown of it.</param>
/// <param name="Names">What it is called, and the questions that it answers.</param>
/// <param name="Words">What else it is found by.</param>
/// <param name="Notes">What is said of it: found where nothing is called so.</param>
public sealed record SearchEntry(SearchHit Hit, IReadOnlyList<string> Names, string Words = "", string Notes = "")
{
    /// <summary>Amounts by which it is found, whole US dollars.</summary>
    public IReadOnlyList<long?> Amounts { get; init; } = [];
}
