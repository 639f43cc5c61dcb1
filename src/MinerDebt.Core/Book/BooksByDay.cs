using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>The books of days in the past, made from one version of the history; those asked for last are kept.</summary>
internal sealed class BooksByDay(FactHistory history, DebtBook newest)
{
    private const int Most = 32;

    private readonly Lock _keeping = new();
    private readonly List<(DateOnly Day, Lazy<DebtBook> Book)> _kept = [];

    public DebtBook At(DateOnly day)
    {
        (DateOnly Day, Lazy<DebtBook> Book) found;
        lock (_keeping)
        {
            found = _kept.Find(kept => kept.Day == day);
            if (found.Book is null)
            {
                // Who asks for the same day meanwhile waits for the same book.
                found = (day, new Lazy<DebtBook>(() => new DebtBook(history.Version, KnownFacts.At(history, day)) { KnownOn = day, Newest = newest }));
            }

            _kept.Remove(found);
            _kept.Add(found);
            if (_kept.Count > Most)
            {
                _kept.RemoveAt(0);
            }
        }

        return found.Book.Value;
    }
}
