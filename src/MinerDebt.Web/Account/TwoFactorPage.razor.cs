using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

public sealed partial class TwoFactorPage
{
    private readonly FormErrors _errors = new();

    [SupplyParameterFromForm]
    private string? Code { get; set; }

    [SupplyParameterFromQuery(Name = Urls.ReturnUrl)]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery(Name = Urls.Stay)]
    private string? Stay { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private AccountSignIn Entrance { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Elsewhere => QueryHelpers.AddQueryString(Urls.Recovery, Urls.ReturnUrl, Urls.Local(ReturnUrl));

    // Only right after the password; that is remembered for five minutes.
    protected override async Task OnInitializedAsync()
    {
        if (await Entrance.GetTwoFactorAuthenticationUserAsync() is null)
        {
            Navigation.Go(Urls.SignInFor(Urls.Local(ReturnUrl)));
        }
    }

    private async Task EnterAsync()
    {
        _errors.Need(nameof(Code), Code, "The code is missing.");
        if (!_errors.None)
        {
            return;
        }

        var (result, wait) = await Entrance.EnterWithCodeAsync(Code!, Stay is not null);
        if (result.Succeeded)
        {
            Navigation.Go(Urls.Local(ReturnUrl));
            return;
        }

        if (wait is not null)
        {
            Context.AskToWait(wait.Value);
        }

        _errors.Add(nameof(Code), wait is not null ? TwoFactor.Wait(wait.Value) : result.IsLockedOut ? TwoFactor.Locked : TwoFactor.WrongCode);
    }
}
