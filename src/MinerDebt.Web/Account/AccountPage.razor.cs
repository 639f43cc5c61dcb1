using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Account;

public sealed partial class AccountPage
{
    private UserAccount? _account;

    [SupplyParameterFromQuery(Name = Urls.Done)]
    private string? Done { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private UserManager<UserAccount> Users { get; set; } = null!;

    [Inject]
    private StoreDatabase Database { get; set; } = null!;

    private string? Message => Done switch
    {
        Urls.DoneName => "Name and e-mail are as you want them. Other devices have to sign in again.",
        Urls.DonePassword => "The password is changed. Other devices have to sign in again.",
        Urls.DoneTwoFactorOff => "The second factor is off.",
        _ => null,
    };

    protected override async Task OnInitializedAsync() => _account = await Database.WhileItAnswersAsync(_ => Users.GetUserAsync(Context.User));
}
