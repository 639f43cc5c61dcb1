namespace MinerDebt.Web.Admin.Lists;

/// <summary>What became of a change of many facts.</summary>
/// <param name="Text">For the person who made it.</param>
/// <param name="Href">Where it can be seen and undone.</param>
public sealed record BulkDone(string Text, string Href);
