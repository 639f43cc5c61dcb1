using Microsoft.AspNetCore.Components;
using MinerDebt.Core.Store.Accounts;
using MinerDebt.Web.Admin.Notices;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Account;

/// <summary>Where else than on their page an editor is told what concerns them.</summary>
public sealed partial class NoticesCard
{
    private const string Feed = "feed";
    private const string NoFeed = "no-feed";
    private const string ByMail = "mail";
    private const string NoMail = "no-mail";

    private NoticeMark? _mark;
    private string? _address;

    [Parameter, EditorRequired]
    public UserAccount Account { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "notices")]
    private string? Wish { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [Inject]
    private NoticeMarks Marks { get; set; } = null!;

    [Inject]
    private MailSettings Mail { get; set; } = null!;

    [Inject]
    private SecurityLog Security { get; set; } = null!;

    protected override async Task OnInitializedAsync() => _mark = await Marks.FindAsync(Account.Id);

    private async Task ChangeAsync()
    {
        switch (Wish)
        {
            case Feed:
                _address = Context.SiteRoot() + NoticeFeed.PathOf(await Marks.RenewFeedAsync(Account.Id));
                Security.Note(SecurityEvent.FeedMade, Account.Email!);
                break;
            case NoFeed:
                await Marks.EndFeedAsync(Account.Id);
                break;
            case ByMail or NoMail:
                await Marks.WantMailAsync(Account.Id, Wish == ByMail);
                break;
            default:
                break;
        }

        _mark = await Marks.FindAsync(Account.Id);
    }
}
