using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;
using QRCoder;

namespace MinerDebt.Web.Account;

public sealed partial class AuthenticatorPage
{
    private readonly FormErrors _errors = new();
    private UserAccount? _account;
    private string? _key;
    private MarkupString _picture;
    private IReadOnlyList<string>? _codes;

    [SupplyParameterFromForm]
    private string? Code { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private UserManager<UserAccount> Users { get; set; } = null!;

    [Inject]
    private StoreDatabase Database { get; set; } = null!;

    [Inject]
    private AccountSignIn Entrance { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SecurityLog Security { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        _account = await Database.WhileItAnswersAsync(_ => Users.GetUserAsync(Context.User));
        _key = _account is { TwoFactorEnabled: false } ? await Users.GetAuthenticatorKeyAsync(_account) : null;
        if (_key is null)
        {
            Navigation.Go(Urls.Account);
            return;
        }

        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(TwoFactor.Address(_account!.Email!, _key), QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        _picture = new MarkupString(svg.GetGraphic(4));
    }

    private async Task ConfirmAsync()
    {
        if (_account is null || !await Users.VerifyTwoFactorTokenAsync(_account, Users.Options.Tokens.AuthenticatorTokenProvider, TwoFactor.Digits(Code ?? "")))
        {
            _errors.Add(nameof(Code), TwoFactor.WrongCode);
            return;
        }

        await Users.SetTwoFactorEnabledAsync(_account, true);
        Security.Note(SecurityEvent.SecondFactorOn, _account.Email!);
        _codes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(_account, TwoFactor.RecoveryCodes) ?? []];
        await Entrance.RefreshSignInAsync(_account);
    }
}
