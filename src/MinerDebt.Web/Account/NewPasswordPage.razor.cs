using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

public sealed partial class NewPasswordPage
{
    private readonly FormErrors _errors = new();
    private UserAccount? _account;
    private bool _works;

    [SupplyParameterFromForm]
    private string? Password { get; set; }

    [SupplyParameterFromForm]
    private string? Repeated { get; set; }

    [SupplyParameterFromQuery]
    private string? Account { get; set; }

    [SupplyParameterFromQuery]
    private string? Code { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private UserManager<UserAccount> Users { get; set; } = null!;

    [Inject]
    private AccountLock Locks { get; set; } = null!;

    [Inject]
    private SignInTries Tries { get; set; } = null!;

    [Inject]
    private KnownDevices Devices { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SecurityLog Security { get; set; } = null!;

    // What was sent is answered also where the link was used up meanwhile, and for that its form must be there.
    protected override async Task OnInitializedAsync()
    {
        _account = await Users.FindByIdAsync(Account ?? "");
        _works = HttpMethods.IsPost(Context.Request.Method) || await IsGoodAsync();
    }

    private async Task ChangeAsync()
    {
        _works = await IsGoodAsync();
        if (Password != Repeated)
        {
            _errors.Add(nameof(Repeated), "This is not the same password as above.");
        }

        if (!_works || !_errors.None)
        {
            return;
        }

        var result = await Users.ResetPasswordAsync(_account!, Code!, Password ?? "");
        _errors.Add(result.Errors, nameof(Password), nameof(Password));
        if (result.Succeeded)
        {
            // Anyone with the link is let in from here, whatever others try with the account meanwhile.
            await Locks.ForgiveAsync(_account!, Context.RequestAborted);
            Tries.ForgetAccount(_account!.Email!);
            Devices.Remember(Context, _account!);
            Security.Note(SecurityEvent.PasswordReset, _account!.Email!);
            Navigation.Go(Urls.SignIn);
        }
    }

    private async Task<bool> IsGoodAsync() => _account is { Disabled: false }
        && await Users.VerifyUserTokenAsync(
            _account, Users.Options.Tokens.PasswordResetTokenProvider, UserManager<UserAccount>.ResetPasswordTokenPurpose, Code ?? "");
}
