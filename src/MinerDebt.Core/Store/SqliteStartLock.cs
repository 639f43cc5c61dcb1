namespace MinerDebt.Core.Store;

/// <summary>
/// Lets one process at a time prepare an SQLite file. The operating system drops the lock with the process, also a
/// killed one.
/// </summary>
internal static class SqliteStartLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <exception cref="StoreException">Another process holds the lock for longer than two minutes.</exception>
    public static async Task<IAsyncDisposable> TakeAsync(string databaseFile, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(databaseFile)!);
        var file = databaseFile + ".starting";
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException))
            {
                if (waited >= Patience)
                {
                    throw new StoreException($"Another process has been preparing {databaseFile} for {Patience.TotalSeconds:0} seconds. End it, and start again.", e);
                }
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
