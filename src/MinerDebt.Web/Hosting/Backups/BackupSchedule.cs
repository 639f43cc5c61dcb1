using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Hosting.Backups;

/// <summary>Makes a backup from time to time, and deletes the oldest.</summary>
internal sealed partial class BackupSchedule(Backup backup, IConfiguration settings, TimeProvider clock, ILogger<BackupSchedule> logger) : BackgroundService
{
    internal static readonly Setting<long> Hours = Setting.Number("Backup:Hours", 24,
        "after how many hours the next backup is made into `backups` (SQLite only); 0 for none", "a number of hours", "a whole number of hours such as 24, or 0 for none", max: 10_000);

    internal static readonly Setting<long> Kept = Setting.Number("Backup:Kept", 14,
        "how many backups stay in `backups`; when another is made, the oldest go", "a number of backups", "a whole number of at least 1", min: 1, max: 10_000);

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    // A start is busy enough.
    private static readonly TimeSpan First = TimeSpan.FromMinutes(10);

    // From when the program starts, however late the loop begins.
    private DateTimeOffset _next = clock.GetUtcNow() + First;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!backup.IsPossible || Hours.Read(settings) is not (> 0 and var hours))
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, clock);
        using var ending = stoppingToken.Register(timer.Dispose);
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            var now = clock.GetUtcNow();
            // One of the future is of a clock that was wrong.
            if (now < _next || (backup.All is [var newest, ..] && now - newest.LastWriteTimeUtc < TimeSpan.FromHours(hours) && newest.LastWriteTimeUtc <= now))
            {
                continue;
            }

            try
            {
                var (file, manifest) = await backup.MakeAsync(stoppingToken);
                _next = now + TimeSpan.FromHours(hours);
                backup.Thin((int)Kept.Read(settings));
                LogMade(file.FullName, manifest.Version);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(e.Message);
                _next = now + First;
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Backup {File} holds version {Version}")]
    private partial void LogMade(string file, long version);

    [LoggerMessage(LogLevel.Error, "No backup: {Reason}")]
    private partial void LogFailed(string reason);
}
