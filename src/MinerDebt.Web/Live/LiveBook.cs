using MinerDebt.Core.Book;

namespace MinerDebt.Web.Live;

/// <summary>
/// Tells open pages which version the book has, as soon as it is swapped. One loop serves all of them, and each message is
/// encoded once, whatever their number.
/// </summary>
public sealed partial class LiveBook : BackgroundService
{
    /// <summary>How many pages may follow at a time.</summary>
    public const int MostStreams = 10_000;

    // Shorter than what proxies take for a dead connection.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    // A comment, which a browser does not hand to the page.
    private static readonly byte[] Beat = [.. ":\n\n"u8];

    private readonly CurrentBook _book;
    private readonly ILogger<LiveBook> _log;
    private readonly Lock _gate = new();
    private readonly HashSet<LiveStream> _streams = [];
    private readonly SemaphoreSlim _swapped = new(0);
    private bool _isEnding;
    private long _told;

    public LiveBook(CurrentBook book, IHostApplicationLifetime lifetime, ILogger<LiveBook> log)
    {
        (_book, _log) = (book, log);
        // The server waits for its open requests: they must not be among them.
        lifetime.ApplicationStopping.Register(EndAll);
    }

    /// <summary>How many pages follow.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _streams.Count;
            }
        }
    }

    /// <summary>Begins a stream with the version of the book.</summary>
    /// <returns>Null if too many pages follow, or the program ends.</returns>
    public LiveStream? Open(Action abort)
    {
        var stream = new LiveStream(abort);
        lock (_gate)
        {
            if (_isEnding || _streams.Count >= MostStreams)
            {
                return null;
            }

            _streams.Add(stream);
            stream.Tell(new LiveEvent(_book.Value.Version, [], []).Encode());
            return stream;
        }
    }

    public void Close(LiveStream stream)
    {
        lock (_gate)
        {
            _streams.Remove(stream);
        }
    }

    public override void Dispose()
    {
        _book.Changed -= Wake;
        _swapped.Dispose();
        base.Dispose();
    }

    /// <summary>Follows the book before a page can be opened: the loop begins when a thread is free.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _book.Changed += Wake;
        _told = _book.Value.Version;
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await _swapped.WaitAsync(Heartbeat, stoppingToken);
                TellNews();
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    private void TellNews()
    {
        try
        {
            // Also where nothing has changed: it is in memory from the first beat on, whatever becomes of the store.
            var history = _book.History;
            Tell(history.Version > _told ? LiveEvent.Of(history, _told).Encode() : Beat);
            _told = Math.Max(_told, history.Version);
        }
        catch (Exception e)
        {
            // What has changed is read from the store, which may be away: it is told at the next beat.
            LogNotTold(e);
            Tell(Beat);
        }
    }

    private void Wake() => _swapped.Release();

    private void Tell(byte[] message)
    {
        List<LiveStream> deaf = [];
        lock (_gate)
        {
            deaf.AddRange(_streams.Where(stream => !stream.Tell(message)));
            _streams.ExceptWith(deaf);
        }

        if (deaf.Count > 0)
        {
            // Not under the lock, which what ends with them may want.
            deaf.ForEach(stream => stream.Drop());
            LogDropped(deaf.Count);
        }
    }

    private void EndAll()
    {
        lock (_gate)
        {
            _isEnding = true;
            foreach (var stream in _streams)
            {
                stream.End();
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "What has changed could not be read, so open pages are told later")]
    private partial void LogNotTold(Exception exception);

    [LoggerMessage(LogLevel.Information, "{Count} open pages did not listen and were dropped; their browsers come back")]
    private partial void LogDropped(int count);
}
