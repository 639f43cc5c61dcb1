namespace MinerDebt.Web.Hosting.Operations;

/// <summary>What the files of a folder take.</summary>
/// <param name="Files">How many there are, in the folders below it too.</param>
/// <param name="Bytes">Of all of them.</param>
public sealed record FolderSize(int Files, long Bytes)
{
    // A link takes nothing here, and what it leads to may be anywhere; hidden files count.
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <returns>Nothing of a folder that is not there; null if a part of it cannot be read.</returns>
    public static FolderSize? Of(string path)
    {
        var (files, bytes) = (0, 0L);
        try
        {
            foreach (var file in Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles("*", All) : [])
            {
                // One that is gone meanwhile takes nothing.
                (files, bytes) = file.Exists ? (files + 1, bytes + file.Length) : (files, bytes);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
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
