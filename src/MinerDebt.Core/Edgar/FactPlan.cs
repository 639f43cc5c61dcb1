using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>What becomes of one fact.</summary>
/// <param name="PeriodEnd">The day that it is about.</param>
/// <param name="Change">Null where all of it is stored already.</param>
public sealed record FactPlan(DateOnly PeriodEnd, Fact Fact, IReadOnlyList<FiledAmount> Amounts, Change? Change);
