namespace MinerDebt.Core.Analysis.Scenario;

/// <summary>Where what a miner has does not reach.</summary>
/// <param name="Key">The quarter in which it runs short, such as <c>2027Q4</c>; null if at once.</param>
/// <param name="MissingUsd">What is missing at the end of the scenario, US dollars.</param>
/// <param name="IsSure">False where its cash or its bitcoin is not known, so that it may have more.</param>
public sealed record Shortfall(string? Key, decimal MissingUsd, bool IsSure);
