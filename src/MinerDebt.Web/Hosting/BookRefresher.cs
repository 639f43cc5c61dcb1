using MinerDebt.Core.Book;

namespace MinerDebt.Web.Hosting;

/// <summary>Notices what other copies of the program have changed in the shared store.</summary>
internal sealed partial class BookRefresher(CurrentBook book, TimeProvider clock, ILogger<BookRefresher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        // The end of the program ends the waiting, without an exception that the host would report.
        using var ending = stoppingToken.Register(timer.Dispose);
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            try
            {
                await book.RefreshAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The book that is shown stays good; the next tick tries again.
                LogFailed(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The store could not be asked for changes")]
    private partial void LogFailed(Exception exception);
}
