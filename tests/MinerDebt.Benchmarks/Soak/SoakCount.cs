using System.Collections.Concurrent;
using System.Globalization;

namespace MinerDebt.Benchmarks.Soak;

/// <summary>What became of requests.</summary>
internal sealed class SoakCount
{
    private readonly ConcurrentBag<double> _milliseconds = [];
    private readonly ConcurrentDictionary<string, int> _failures = [];
    private int _cut;

    public int Answered => _milliseconds.Count;

    public int Failed => _failures.Values.Sum();

    public void Add(TimeSpan took) => _milliseconds.Add(took.TotalMilliseconds);

    public void Fail(string why) => _failures.AddOrUpdate(why, 1, (_, count) => count + 1);

    /// <summary>An answer of which a part was sent when its copy was killed, which no proxy can take back.</summary>
    public void Cut() => Interlocked.Increment(ref _cut);

    /// <summary>The milliseconds within which a share of the answers came; 0 where there is none.</summary>
    public double At(double share)
    {
        var sorted = _milliseconds.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Answered} answered, {Failed} failed, {_cut} cut off in the middle; p50 {At(0.5):0.0} ms, p99 {At(0.99):0.0} ms, longest {At(1):0} ms{string.Concat(_failures.Select(pair => $"; {pair.Key}: {pair.Value}"))}");
}
