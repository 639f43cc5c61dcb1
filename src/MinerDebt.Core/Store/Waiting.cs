namespace MinerDebt.Core.Store;

/// <summary>Waits for what may take too long.</summary>
public static class Waiting
{
    private const int Pieces = 10;

    /// <summary>
    /// Waits no longer than this, in pieces: a program that stood still meanwhile, as on a machine that does much beside, has waited
    /// for one of them, and does not take its own delay for that of another.
    /// </summary>
    /// <exception cref="TimeoutException">It has not ended; it is left to itself.</exception>
    public static async Task<T> WaitInPiecesAsync<T>(this Task<T> work, TimeSpan limit, CancellationToken cancellationToken = default)
    {
        for (var left = Pieces; left > 0 && !work.IsCompleted; left--)
        {
            await Task.WhenAny(work, Task.Delay(limit / Pieces, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return work.IsCompleted ? await work : throw new TimeoutException();
    }
}
