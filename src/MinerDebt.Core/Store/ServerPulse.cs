using System.Data.Common;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>
/// Tells a server that is silent from one that has much to do: while something takes long, it is asked beside that whether it
/// answers anyone at all.
/// </summary>
/// <param name="connect">Makes a connection to it.</param>
internal sealed class ServerPulse(Func<DbConnection> connect)
{
    // What is left to itself ends by then.
    private const int LongestSeconds = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Unasked = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    // What is told to stop tells the server so, and waits two seconds for its answer to that.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2.5);

    private readonly Lock _lock = new();
    private Task<bool>? _asking;
    private volatile bool _isSilent;

    /// <summary>Whether it gave no answer when it was last asked; while it is so it is asked again and again.</summary>
    public bool IsSilent => _isSilent;

    /// <summary>Whether it answers, be it that it is not there: that is told at once by what is asked of it.</summary>
    public Task<bool> AnswersAsync()
    {
        lock (_lock)
        {
            return _asking is { IsCompleted: false } ? _asking : _asking = AskAsync();
        }
    }

    /// <summary>Waits for a work for as long as the server answers.</summary>
    /// <param name="work">Given what it is stopped with; one that does not stop is left to itself.</param>
    /// <exception cref="StoreSilentException">The server does not answer.</exception>
    public async Task<T> WatchAsync<T>(Func<CancellationToken, Task<T>> work)
    {
        if (_isSilent && !await AnswersAsync())
        {
            throw new StoreSilentException(isUnsure: false);
        }

        // Not disposed of: the work may outlast this.
        var silence = new CancellationTokenSource();
        var working = work(silence.Token);
        for (var pause = Unasked; await Task.WhenAny(working, Task.Delay(pause)) != working; pause = Between)
        {
            if (await AnswersAsync())
            {
                continue;
            }

            // Not waited for: the server is told of it over a connection of its own, which may take as long as any.
            _ = silence.CancelAsync();
            await Task.WhenAny(working, Task.Delay(Grace));
            if (!working.IsCompletedSuccessfully)
            {
                _ = working.ContinueWith(static one => one.Exception, TaskScheduler.Default);
                throw new StoreSilentException(isUnsure: false, working.Exception?.InnerException);
            }
        }

        return await working;
    }

    private async Task<bool> AskAsync()
    {
        var answers = await AskOnceAsync();
        _isSilent = !answers;
        if (!answers)
        {
            _ = AskAgainAsync();
        }

        return answers;
    }

    private async Task AskAgainAsync()
    {
        await Task.Delay(Between);
        await AnswersAsync();
    }

    private async Task<bool> AskOnceAsync()
    {
        var asking = RunAsync();
        try
        {
            return await asking.WaitInPiecesAsync(Patience);
        }
        catch (TimeoutException)
        {
            _ = asking.ContinueWith(static one => one.Exception, TaskScheduler.Default);
            return false;
        }
        catch (DbException e)
        {
            return e.InnerException is not TimeoutException;
        }
    }

    private async Task<bool> RunAsync()
    {
        await using var connection = connect();
        // Not one of those that wait in the pool, which may be lost while the server answers.
        connection.ConnectionString = new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Pooling = false, Timeout = LongestSeconds, CommandTimeout = LongestSeconds }.ConnectionString;
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1";
        return await command.ExecuteScalarAsync() is not null;
    }
}
