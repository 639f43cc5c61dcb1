using System.Globalization;
using MinerDebt.Core.Edgar;

namespace MinerDebt.Web.Admin.Edgar;

/// <summary>How fast this program asks SEC: five times a second for all who ask, and not at all for a while after SEC has refused.</summary>
public sealed class EdgarPace(TimeProvider clock)
{
    public static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    public static readonly TimeSpan BackingOff = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private DateTimeOffset _next;
    private DateTimeOffset _closedUntil;

    /// <summary>Waits until it is the caller's turn.</summary>
    /// <exception cref="EdgarException">SEC has refused a short time ago.</exception>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (Take() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }

        // Others may have been refused meanwhile.
        Check();
    }

    /// <summary>Takes the next turn.</summary>
    /// <returns>How long it is until then.</returns>
    /// <exception cref="EdgarException">SEC has refused a short time ago.</exception>
    public TimeSpan Take()
    {
        Check();
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var turn = _next > now ? _next : now;
            _next = turn + Between;
            return turn - now;
        }
    }

    /// <summary>SEC has refused.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closedUntil = clock.GetUtcNow() + BackingOff;
        }
    }

    private void Check()
    {
        lock (_lock)
        {
            if (clock.GetUtcNow() < _closedUntil)
            {
                throw new EdgarException(string.Create(
                    CultureInfo.InvariantCulture, $"SEC has refused requests from here as too many. It is not asked again before {_closedUntil.UtcDateTime:HH:mm} UTC."));
            }
        }
    }
}
