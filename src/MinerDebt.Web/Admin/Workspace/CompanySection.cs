using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Workspace;

/// <summary>The facts of one kind in the sheet of a company.</summary>
/// <param name="All">Whether columns are shown that no row says anything in.</param>
public sealed record CompanySection(FactKind Kind, string Ticker, IReadOnlyList<CompanyFact> Rows, bool All)
{
    /// <summary>
    /// The columns that are shown. Whose it is stands at the head of the row; a column that no row says anything in is left
    /// out unless all are asked for.
    /// </summary>
    public IReadOnlyList<FactColumn> Columns => Visible(All);

    /// <summary>How many columns no row says anything in.</summary>
    public int Empty => Visible(true).Count - Visible(false).Count;

    /// <summary>Whether a fact of the kind can be added without a form of its own.</summary>
    public bool TakesNew => Kind.Type != typeof(Miner) && Kind.Type != typeof(Offering);

    /// <summary>The column that names the offering of a row; null if it belongs to the company.</summary>
    public FactColumn? OfferingColumn => Kind.Columns.FirstOrDefault(column => column.Type == CellType.OfferingId);

    private IReadOnlyList<FactColumn> Visible(bool all) =>
    [
        .. Kind.Columns.Where(column => !IsOwner(column)
            && (all || column.IsNeeded || column.IsKey || column.Default.Length > 0 || Rows.Any(row => row.IsNew || row.Form.Texts[column.Name].Length > 0 || row.Form.Start[column.Name].Length > 0))),
    ];

    // Another owner is another fact, which may be of another company: that is for the form.
    private bool IsOwner(FactColumn column) =>
        column.Type == CellType.OfferingId || (column.Type == CellType.Ticker && column.IsKey)
        || (column.IsKey && column.Name is "ticker" or "offering_id") || (Kind.Type == typeof(Offering) && column.Type == CellType.Ticker);
}
