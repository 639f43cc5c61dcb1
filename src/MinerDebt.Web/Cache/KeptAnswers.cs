using Microsoft.AspNetCore.OutputCaching;

namespace MinerDebt.Web.Cache;

/// <summary>
/// The answers that are kept: in memory, never more than the setting allows. Those asked for longest ago go first, and once
/// half of the room is used only what is asked for again soon is kept: addresses that are asked for once drive out nothing, and
/// more of them in turns than there is room for are not kept in vain.
/// </summary>
public sealed class KeptAnswers(CacheSettings settings) : IOutputCacheStore
{
    // About what one takes beside its own bytes: its place in the table and in the order, and the objects between them.
    private const int Overhead = 256;

    // What was asked for lately and is not kept, each in the place that its hash has: the hash, and the low half of how many
    // answers had to be made until then.
    private readonly long[] _asked = new long[1 << 16];

    // The hashes of what was too large, so that nobody waits again for it to be made for someone else.
    private readonly int[] _tooLarge = new int[1 << 12];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Answer>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Answer> _byUse = [];
    private long _bytes;
    private long _hits;
    private long _misses;
    private long _fitting = uint.MaxValue;

    /// <summary>What all of them take.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _byKey.Count;
            }
        }
    }

    /// <summary>How often one was given.</summary>
    public long Hits => Volatile.Read(ref _hits);

    /// <summary>How often one was asked for that was not kept.</summary>
    public long Misses => Volatile.Read(ref _misses);

    /// <summary>
    /// Whether an answer is to be kept: where there is room, or if it was asked for before and at most as many others were made since as
    /// there is room for.
    /// </summary>
    /// <param name="hash">Of all that it is kept under; two with one hash only pass for asked for again.</param>
    public bool Admits(int hash)
    {
        if (Volatile.Read(ref _tooLarge[hash & (_tooLarge.Length - 1)]) == hash && hash != 0)
        {
            return false;
        }

        if (settings.Bytes <= 0 || Bytes < settings.Bytes / 2)
        {
            return settings.Bytes > 0;
        }

        var made = (uint)Misses;
        var before = Interlocked.Exchange(ref _asked[hash & (_asked.Length - 1)], ((long)hash << 32) | made);
        // Would it still be there, had it been kept the first time? What others pushed out is made again, and kept only to be pushed out again.
        return (int)(before >> 32) == hash && unchecked(made - (uint)before) <= Volatile.Read(ref _fitting);
    }

    /// <summary>Says that an answer is too large to be kept.</summary>
    /// <param name="hash">Of all that it would be kept under.</param>
    public void Refuse(int hash) => Volatile.Write(ref _tooLarge[hash & (_tooLarge.Length - 1)], hash);

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out var node))
            {
                _misses++;
                return ValueTask.FromResult<byte[]?>(null);
            }

            _hits++;
            if (node != _byUse.First)
            {
                _byUse.Remove(node);
                _byUse.AddFirst(node);
            }

            return ValueTask.FromResult<byte[]?>(node.Value.Content);
        }
    }

    public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken)
    {
        var answer = new Answer(key, value, tags ?? []);
        lock (_lock)
        {
            if (_byKey.TryGetValue(key, out var before))
            {
                Drop(before);
            }

            if (answer.Bytes <= settings.Bytes)
            {
                while (_bytes + answer.Bytes > settings.Bytes)
                {
                    Drop(_byUse.Last!);
                }

                _byKey[key] = _byUse.AddFirst(answer);
                _bytes += answer.Bytes;
                Volatile.Write(ref _fitting, settings.Bytes * _byKey.Count / _bytes);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            for (var node = _byUse.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Tags.Contains(tag))
                {
                    Drop(node);
                }

                node = next;
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Drop(LinkedListNode<Answer> node)
    {
        _byKey.Remove(node.Value.Key);
        _byUse.Remove(node);
        _bytes -= node.Value.Bytes;
    }

    private sealed record Answer(string Key, byte[] Content, string[] Tags)
    {
        public long Bytes { get; } = Content.Length + (sizeof(char) * Key.Length) + Overhead;
    }
}
