using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>The filing that the rows of a file were read in.</summary>
public sealed partial class ImportPage
{
    private const int MostFilings = 100;

    private Filing? _filing;

    /// <summary>Key of the filing to start with.</summary>
    [SupplyParameterFromQuery(Name = "filing")]
    private string? AskedFiling { get; set; }

    private IEnumerable<Filing> Filings =>
        Books.Value.Facts.All<Filing>().OrderByDescending(filing => filing.Key == _filing?.Key).ThenByDescending(filing => filing.FiledOn).Take(MostFilings);

    private void ChooseFiling(string? key)
    {
        _filing = Books.Value.Facts.Find<Filing>(key ?? "");
        _work.Rest(_filing?.Source);
    }
}
