namespace MinerDebt.Core.Edgar;

/// <summary>A column of a fact as a file gives it.</summary>
/// <param name="Column">As in the data set, for example <c>carrying_usd</c>.</param>
/// <param name="Value">Whole US dollars, or shares.</param>
/// <param name="Pieces">What it is made of.</param>
/// <param name="Stored">What is stored now; null if nothing is.</param>
/// <param name="Remark">What a person should look at; null for nothing.</param>
public sealed record FiledAmount(string Column, long Value, IReadOnlyList<Piece> Pieces, long? Stored, string? Remark)
{
    public bool IsStored => Stored == Value;
}
