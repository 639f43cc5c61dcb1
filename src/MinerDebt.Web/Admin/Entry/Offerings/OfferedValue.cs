namespace MinerDebt.Web.Admin.Entry.Offerings;

/// <summary>A value that follows from what is typed already, for a column that is still blank.</summary>
/// <param name="Column">Of the offering.</param>
/// <param name="Value">As the form takes it.</param>
/// <param name="How">What it was made from.</param>
public sealed record OfferedValue(string Column, string Value, string How);
