namespace MinerDebt.Web.Hosting.Operations;

/// <summary>The newest of something, in memory, and how many there were.</summary>
public class Recent<T>
{
    private const int Most = 30;

    private readonly Lock _lock = new();
    private readonly Queue<T> _kept = new(Most);
    private long _count;

    /// <summary>How many there were since the start.</summary>
    public long Count => Volatile.Read(ref _count);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<T> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _kept.Reverse()];
            }
        }
    }

    public void Add(T one)
    {
        lock (_lock)
        {
            _count++;
            if (_kept.Count == Most)
            {
                _kept.Dequeue();
            }

            _kept.Enqueue(one);
        }
    }
}
