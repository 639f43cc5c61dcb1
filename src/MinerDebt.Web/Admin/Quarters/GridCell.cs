using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>An amount in the grid: what is stored, what is typed, and what stood there a quarter ago.</summary>
public sealed class GridCell
{
    public required DebtClass DebtClass { get; init; }

    /// <summary>The balance as it was seen; null if there is none.</summary>
    public DebtBalance? Before { get; set; }

    /// <summary>As typed, or as stored while nothing is typed.</summary>
    public string Text { get; set; } = "";

    /// <summary>The text that was typed last; null as long as none was.</summary>
    public string? Typed { get; set; }

    /// <summary>Whole US dollars; null for nothing.</summary>
    public long? Amount { get; set; }

    /// <summary>The amount when the grid was opened.</summary>
    public long? Stored { get; set; }

    /// <summary>The amount at the end of the quarter before.</summary>
    public long? Last { get; init; }

    /// <summary>Why the text cannot be taken; null if it can.</summary>
    public string? Problem { get; set; }

    public bool IsChanged => Problem is not null || Amount != Stored;

    /// <summary>What of it can be true and is not usual, besides a large step.</summary>
    public IReadOnlyList<string> Unusual { get; set; } = [];

    /// <summary>Whether an amount is stored that would not be known any more.</summary>
    public bool IsCleared => Problem is null && Stored is not null && Amount is null;

    /// <summary>Whether what is said of the cell is worth a line; else it is said where one looks at the cell.</summary>
    public bool IsLoud => IsChanged || Unusual.Count > 0;

    public bool IsUnusual => IsCleared || Warnings.IsUnusualStep(Last, Amount) || Unusual.Count > 0;
}
