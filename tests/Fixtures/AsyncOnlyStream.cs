namespace MinerDebt.Testing;

/// <summary>Takes bytes as a server does: asynchronously alone. Anyone who writes a whole file at once shows it by a large write.</summary>
internal sealed class AsyncOnlyStream : Stream
{
    public long Written { get; private set; }

    /// <summary>The most bytes that came in one call.</summary>
    public int Largest { get; private set; }

    /// <summary>Called at each write.</summary>
    public Action? OnWrite { get; init; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Written += buffer.Length;
        Largest = Math.Max(Largest, buffer.Length);
        OnWrite?.Invoke();
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Written to synchronously.");

    public override void Flush() => throw new InvalidOperationException("Flushed synchronously.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
