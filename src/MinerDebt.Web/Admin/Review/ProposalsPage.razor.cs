using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Changes;

namespace MinerDebt.Web.Admin.Review;

/// <summary>All proposals, those that wait first.</summary>
public sealed partial class ProposalsPage : IDisposable
{
    private IReadOnlyList<ProposalCount> _proposals = [];

    [Inject]
    private Proposals Proposals { get; set; } = null!;

    public void Dispose() => Proposals.Changed -= Follow;

    protected override async Task OnInitializedAsync()
    {
        Proposals.Changed += Follow;
        _proposals = await Proposals.CountAsync();
    }

    private void Follow() => _ = InvokeAsync(async () =>
    {
        try
        {
            _proposals = await Proposals.CountAsync();
            StateHasChanged();
        }
        catch (Exception e)
        {
            // Nobody awaits this.
            await DispatchExceptionAsync(e);
        }
    });
}
