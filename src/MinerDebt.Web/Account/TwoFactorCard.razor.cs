using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

public sealed partial class TwoFactorCard
{
    private const string FormName = "second-factor";
    private const string NewCodes = "codes";
    private const string Off = "off";
    private const int Few = 3;

    private readonly FormErrors _errors = new();
    private IReadOnlyList<string>? _codes;
    private int _left;

    [Parameter, EditorRequired]
    public UserAccount Account { get; set; } = null!;

    [SupplyParameterFromForm(FormName = FormName)]
    private string? Confirmation { get; set; }

    [SupplyParameterFromForm(FormName = FormName)]
    private string? Wish { get; set; }

    [Inject]
    private UserManager<UserAccount> Users { get; set; } = null!;

    [Inject]
    private SecondFactorRequirement Factor { get; set; } = null!;

    [Inject]
    private AccountSignIn Entrance { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SecurityLog Security { get; set; } = null!;

    protected override async Task OnInitializedAsync() => _left = await Users.CountRecoveryCodesAsync(Account);

    // A new key each time: one that was shown before may have been seen.
    private async Task StartAsync()
    {
        await Users.ResetAuthenticatorKeyAsync(Account);
        await Entrance.RefreshSignInAsync(Account);
        Navigation.Go(Urls.Authenticator);
    }

    private async Task ChangeAsync()
    {
        await Entrance.ConfirmAsync(Account, Confirmation, nameof(Confirmation), _errors);
        if (!_errors.None)
        {
            return;
        }

        if (Wish == NewCodes)
        {
            _codes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(Account, TwoFactor.RecoveryCodes) ?? []];
            Security.Note(SecurityEvent.RecoveryCodesMade, Account.Email!);
        }
        else if (Wish == Off && !Factor.IsNeededBy(Account.Role))
        {
            await Users.SetTwoFactorEnabledAsync(Account, false);
            Security.Note(SecurityEvent.SecondFactorOff, Account.Email!);
            await Entrance.RefreshSignInAsync(Account);
            Navigation.Go($"{Urls.Account}?{Urls.Done}={Urls.DoneTwoFactorOff}");
        }
    }
}
