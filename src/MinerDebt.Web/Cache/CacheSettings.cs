using System.Globalization;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Cache;

/// <summary>The settings of what is kept.</summary>
/// <param name="Bytes">How much room the kept answers may take; 0 keeps none.</param>
public sealed record CacheSettings(long Bytes)
{
    private const string Key = "Cache:Bytes";
    private const long Default = 64 * 1024 * 1024;

    /// <exception cref="SettingException">The setting is not a number of bytes.</exception>
    internal static CacheSettings Read(IConfiguration settings) => settings[Key] switch
    {
        null or "" => new(Default),
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) => new(bytes),
        var text => throw new SettingException($"{Key} \"{text}\" is not a number of bytes. Give a whole number such as {Default}, or 0 to keep no answers."),
    };
}
