using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Quarters;

/// <summary>The balances of one company in the grid, with the source that they are read from.</summary>
public sealed class GridRow
{
    public const int MostFilings = 10;

    public required Miner Miner { get; init; }

    public required DateOnly PeriodEnd { get; init; }

    /// <summary>One for each <see cref="DebtClass"/>.</summary>
    public required IReadOnlyList<GridCell> Cells { get; init; }

    /// <summary>The sources of what is stored for the quarter.</summary>
    public required IReadOnlyList<Source> Known { get; init; }

    /// <summary>Of the company, those on the quarter first.</summary>
    public IReadOnlyList<Filing> Filings { get; init; } = [];

    public string SourceUrl { get; set; } = "";

    public string Confidence { get; set; } = "filing";

    /// <summary>Whose figures they are, as in <see cref="BalanceKind"/>.</summary>
    public string Basis { get; set; } = nameof(BalanceKind.Reported);

    /// <summary>The source when the sheet was opened.</summary>
    public required (string Url, string Confidence, string Basis) Stored { get; init; }

    /// <summary>Whether what is stored gets another source, and nothing else; beside a changed amount the source is that amount's.</summary>
    public bool IsSourceChanged => (SourceUrl, Confidence, Basis) != Stored && Cells.All(cell => !cell.IsChanged) && Cells.Any(IsFromStored);

    public bool IsChanged => IsSourceChanged || Cells.Any(cell => cell.IsChanged);

    public string Ticker => Miner.Ticker;

    /// <summary>What the classes come to without <see cref="DebtClass.Total"/>; null where none is known.</summary>
    public long? OfClasses => Cells.Where(cell => cell.DebtClass != DebtClass.Total && cell.Amount is not null).ToList() is { Count: > 0 } known ? known.Sum(cell => cell.Amount) : null;

    /// <summary>Whether the cell is stored with the source that the row was opened with.</summary>
    public bool IsFromStored(GridCell cell) => cell.Before is { } before && (before.Source.Url ?? "") == Stored.Url;

    /// <summary>Another address of the source, which it gives back; a filing brings its confidence too.</summary>
    public string Rest(string url)
    {
        SourceUrl = url;
        Confidence = Filings.FirstOrDefault(filing => filing.Source.Url == url)?.Source.Confidence is { } confidence ? FactColumn.Write(confidence) : Confidence;
        return SourceUrl;
    }

    public GridCell this[DebtClass debtClass] => Cells.Single(cell => cell.DebtClass == debtClass);
}
