namespace MinerDebt.Web.Admin.Entry;

/// <summary>What is kept of a page that was not saved.</summary>
/// <param name="Seen">The texts of the stored fact that it started from; null for a new one.</param>
/// <param name="Typed">The texts of the fields that were typed into.</param>
public sealed record Draft(Dictionary<string, string>? Seen, Dictionary<string, string> Typed);
