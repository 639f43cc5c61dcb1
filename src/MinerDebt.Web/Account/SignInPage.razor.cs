using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

public sealed partial class SignInPage
{
    private const string Refused =
        "E-mail or password is wrong, or the account is disabled, or locked for a while after many wrong tries.";

    private readonly FormErrors _errors = new();

    [SupplyParameterFromForm]
    private string? Email { get; set; }

    [SupplyParameterFromForm]
    private string? Password { get; set; }

    [SupplyParameterFromForm]
    private bool Stay { get; set; }

    [SupplyParameterFromQuery(Name = Urls.ReturnUrl)]
    private string? ReturnUrl { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private AccountCheck Check { get; set; } = null!;

    [Inject]
    private AccountSignIn Entrance { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // A page whose session was renewed elsewhere comes by here without need.
    protected override async Task OnInitializedAsync()
    {
        if (HttpMethods.IsGet(Context.Request.Method) && await Check.FindAsync(Context.User) is not null)
        {
            Navigation.Go(Urls.Local(ReturnUrl));
        }
    }

    private async Task EnterAsync()
    {
        _errors.Need(nameof(Email), Email, "The e-mail is missing.");
        _errors.Need(nameof(Password), Password, "The password is missing.");
        if (!_errors.None)
        {
            return;
        }

        var (result, wait) = await Entrance.EnterAsync(Email!.Trim(), Password!, Stay);
        if (wait is not null)
        {
            Context.AskToWait(wait.Value);
            _errors.Add(nameof(Email), TwoFactor.Wait(wait.Value));
        }
        else if (result.RequiresTwoFactor)
        {
            Navigation.Go(QueryHelpers.AddQueryString(Urls.TwoFactor, new Dictionary<string, string?>
            {
                [Urls.ReturnUrl] = Urls.Local(ReturnUrl),
                [Urls.Stay] = Stay ? "yes" : null,
            }));
        }
        else if (result.Succeeded)
        {
            Navigation.Go(Urls.Local(ReturnUrl));
        }
        else
        {
            _errors.Add(nameof(Email), Refused);
        }
    }
}
