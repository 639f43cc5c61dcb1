using System.Threading.Channels;

namespace MinerDebt.Web.Live;

/// <summary>What one open page has yet to be told. A page that does not listen is dropped instead of being waited for.</summary>
public sealed class LiveStream(Action abort)
{
    /// <summary>How many messages may wait.</summary>
    public const int Most = 8;

    private readonly Channel<ReadOnlyMemory<byte>> _waiting =
        Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(Most) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    /// <summary>The messages in their order, until the stream is ended.</summary>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    /// <summary>Never waits.</summary>
    /// <returns>False if too much waits already.</returns>
    public bool Tell(ReadOnlyMemory<byte> message) => _waiting.Writer.TryWrite(message);

    /// <summary>Ends it after what waits.</summary>
    public void End() => _waiting.Writer.TryComplete();

    /// <summary>Ends it at once, also where a message is being written.</summary>
    public void Drop()
    {
        End();
        abort();
    }
}
