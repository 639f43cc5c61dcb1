using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>What the store holds after a change set.</summary>
/// <param name="Version">The version that the store has now.</param>
/// <param name="Facts">All facts of that version.</param>
/// <param name="ChangeSet">The record of it; null where nothing was to change.</param>
/// <param name="Changes">What was applied, in the order in which it was proposed.</param>
public sealed record Applied(long Version, Facts Facts, AppliedChangeSet? ChangeSet, IReadOnlyList<Change> Changes);
