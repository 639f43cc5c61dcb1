using MinerDebt.Core.Book;
using MinerDebt.Core.Store;
using MinerDebt.Web.Hosting.Operations;

namespace MinerDebt.Web.Hosting;

/// <summary>
/// Shows what other copies of the program have changed in the shared store: at once where the database tells of it, else
/// when it is asked the next time.
/// </summary>
internal sealed partial class BookRefresher(CurrentBook book, StoreDatabase database, ThisCopy copy, RefreshSettings settings, ILogger<BookRefresher> logger) : BackgroundService
{
    private readonly SemaphoreSlim _told = new(0);
    private Task _reading = Task.CompletedTask;
    private bool _isAway;

    public override void Dispose()
    {
        _told.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = database.IsOnServer ? ListenAsync(stoppingToken) : Task.CompletedTask;
        try
        {
            while (true)
            {
                await _told.WaitAsync(settings.Interval, stoppingToken);
                await RefreshAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }

        await listening;
    }

    private async Task RefreshAsync(CancellationToken stoppingToken)
    {
        try
        {
            await book.RefreshAsync(stoppingToken);
            if (database.IsOnServer && _reading.IsCompleted)
            {
                // Before a reader asks: by then the server may be away. Beside this, since it takes long and changes are to be shown at once.
                _reading = Task.Run(ReadHistory, stoppingToken);
            }

            if (_isAway)
            {
                _isAway = false;
                LogBack();
            }
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            // The book that is shown stays good; the next time tries again.
            if (!_isAway)
            {
                _isAway = true;
                LogFailed(e);
            }
        }
    }

    private void ReadHistory()
    {
        try
        {
            _ = book.History;
        }
        catch (Exception e) when (StoreFailure.IsCauseOf(e))
        {
            // The next time tries again.
        }
    }

    // What was missed while the connection was lost is caught up with when it is made anew.
    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PostgresSignal.ListenAsync(database, () => copy.Now, () => _told.Release(), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogDeaf(e.Message);
                await Task.Delay(RefreshSettings.Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                // The program ends.
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The store could not be asked for changes; it is asked again every few seconds, which is not said each time")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(LogLevel.Information, "The store answers again")]
    private partial void LogBack();

    [LoggerMessage(LogLevel.Debug, "The store does not tell of changes: {Reason}")]
    private partial void LogDeaf(string reason);
}
