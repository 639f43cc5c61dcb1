using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting.Health;

/// <summary>Tries every few seconds whether the program can write and has its keys: by time, not by those who ask whether it is ready.</summary>
public sealed class WriteTest(DataFolder data, StoreDatabase database, IServiceProvider services, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>Why the folder of its data cannot be written; null if it can.</summary>
    public string? Folder { get; private set; }

    /// <summary>Why sessions and forms cannot be protected; null if they can.</summary>
    public string? Keys { get; private set; }

    public void Try() => (Folder, Keys) = (data.Complaint() ?? JournalComplaint(), KeysComplaint());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        using var ending = stoppingToken.Register(timer.Dispose);
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            Try();
        }
    }

    // A database that is a file writes beside it too, and may be elsewhere.
    private string? JournalComplaint() =>
        database.File is { } file && Path.GetDirectoryName(Path.GetFullPath(file.Path)) is { } folder && folder != data.Path ? DataFolder.Complaint(folder, Services.Connection.Name) : null;

    private string? KeysComplaint()
    {
        try
        {
            // Makes the first key, where there is none yet.
            services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(WriteTest)).Protect([]);
            var now = clock.GetUtcNow();
            return services.GetRequiredService<IKeyManager>().GetAllKeys().Any(key => !key.IsRevoked && key.ExpirationDate > now)
                ? null : "There is no key that could be used.";
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            // Keys on a server that is away are not lost, and that it is away is said by another check.
            return Keys;
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return e.Message;
        }
    }
}
