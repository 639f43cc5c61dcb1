using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>A proposal and what there is of it.</summary>
/// <param name="All">How many changes it has.</param>
/// <param name="Waiting">How many of them were not applied.</param>
public sealed record ProposalCount(Proposal Proposal, int All, int Waiting);
