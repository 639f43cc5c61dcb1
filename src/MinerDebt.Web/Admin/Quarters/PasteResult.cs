using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>What became of a pasted block.</summary>
/// <param name="Filled">Cells that got what it says.</param>
/// <param name="Left">Cells that lie beyond the sheet, or belong to nothing in it.</param>
/// <param name="Alone">Blanks and dashes, which left alone what was there.</param>
/// <param name="Unknown">Names in its first row or column that are no class of debt and no company of the sheet.</param>
public sealed record PasteResult(int Filled, int Left, int Alone, IReadOnlyList<string> Unknown)
{
    /// <summary>The same in sentences.</summary>
    public string Said =>
        $"{Terms.Count(Filled, "cell")} pasted.{(Left > 0 ? $" {Terms.Count(Left, "cell")} of the block {(Left == 1 ? "lies" : "lie")} beyond the sheet and {(Left == 1 ? "was" : "were")} left out." : "")}"
        + $"{(Alone > 0 ? $" {Terms.Count(Alone, "cell")} with a blank or a dash left alone what is there." : "")}"
        + (Unknown.Count > 0 ? $" Not known here: {string.Join(", ", Unknown)}." : "");
}
