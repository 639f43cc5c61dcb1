using System.Runtime.InteropServices;

namespace MinerDebt.Web.Hosting;

/// <summary>Keeps what the program writes from other users of the machine: passwords' hashes, keys and links are in it.</summary>
internal static partial class OwnerOnly
{
    // Whatever a group and others may do by default.
    private const int GroupAndOthers = 0b000_111_111;

    /// <summary>From here on new files and folders can be read by their owner alone, also those that libraries make.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(GroupAndOthers);
        }
    }

    /// <summary>Does the same for a file that an earlier version has made; one of another owner is left to that owner.</summary>
    public static void Apply(string file)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(file))
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(file, File.GetUnixFileMode(file) & (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
        catch (UnauthorizedAccessException)
        {
        }
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial int SetMask(int mask);
}
