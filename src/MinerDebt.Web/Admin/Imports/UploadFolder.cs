using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Admin.Imports;

/// <summary>Where uploaded files are as long as someone looks at them.</summary>
public sealed class UploadFolder(DataFolder data, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly DirectoryInfo _folder = new(data.Uploads);

    /// <summary>A path at which no file is yet.</summary>
    public string NewPath()
    {
        DataFolder.Make(_folder.FullName);
        return Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"));
    }

    /// <summary>Deletes what a program that was ended could not delete; another copy may be at work with what is younger.</summary>
    public void Sweep()
    {
        _folder.Refresh();
        foreach (var file in _folder.Exists ? _folder.EnumerateFiles() : [])
        {
            if (clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc > Kept)
            {
                file.Delete();
            }
        }
    }
}
