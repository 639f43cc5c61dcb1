using System.Text;
using MinerDebt.Core.Book;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting.Operations;

/// <summary>
/// Which copies of the program use the store. On a server it is known from the connections on which they listen; beside a
/// file each copy has a small one of its own open, which goes with its process however that ends.
/// </summary>
public sealed class Copies(StoreDatabase database, DataFolder data, ThisCopy own, CurrentBook book) : IHostedService, IDisposable
{
    private const string Ending = ".copy";

    private readonly Lock _lock = new();
    private FileStream? _file;

    private string Folder => data.In("copies");

    /// <returns>This one among them, ordered by machine; on a server it may not be listening yet.</returns>
    public async Task<IReadOnlyList<StoreCopy>> ListAsync(CancellationToken cancellationToken = default)
    {
        var others = database.IsOnServer ? await StoreCopy.ListAsync(database, cancellationToken) : Beside();
        return [.. others.Where(copy => copy.Id != own.Id).Append(own.Now).OrderBy(copy => copy.Host, StringComparer.Ordinal).ThenBy(copy => copy.Id, StringComparer.Ordinal)];
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!database.IsOnServer)
        {
            DataFolder.Make(Folder);
            _file = new FileStream(
                Path.Combine(Folder, own.Id + Ending), FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.DeleteOnClose);
            Write();
            book.Changed += Write;
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        book.Changed -= Write;
        lock (_lock)
        {
            _file?.Dispose();
            _file = null;
        }
    }

    private void Write()
    {
        lock (_lock)
        {
            try
            {
                _file?.SetLength(0);
                _file?.Write(Encoding.UTF8.GetBytes(own.Now.ToString()));
            }
            catch (IOException)
            {
                // A full disk is noticed by those who write what counts.
            }
        }
    }

    private IEnumerable<StoreCopy> Beside() =>
        from path in Directory.EnumerateFiles(Folder, "*" + Ending)
        where IsOpen(path)
        let copy = Read(path)
        where copy is not null
        select copy;

    // One that nobody has open is of a process that was killed.
    private static bool IsOpen(string path)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None))
            {
            }

            File.Delete(path);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static StoreCopy? Read(string path)
    {
        try
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return StoreCopy.Parse(reader.ReadToEnd());
        }
        catch (IOException)
        {
            return null;
        }
    }
}
