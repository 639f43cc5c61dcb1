namespace MinerDebt.Core.Store.Accounts;

/// <summary>A draft as a list of them says it: see <see cref="StoredDraft"/>.</summary>
public sealed record OpenDraft(Guid Id, string Address, string Title, int Fields, DateTime ChangedAt, string? HandedBy);
