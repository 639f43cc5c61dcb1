using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Filings;

namespace MinerDebt.Web.Admin.Workspace;

/// <summary>The filing that one goes through while the page is open, and events that are a part of a stored one.</summary>
public sealed partial class CompanyPage
{
    private Filing? _filing;

    /// <summary>Key of the filing that new facts are read in.</summary>
    [SupplyParameterFromQuery(Name = "filing")]
    private string? AskedFiling { get; set; }

    // The first event that would take the place of a stored one.
    private (CompanyFact Row, DebtEvent Stored, DebtEvent Typed)? Twin => _shown.Count == 0 ? null
        : _sheet.Changed.Select(row => (Row: row, Twin: CompanySheet.Twin(row, Books.Value.Facts))).Where(one => one.Twin is not null)
            .Select(one => ((CompanyFact, DebtEvent, DebtEvent)?)(one.Row, one.Twin!.Value.Stored, one.Twin.Value.Typed)).FirstOrDefault();

    private IReadOnlyDictionary<string, string> FromTheFiling(FactKind kind) => _filing is null ? new Dictionary<string, string>() : FromFiling.Cells(kind, _filing);

    // Of a filing all is known, also where another source stood before.
    private void RestOnFiling(CompanyFact row, string url)
    {
        if (row.Kind.Type != typeof(Filing) && Books.Value.FilingAt(url) is { } filing)
        {
            Set([.. FromFiling.Source(filing).Where(cell => cell.Column != "source_url" && row.Form.Texts.ContainsKey(cell.Column)).Select(cell => (row, row.Kind.Column(cell.Column), cell.Text))]);
        }
    }

    private async Task AddToStoredAsync(CompanyFact row, DebtEvent sum)
    {
        _sheet.AddTo(row, sum);
        _shown = [];
        _followed = [$"{FactWords.Of(sum)} has the sum now. Look at it, and save."];
        await KeepAsync();
    }
}
