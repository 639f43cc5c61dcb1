using System.Globalization;
using MinerDebt.Testing;

namespace MinerDebt.Web.Tests.Support;

/// <summary>A program whose files the system does not let grow beyond a size (Linux).</summary>
internal static class Limits
{
    /// <summary>To be set beside a limit: the runtime would make a large file of its own in memory.</summary>
    public static readonly (string Name, string Value) Runtime = ("DOTNET_EnableWriteXorExecute", "0");

    /// <param name="bytes">The size.</param>
    /// <param name="isRefused">Whether to write more fails, as on a full disk; else the program is killed in the middle of it.</param>
    public static AppProcess.Launch OfFiles(long bytes, bool isRefused) => new(
    [
        "sh", "-c",
        string.Create(CultureInfo.InvariantCulture, $"""{(isRefused ? "trap '' XFSZ; " : "")}ulimit -c 0; exec prlimit --fsize={bytes} "$0" "$@" """),
    ]);
}
