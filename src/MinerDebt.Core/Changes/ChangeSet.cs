using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>Changes that are applied together or not at all.</summary>
/// <param name="Author">Who makes them.</param>
/// <param name="Reason">Why, for those who read the history.</param>
public sealed record ChangeSet(string Author, ChangeOrigin Origin, string Reason, IReadOnlyList<Change> Changes);
