using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using MinerDebt.Core.Store.Accounts;

namespace MinerDebt.Web.Account;

public sealed partial class AccountPage
{
    private UserAccount? _account;

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private UserManager<UserAccount> Users { get; set; } = null!;

    protected override async Task OnInitializedAsync() => _account = await Users.GetUserAsync(Context.User);
}
