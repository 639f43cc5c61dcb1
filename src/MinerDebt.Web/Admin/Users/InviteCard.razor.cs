using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Admin.Users;

public sealed partial class InviteCard
{
    private AccountRole _role;
    private string _note = "";
    private bool _missing;
    private string? _link;
    private string? _for;

    [Parameter]
    public EventCallback OnInvited { get; set; }

    [Inject]
    private Invitations Invitations { get; set; } = null!;

    [Inject]
    private CurrentUser User { get; set; } = null!;

    [Inject]
    private SecurityLog Security { get; set; } = null!;

    private async Task InviteAsync()
    {
        _missing = string.IsNullOrWhiteSpace(_note);
        if (!_missing && await User.AdministratorAsync() is { } administrator)
        {
            var code = await Invitations.CreateAsync(_role, _note.Trim(), administrator);
            Security.Note(SecurityEvent.Invited, $"{_role} for {_note.Trim()}", administrator);
            (_link, _for, _note) = (Urls.Invitation(code), _note.Trim(), "");
        }

        if (!_missing)
        {
            // Sends away a person who is no longer an administrator.
            await OnInvited.InvokeAsync();
        }
    }
}
