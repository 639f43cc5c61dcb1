using MinerDebt.Web.Hosting;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Cache;

/// <summary>The settings of what is kept.</summary>
/// <param name="Bytes">How much room the kept answers may take; 0 keeps none.</param>
public sealed record CacheSettings(long Bytes)
{
    /// <summary>Larger answers are never kept, in bytes.</summary>
    public const long LargestKept = 8 * 1024 * 1024;

    internal static readonly Setting<long> Room = Setting.Number("Cache:Bytes", 64 * 1024 * 1024,
        "how much room kept answers may take, in bytes; once half of it is used, only what is asked for again soon is kept; 0 keeps none",
        "a number of bytes", "a whole number such as 67108864, or 0 to keep no answers");

    /// <exception cref="SettingException">The setting is not a number of bytes.</exception>
    internal static CacheSettings Read(IConfiguration settings) => new(Room.Read(settings));
}
