using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Analysis.Offerings;
using MinerDebt.Core.Book;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads.Views;
using MinerDebt.Web.Proof;

namespace MinerDebt.Web.Pages.Offerings;

/// <summary>What was owed on one offering at quarter ends, and everything that changed it.</summary>
public sealed partial class PrincipalCard
{
    private PrincipalHistory _history = null!;

    [Parameter, EditorRequired]
    public DebtBook Book { get; set; } = null!;

    [Parameter, EditorRequired]
    public Ledger Ledger { get; set; } = null!;

    [Parameter, EditorRequired]
    public AddressQuery Query { get; set; } = new();

    /// <summary>What is shown.</summary>
    [Parameter, EditorRequired]
    public QuarterView Shown { get; set; } = null!;

    private string Path => Urls.Offering(Ledger.Offering.Id);

    protected override void OnParametersSet() => _history = PrincipalHistory.Of(Ledger);

    private string Open(Quarter quarter) => (Query with { Open = ProofLink.Owed(Ledger.Offering.Id, quarter) }).On(Path);

    private string Chosen(View view) => (Query with { View = view, Open = null }).On(Path);
}
