namespace MinerDebt.Benchmarks.Load;

/// <summary>Requests, handed out one after the other to all connections, and the first again after the last.</summary>
internal sealed class Questions(params IReadOnlyList<byte[]> requests)
{
    private int _next = -1;

    public byte[] Next() => requests[(int)((uint)Interlocked.Increment(ref _next) % (uint)requests.Count)];
}
