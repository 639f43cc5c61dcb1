using MinerDebt.Web.Account;
using MinerDebt.Web.Admin.Edgar;
using MinerDebt.Web.Admin.Entry;
using MinerDebt.Web.Admin.Notices;
using MinerDebt.Web.Api;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Hosting.Backups;
using MinerDebt.Web.Hosting.Telemetry;

namespace MinerDebt.Web.Hosting.Settings;

/// <summary>All settings of the program, in the order in which the documentation has them.</summary>
public static class KnownSettings
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Services.Provider,
        RefreshSettings.Seconds,
        DataFolder.Folder,
        Services.Connection,
        StartUp.Dataset,
        FirstAdministrator.Email,
        FirstAdministrator.Password,
        FirstAdministrator.Name,
        Logging.Folder,
        Logging.Form,
        ClientLimit.Requests,
        SignInSettings.Tries,
        SignInSettings.Factor,
        DraftSettings.Days,
        CircuitLimit.Pages,
        CircuitLimit.PagesPerAddress,
        SecurityHeaders.StrictDays,
        CacheSettings.Room,
        BackupSchedule.Hours,
        BackupSchedule.Kept,
        EdgarSettings.ContactSetting,
        EdgarSettings.Hours,
        EdgarSettings.Address,
        EdgarSettings.ArchivesAddress,
        MailSettings.ServerSetting,
        MailSettings.FromSetting,
        MailSettings.UserSetting,
        MailSettings.PasswordSetting,
        TelemetrySetup.Endpoint,
        TelemetrySetup.Metrics,
        ListenSettings.Urls,
        SiteSettings.Public,
        SiteSettings.Path,
        SiteSettings.Names,
        SiteSettings.Trusted,
    ];
}
