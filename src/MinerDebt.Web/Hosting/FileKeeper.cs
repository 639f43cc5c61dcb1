using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting;

/// <summary>
/// Looks after the file of an SQLite database: what was written to it without a change set (accounts, proposals) is moved from
/// the journal into it, and an operator is told when it is no longer there.
/// </summary>
internal sealed partial class FileKeeper(StoreDatabase database, TimeProvider clock, ILogger<FileKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private string? _said;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.File is not { } file)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, clock);
        using var ending = stoppingToken.Register(timer.Dispose);
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            try
            {
                file.Check();
                await file.SettleAsync(stoppingToken);
                _said = null;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Once, not at each look.
                if (_said != e.Message)
                {
                    LogFault(file.Path, e.Message);
                    _said = e.Message;
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "{File}: {Fault}")]
    private partial void LogFault(string file, string fault);
}
