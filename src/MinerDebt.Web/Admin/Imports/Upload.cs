namespace MinerDebt.Web.Admin.Imports;

/// <summary>A file that someone chose, kept on disk until this is disposed.</summary>
public sealed class Upload : IDisposable
{
    private const int BlockSize = 64 * 1024;

    private Upload(string path, string name, long bytes) => (Path, Name, Bytes) = (path, name, bytes);

    public string Path { get; }

    /// <summary>As the person's machine calls it.</summary>
    public string Name { get; }

    public long Bytes { get; }

    /// <summary>Takes the content in blocks. If it is cut off or cancelled, nothing is left of it.</summary>
    public static Task<Upload> ReceiveAsync(
        UploadFolder folder, string name, long bytes, Stream content, IProgress<double> progress, CancellationToken cancellationToken) =>
        TakeAsync(folder, name, content, bytes, bytes, progress, cancellationToken);

    /// <summary>The same for content of which it is not known before how long it is.</summary>
    /// <param name="folder">Where it is kept.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="content">What comes.</param>
    /// <param name="bytes">How much has to come; null if that is not known, or it was compressed.</param>
    /// <param name="most">More is refused.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Upload> TakeAsync(
        UploadFolder folder, string name, Stream content, long? bytes, long most, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var upload = new Upload(folder.NewPath(), name, bytes ?? 0);
        try
        {
            await using var file = new FileStream(upload.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BlockSize, useAsync: true);
            var block = new byte[BlockSize];
            var received = 0L;
            while (await content.ReadAsync(block, cancellationToken) is > 0 and var read)
            {
                await file.WriteAsync(block.AsMemory(0, read), cancellationToken);
                received += read;
                if (received > most)
                {
                    throw new IOException($"More than {most} bytes arrived.");
                }

                progress.Report((double)received / Math.Max(1, bytes ?? most));
            }

            return bytes is null || received == bytes ? upload : throw new IOException($"{received} of {bytes} bytes arrived.");
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    public void Dispose() => File.Delete(Path);
}
