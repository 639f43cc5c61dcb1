using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Admin.Users;

public sealed partial class InviteCard
{
    private ElementReference _input;
    private AccountRole _role;
    private string _note = "";
    private bool _missing;
    private string? _link;
    private string? _for;
    private string? _copied;

    [Parameter]
    public EventCallback OnInvited { get; set; }

    [Inject]
    private Invitations Invitations { get; set; } = null!;

    [Inject]
    private CurrentUser User { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private async Task InviteAsync()
    {
        _missing = string.IsNullOrWhiteSpace(_note);
        if (!_missing && await User.AdministratorAsync() is { } administrator)
        {
            var code = await Invitations.CreateAsync(_role, _note.Trim(), administrator);
            (_link, _for, _note, _copied) = (Navigation.ToAbsoluteUri(Urls.Invitation(code)).AbsoluteUri, _note.Trim(), "", null);
        }

        if (!_missing)
        {
            // Sends whoever is no longer an administrator away.
            await OnInvited.InvokeAsync();
        }
    }

    private async Task CopyAsync()
    {
        try
        {
            await Script.InvokeVoidAsync("navigator.clipboard.writeText", _link);
            _copied = "Copied.";
        }
        catch (JSException)
        {
            // Browsers have no clipboard for pages without https.
            await _input.FocusAsync();
            _copied = "The browser does not allow it; copy the text by hand.";
        }
    }
}
