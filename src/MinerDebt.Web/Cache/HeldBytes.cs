using Microsoft.AspNetCore.Http.Features;

namespace MinerDebt.Web.Cache;

/// <summary>Holds what is written, as long as there is room for it; then passes on what it holds, and all that comes.</summary>
/// <param name="body">Where it goes in the end.</param>
/// <param name="room">For all that are held.</param>
/// <param name="onTooLarge">Called once it is larger than what is kept.</param>
/// <param name="onBegin">Called before the first of it is taken.</param>
public sealed class HeldBytes(IHttpResponseBodyFeature body, HoldRoom room, Action onTooLarge, Func<Task> onBegin) : Stream
{
    private readonly MemoryStream _held = new();
    private long _taken;
    private bool _hasBegun;

    /// <summary>Whether nothing was passed on.</summary>
    public bool IsHeld { get; private set; } = true;

    public ReadOnlyMemory<byte> Content => _held.GetBuffer().AsMemory(0, (int)_held.Length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _held.Length;

    public override long Position { get => _held.Length; set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await BeginAsync();
        if (IsHeld && Hold(buffer.Length))
        {
            _held.Write(buffer.Span);
            return;
        }

        if (IsHeld)
        {
            IsHeld = false;
            await body.Stream.WriteAsync(Content, cancellationToken);
            Free();
        }

        await body.Stream.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("As to a server, it is written to asynchronously alone.");

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await BeginAsync();
        if (!IsHeld)
        {
            await body.Stream.FlushAsync(cancellationToken);
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Free();
        base.Dispose(disposing);
    }

    private Task BeginAsync()
    {
        if (_hasBegun)
        {
            return Task.CompletedTask;
        }

        _hasBegun = true;
        return onBegin();
    }

    private bool Hold(int count)
    {
        if (_held.Length + count > CacheSettings.LargestKept)
        {
            onTooLarge();
            return false;
        }

        if (!room.Take(count))
        {
            return false;
        }

        _taken += count;
        return true;
    }

    private void Free()
    {
        room.Free(_taken);
        _taken = 0;
        _held.SetLength(0);
        _held.Capacity = 0;
    }
}
