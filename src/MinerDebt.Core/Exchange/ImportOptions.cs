using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>What a person says of the rows of a file beside how they are read.</summary>
/// <param name="Removes">The rows name facts that are to be removed; only the columns of the key are read.</param>
public sealed record ImportOptions(bool Removes = false)
{
    /// <summary>The source of rows that name none; null if there is none for them.</summary>
    public Source? Source { get; init; }

    /// <summary>Rows that are left out or corrected, by their number in the file.</summary>
    public IReadOnlyDictionary<int, RowEdit> Edits { get; init; } = new Dictionary<int, RowEdit>();
}

/// <summary>What is done to one row before it is read.</summary>
/// <param name="IsLeftOut">Nothing of it is imported.</param>
/// <param name="Cells">Other texts for some of its cells, by the place of the column in the file.</param>
public sealed record RowEdit(bool IsLeftOut, IReadOnlyDictionary<int, string> Cells);
