using MinerDebt.Core.Model;

namespace MinerDebt.Core.Edgar;

/// <summary>Where the values of a concept go.</summary>
/// <param name="Concept">With its taxonomy, for example <c>us-gaap:LongTermDebt</c>.</param>
/// <param name="DebtClass">For carrying amounts and principal: of which class; null for anything else.</param>
public sealed record ConceptUse(string Concept, FiledMeasure Measure, DebtClass? DebtClass = null);
