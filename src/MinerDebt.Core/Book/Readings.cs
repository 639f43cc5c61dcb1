using System.Collections.Concurrent;

namespace MinerDebt.Core.Book;

/// <summary>
/// What was read out of a book, each reading made once: one page asks for some of them several times, and the next page for
/// the same again. What depends on a question is let go of when there is too much, so that a book never holds more than a few.
/// </summary>
public sealed class Readings
{
    /// <summary>How many that depend on a question are held.</summary>
    public const int Most = 32;

    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<Type, Lazy<object>> _ofBook = new();
    private Dictionary<object, Lazy<object>> _made = [];

    /// <summary>A reading that depends on nothing but the book, held as long as it is.</summary>
    /// <param name="reader">Who reads it.</param>
    public T OfBook<T>(Type reader, Func<T> make) where T : class => (T)_ofBook.GetOrAdd(reader, _ => new Lazy<object>(make)).Value;

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
