namespace MinerDebt.Core.Edgar;

/// <summary>What has a place and cannot go there.</summary>
/// <param name="What">The concept, or the fact.</param>
/// <param name="Why">For the person who looks at it, without a full stop.</param>
public sealed record NotPlaced(string What, DateOnly? End, string Why);
