using MinerDebt.Core.Model;

namespace MinerDebt.Core.Book;

/// <summary>The books of days in the past, made from one version of the history; those asked for last are kept.</summary>
internal sealed class BooksByDay(FactHistory history)
{
    private const int Most = 32;

    private readonly Lock _keeping = new();
    private readonly List<DebtBook> _kept = [];

    public DebtBook At(DateOnly day)
    {
        lock (_keeping)
        {
            if (_kept.Find(book => book.KnownOn == day) is { } kept)
            {
                _kept.Remove(kept);
                _kept.Add(kept);
                return kept;
            }
        }

        var made = new DebtBook(history.Version, KnownFacts.At(history, day)) { KnownOn = day };
        lock (_keeping)
        {
            _kept.Add(made);
            if (_kept.Count > Most)
            {
                _kept.RemoveAt(0);
            }
        }

        return made;
    }
}
