using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Hosting;

/// <summary>The one folder in which the program writes (<c>Data:Folder</c>): database, keys, uploads, logs and backups.</summary>
public sealed class DataFolder(string path)
{
    internal static readonly Setting<string> Folder = Setting.Text("Data:Folder", "data",
        "the one folder that the program writes to: database, keys, uploads, logs, backups; a relative one is meant from the folder of the program's `appsettings.json`: the one that it is started in, or else its own (under `dotnet run`: the project's)");

    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // As much as a page of a file system, so that a full disk is noticed.
    private const int TestBytes = 4096;

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>The SQLite database, where the settings name no other.</summary>
    public string Database => In("minerdebt.db");

    /// <summary>The keys that protect cookies, forms and secrets of accounts.</summary>
    public string Keys => In("keys");

    public string Uploads => In("uploads");

    public string Backups => In("backups");

    /// <summary>As the settings say; a relative folder is meant from the content root.</summary>
    public static DataFolder Of(IConfiguration settings, IHostEnvironment environment) =>
        new(System.IO.Path.Combine(environment.ContentRootPath, Folder.Read(settings)));

    /// <summary>A path in it; one that is absolute stays what it is.</summary>
    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes it, if it is not there.</summary>
    /// <exception cref="SettingException">It cannot be written.</exception>
    public void Open()
    {
        if (Complaint() is { } complaint)
        {
            throw new SettingException(complaint);
        }
    }

    /// <summary>Makes a folder that its owner alone can look into; one that is there stays as it is.</summary>
    public static DirectoryInfo Make(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerAlone);

    /// <summary>Writes a small file and deletes it.</summary>
    /// <returns>Why that could not be done; null if it could.</returns>
    public string? Complaint() => Complaint(Path, Folder.Name) ?? Complaint(Keys, Folder.Name);

    /// <summary>Makes a folder, writes a small file to it and deletes it.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="setting">The setting by which another can be chosen.</param>
    /// <returns>Why that could not be done; null if it could.</returns>
    public static string? Complaint(string path, string setting)
    {
        try
        {
            Make(path);
            var file = System.IO.Path.Combine(path, $".writable-{Guid.NewGuid():N}");
            using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            stream.Write(new byte[TestBytes]);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The folder {path} cannot be written: {e.Message} Make it writable for the user that the program runs as, or choose another with {setting}.";
        }
    }
}
