namespace MinerDebt.Core.Book;

/// <summary>
/// What was read out of a book lately, each reading made once: one page asks for some of them several times, and the next
/// page for the same again. All are let go of when there are too many, so that a book never holds more than a few.
/// </summary>
public sealed class Readings
{
    /// <summary>How many are held.</summary>
    public const int Most = 32;

    private readonly Lock _lock = new();
    private Dictionary<object, Lazy<object>> _made = [];

    /// <summary>The reading under a key, which names all that it depends on but the book.</summary>
    public T Once<T>(object key, Func<T> make) where T : class
    {
        Lazy<object>? reading;
        lock (_lock)
        {
            if (!_made.TryGetValue(key, out reading))
            {
                if (_made.Count == Most)
                {
                    _made = [];
                }

                _made[key] = reading = new Lazy<object>(make);
            }
        }

        return (T)reading.Value;
    }
}
