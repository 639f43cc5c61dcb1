namespace MinerDebt.Core.Store.Rows;

/// <summary>Gives out one instance for each value: a million rows name a few thousand offerings and filings.</summary>
internal sealed class ValuePool
{
    // Remarks that are said once fill it for nothing.
    private const int Most = 500_000;

    private readonly Dictionary<object, object> _values = [];

    public T Shared<T>(T value) where T : class
    {
        if (_values.TryGetValue(value, out var known))
        {
            return (T)known;
        }

        if (_values.Count < Most)
        {
            _values.Add(value, value);
        }

        return value;
    }
}
