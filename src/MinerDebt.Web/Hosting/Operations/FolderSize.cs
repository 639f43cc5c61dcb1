namespace MinerDebt.Web.Hosting.Operations;

/// <summary>What the files of a folder take.</summary>
/// <param name="Files">How many there are, in the folders below it too.</param>
/// <param name="Bytes">Of all of them.</param>
public sealed record FolderSize(int Files, long Bytes)
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    public static FolderSize Of(string path)
    {
        var (files, bytes) = (0, 0L);
        if (Directory.Exists(path))
        {
            foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", All))
            {
                // One that is gone meanwhile takes nothing.
                (files, bytes) = file.Exists ? (files + 1, bytes + file.Length) : (files, bytes);
            }
        }

        return new FolderSize(files, bytes);
    }

    /// <summary>What is free on the disk of a folder, in bytes; null where the system does not say.</summary>
    public static long? Free(string path)
    {
        try
        {
            return new DriveInfo(path).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
