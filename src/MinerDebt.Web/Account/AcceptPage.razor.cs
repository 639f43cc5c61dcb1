using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Store;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Address;
using MinerDebt.Web.Admin.Notices;

namespace MinerDebt.Web.Account;

/// <summary>Where an invitation leads, also that of the first administrator.</summary>
public sealed partial class AcceptPage
{
    private readonly FormErrors _errors = new();
    private InvitationState _found;
    private InvitationState _state;
    private AccountRole _role;

    [SupplyParameterFromForm]
    private string? Name { get; set; }

    [SupplyParameterFromForm]
    private string? Email { get; set; }

    [SupplyParameterFromForm]
    private string? Password { get; set; }

    [SupplyParameterFromForm]
    private string? Repeated { get; set; }

    [SupplyParameterFromQuery]
    private string? Code { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private Invitations Invitations { get; set; } = null!;

    [Inject]
    private MinerDebtDbContext Db { get; set; } = null!;

    [Inject]
    private AccountCreation Creation { get; set; } = null!;

    [Inject]
    private AccountSignIn Entrance { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private SecurityLog Security { get; set; } = null!;

    [Inject]
    private MailSettings Mail { get; set; } = null!;

    private string Explanation => _state switch
    {
        InvitationState.Used => "It was used before, and each link makes one account. If it was not you who used it, tell an administrator at once.",
        InvitationState.Expired => $"It is older than {Invitations.Lifetime.TotalDays:0} days. Ask an administrator for a new one.",
        _ when Context.Request.Path == Urls.FirstSetUp => "It is not the newest, or not complete. The newest is in the log of the program, and each start without an administrator writes a new one.",
        _ => "It is not complete, or was revoked. Copy it again as a whole, or ask an administrator for a new one.",
    };

    protected override async Task OnInitializedAsync()
    {
        (_found, var invitation) = await Invitations.FindAsync(Db, Code ?? "", Context.RequestAborted);
        // What was sent is answered also where the link was used up meanwhile, and for that its form must be there.
        _state = HttpMethods.IsPost(Context.Request.Method) ? InvitationState.Open : _found;
        _role = invitation?.Role ?? default;
    }

    private async Task AcceptAsync()
    {
        Check();
        _state = _found;
        if (!_errors.None || _state != InvitationState.Open)
        {
            return;
        }

        var wishes = new NewAccount(Name!.Trim(), Email!.Trim(), Password!);
        (var account, _state, var errors) = await Creation.AcceptAsync(Code ?? "", wishes);
        _errors.Add(errors, nameof(Password), nameof(Email));
        if (account is not null)
        {
            Security.Note(SecurityEvent.AccountMade, account.Email!);
            await Entrance.SignInAsync(account, isPersistent: false);
            Navigation.Go(Urls.Account);
        }
    }

    private void Check()
    {
        AccountTexts.Check(Name, Email, _errors);
        _errors.Need(nameof(Password), Password, "The password is missing.");
        if (Password != Repeated)
        {
            _errors.Add(nameof(Repeated), "This is not the same password as above.");
        }
    }
}
