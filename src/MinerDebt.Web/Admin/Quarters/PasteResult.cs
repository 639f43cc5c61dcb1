namespace MinerDebt.Web.Admin.Quarters;

/// <summary>What became of a pasted block.</summary>
/// <param name="Filled">Cells that got what it says.</param>
/// <param name="Left">Cells that lie beyond the sheet, or belong to nothing in it.</param>
/// <param name="Alone">Blanks and dashes, which left alone what was there.</param>
/// <param name="Unknown">Names in its first row or column that are no class of debt and no company of the sheet.</param>
public sealed record PasteResult(int Filled, int Left, int Alone, IReadOnlyList<string> Unknown);
