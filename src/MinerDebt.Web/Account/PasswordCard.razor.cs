using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

public sealed partial class PasswordCard
{
    private readonly FormErrors _errors = new();

    [Parameter, EditorRequired]
    public UserAccount Account { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "password")]
    private string? Password { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private string? NewPassword { get; set; }

    [SupplyParameterFromForm(FormName = "password")]
    private string? Repeated { get; set; }

    [Inject]
    private UserManager<UserAccount> Users { get; set; } = null!;

    [Inject]
    private AccountSignIn Entrance { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SecurityLog Security { get; set; } = null!;

    private async Task ChangeAsync()
    {
        if (NewPassword != Repeated)
        {
            _errors.Add(nameof(Repeated), "This is not the same password as above.");
        }

        await Entrance.ConfirmAsync(Account, Password, nameof(Password), _errors);
        if (!_errors.None)
        {
            return;
        }

        var result = await Users.ChangePasswordAsync(Account, Password!, NewPassword ?? "");
        _errors.Add(result.Errors, nameof(NewPassword), nameof(NewPassword));
        if (result.Succeeded)
        {
            Security.Note(SecurityEvent.PasswordChanged, Account.Email!);
            await Entrance.RefreshSignInAsync(Account);
            Navigation.Go($"{Urls.Account}?{Urls.Done}={Urls.DonePassword}");
        }
    }
}
