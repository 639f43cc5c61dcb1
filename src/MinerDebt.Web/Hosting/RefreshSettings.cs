using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Hosting;

/// <summary>How often the store is asked for what other copies have changed.</summary>
internal sealed record RefreshSettings(TimeSpan Interval)
{
    public static readonly Setting<long> Seconds = Setting.Number("Database:RefreshSeconds", 2,
        "how often the database is asked for what other copies have changed, in seconds; PostgreSQL also tells of it at once",
        "a number of seconds", "a whole number from 1 to 86400, such as 2", 1, 86_400);

    /// <summary>Before a connection that was lost is made anew.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <exception cref="SettingException">The setting is no such number.</exception>
    public static RefreshSettings Read(IConfiguration settings) => new(TimeSpan.FromSeconds(Seconds.Read(settings)));
}
