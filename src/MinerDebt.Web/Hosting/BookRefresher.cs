using MinerDebt.Core.Book;

namespace MinerDebt.Web.Hosting;

/// <summary>Notices what other copies of the program have changed in the shared store.</summary>
internal sealed partial class BookRefresher(CurrentBook book, TimeProvider clock, ILogger<BookRefresher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private bool _isAway;

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
                // Read once, and not only when a reader asks: by then the database may be away.
                _ = book.History;
                if (_isAway)
                {
                    _isAway = false;
                    LogBack();
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The book that is shown stays good; the next tick tries again.
                if (!_isAway)
                {
                    _isAway = true;
                    LogFailed(e);
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The store could not be asked for changes; it is asked again every few seconds, which is not said each time")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Information, "The store answers again")]
    private partial void LogBack();
}
