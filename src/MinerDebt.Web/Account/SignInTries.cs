namespace MinerDebt.Web.Account;

/// <summary>
/// Counts the tries to sign in that were not good ones, by key, and says how long to wait after too many. In memory: each
/// copy of the program counts for itself.
/// </summary>
public sealed class SignInTries(TimeProvider clock)
{
    /// <summary>How long a try counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    // Far above what people do; a flood of addresses must not fill the memory.
    private const int MostKeys = 50_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>The key of tries with an account, whether there is one or not, from an address.</summary>
    public static string KeyOf(string email, string client) => $"account {email.Trim().ToUpperInvariant()} {client}";

    /// <summary>Counts a try under each key before it is looked at, so that many at once are not more than one after another.</summary>
    /// <returns>Null if it may go on; else how long to wait, and nothing is counted.</returns>
    public TimeSpan? Begin(IReadOnlyList<(string Key, int Most)> keys)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            TimeSpan? wait = null;
            foreach (var (key, most) in keys)
            {
                if (Of(key, now) is { } count && count.Tries >= most && (wait is null || count.Ends - now > wait))
                {
                    wait = count.Ends - now;
                }
            }

            if (wait is null)
            {
                MakeRoom(now);
                foreach (var (key, _) in keys)
                {
                    var count = Of(key, now) ?? new Count(0, now + Window);
                    _counts[key] = count with { Tries = count.Tries + 1 };
                }
            }

            return wait;
        }
    }

    /// <summary>Takes back one try that was no wrong one.</summary>
    public void GiveBack(string key)
    {
        lock (_lock)
        {
            if (_counts.TryGetValue(key, out var count))
            {
                _counts[key] = count with { Tries = Math.Max(0, count.Tries - 1) };
            }
        }
    }

    /// <summary>Takes back all tries under a key.</summary>
    public void Forget(string key)
    {
        lock (_lock)
        {
            _counts.Remove(key);
        }
    }

    /// <summary>Takes back all tries with an account, from whichever address.</summary>
    public void ForgetAccount(string email)
    {
        var beginning = KeyOf(email, "");
        lock (_lock)
        {
            foreach (var key in _counts.Keys.Where(one => one.StartsWith(beginning, StringComparison.Ordinal)).ToList())
            {
                _counts.Remove(key);
            }
        }
    }

    private Count? Of(string key, DateTimeOffset now) => _counts.TryGetValue(key, out var count) && count.Ends > now ? count : null;

    private void MakeRoom(DateTimeOffset now)
    {
        if (_counts.Count < MostKeys)
        {
            return;
        }

        // What is over goes first; then those that end soonest.
        foreach (var (key, _) in _counts.OrderBy(pair => pair.Value.Ends).Take(Math.Max(MostKeys / 10, _counts.Count(pair => pair.Value.Ends <= now))).ToList())
        {
            _counts.Remove(key);
        }
    }

    private readonly record struct Count(int Tries, DateTimeOffset Ends);
}
