using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Admin.Users;

public sealed partial class UsersPage
{
    private IReadOnlyList<UserAccount> _accounts = [];
    private IReadOnlyList<Invitation> _open = [];
    private (UserAccount Account, AccountAction Action)? _asked;
    private (UserAccount Account, string Path)? _link;
    private int _answers;
    private string? _own;
    private string? _done;
    private string? _refusal;

    [Inject]
    private AccountAdministration Administration { get; set; } = null!;

    [Inject]
    private Invitations Invitations { get; set; } = null!;

    [Inject]
    private PasswordLinks Passwords { get; set; } = null!;

    [Inject]
    private AccountCheck Check { get; set; } = null!;

    [Inject]
    private SecondFactorRequirement Factor { get; set; } = null!;

    [Inject]
    private SignInTries Tries { get; set; } = null!;

    [Inject]
    private AuthenticationStateProvider States { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SecurityLog Security { get; set; } = null!;

    protected override Task OnInitializedAsync() => LoadAsync();

    private void Ask(UserAccount account, AccountAction action) => (_asked, _done, _refusal) = ((account, action), null, null);

    private async Task AnswerAsync(bool agreed)
    {
        if (_asked is ({ } account, { } action) && agreed && await MayAsync())
        {
            try
            {
                await action.RunAsync(Administration);
                Security.Note(action.Event, account.Email!, await OwnNameAsync(), action.Detail);
                if (action.Label == AccountAction.Unlock)
                {
                    Tries.ForgetAccount(account.Email!);
                }

                _done = action.Done;
            }
            catch (AccountsException refused)
            {
                _refusal = refused.Message;
            }

            await LoadAsync();
        }

        _asked = null;
        // The button that had the focus is gone.
        _answers++;
    }

    private async Task LinkAsync(UserAccount account)
    {
        if (await MayAsync() && await Passwords.MakeAsync(account.Id) is { } path)
        {
            Security.Note(SecurityEvent.PasswordLinkMade, account.Email!, await OwnNameAsync());
            (_link, _done, _refusal) = ((account, path), null, null);
            _answers++;
        }
    }

    private async Task RevokeAsync(Invitation invitation)
    {
        if (await MayAsync())
        {
            await Invitations.RevokeAsync(invitation.Id);
            Security.Note(SecurityEvent.InvitationRevoked, $"{invitation.Role} for {invitation.Note}", await OwnNameAsync());
            (_done, _refusal) = ("The invitation is revoked; its link no longer works.", null);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        if (await MayAsync())
        {
            (_accounts, _open) = (await Administration.ListAsync(), await Invitations.OpenAsync());
        }
    }

    private async Task<string?> OwnNameAsync() => (await States.GetAuthenticationStateAsync()).User.Identity?.Name;

    // Also after something that one did to the own account.
    private async Task<bool> MayAsync()
    {
        var user = (await States.GetAuthenticationStateAsync()).User;
        if (await Check.FindAsync(user) is { Role: AccountRole.Administrator } account && !Factor.IsLackedBy(account))
        {
            _own = account.Id;
            return true;
        }

        Navigation.Go(Urls.SignInFor(Urls.Users), forceLoad: true);
        return false;
    }
}
