namespace MinerDebt.Core.Book;

/// <summary>What belongs to a miner, by its ticker; nothing for a ticker that is not known.</summary>
public sealed class ByTicker<T>
{
    private readonly Func<string, IReadOnlyList<T>> _find;

    internal ByTicker(Func<string, IReadOnlyList<T>> find) => _find = find;

    public IReadOnlyList<T> this[string ticker] => _find(ticker);
}
