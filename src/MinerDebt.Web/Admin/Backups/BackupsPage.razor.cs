using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Account;
using MinerDebt.Web.Address;
using MinerDebt.Web.Hosting.Backups;

namespace MinerDebt.Web.Admin.Backups;

public sealed partial class BackupsPage
{
    private IReadOnlyList<FileInfo> _files = [];
    private int _answers;
    private bool _isMaking;
    private string? _done;
    private string? _refusal;

    [Inject]
    private Backup Backups { get; set; } = null!;

    [Inject]
    private AccountCheck Check { get; set; } = null!;

    [Inject]
    private AuthenticationStateProvider States { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override void OnInitialized() => _files = Backups.All;

    private async Task MakeAsync()
    {
        if (_isMaking)
        {
            return;
        }

        (_isMaking, _done, _refusal) = (true, null, null);
        try
        {
            if (await Check.FindAsync((await States.GetAuthenticationStateAsync()).User) is not { Role: AccountRole.Administrator })
            {
                Navigation.NavigateTo(Urls.SignInFor(AdminUrls.Backups), forceLoad: true);
                return;
            }

            var (file, manifest) = await Backups.MakeAsync();
            _done = FormattableString.Invariant($"{file.Name} holds version {manifest.Version} with {manifest.Facts:#,0} facts.");
        }
        catch (BackupException e)
        {
            _refusal = e.Message;
        }
        finally
        {
            _isMaking = false;
        }

        _files = Backups.All;
        _answers++;
    }
}
