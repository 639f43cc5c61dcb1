namespace MinerDebt.Core.Edgar;

/// <summary>One value as one filing says it.</summary>
/// <param name="Concept">With its taxonomy, for example <c>us-gaap:LongTermDebt</c>.</param>
/// <param name="Unit">As filed: <c>USD</c>, <c>shares</c>, or another.</param>
/// <param name="Start">First day of what it is about; null for what holds at a day.</param>
/// <param name="End">Last day of it, or the day.</param>
/// <param name="Value">In whole units, whatever scale the filing shows.</param>
/// <param name="Accession">Of the filing.</param>
/// <param name="Form">Such as <c>10-Q</c>; null if the file does not say.</param>
/// <param name="Filed">The day on which it was filed; null if that is not known.</param>
/// <param name="Decimals">How many digits after the point are right; negative for rounded amounts, null if the file does not say.</param>
public sealed record FiledValue(
    string Concept, string Unit, DateOnly? Start, DateOnly End, decimal Value, string Accession, string? Form, DateOnly? Filed, int? Decimals = null);
