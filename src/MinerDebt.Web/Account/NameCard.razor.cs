using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

/// <summary>Another name or e-mail for one's own account.</summary>
public sealed partial class NameCard
{
    private readonly FormErrors _errors = new();

    [Parameter, EditorRequired]
    public UserAccount Account { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "name")]
    private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = "name")]
    private string? Email { get; set; }

    [SupplyParameterFromForm(FormName = "name")]
    private string? CurrentPassword { get; set; }

    [Inject]
    private AccountNaming Naming { get; set; } = null!;

    [Inject]
    private AccountSignIn Entrance { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SecurityLog Security { get; set; } = null!;

    private async Task ChangeAsync()
    {
        AccountTexts.Check(Name, Email, _errors);
        await Entrance.ConfirmAsync(Account, CurrentPassword, nameof(CurrentPassword), _errors);
        if (!_errors.None)
        {
            return;
        }

        var before = Account.Email!;
        _errors.Add(await Naming.ChangeAsync(Account, Name!.Trim(), Email!.Trim()), nameof(CurrentPassword), nameof(Email));
        if (_errors.None)
        {
            Security.Note(SecurityEvent.NameChanged, before, detail: $"{Account.DisplayName}, {Account.Email}");
            await Entrance.RefreshSignInAsync(Account);
            Navigation.Go($"{Urls.Account}?{Urls.Done}={Urls.DoneName}");
        }
    }
}
