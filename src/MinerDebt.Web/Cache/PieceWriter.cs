using System.IO.Pipelines;

namespace MinerDebt.Web.Cache;

/// <summary>
/// Passes on what is large in pieces, each after the one before was taken: of what is passed on at once the server makes a
/// copy for each reader, however slow.
/// </summary>
/// <param name="inner">Where it goes.</param>
/// <param name="piece">How large one may be, in bytes.</param>
/// <param name="onBegin">Called before anything is passed on.</param>
public sealed class PieceWriter(PipeWriter inner, int piece, Func<Task> onBegin) : PipeWriter
{
    public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.UnflushedBytes;

    public override async ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        await onBegin();
        for (; source.Length > piece; source = source[piece..])
        {
            var result = await inner.WriteAsync(source[..piece], cancellationToken);
            if (result.IsCompleted || result.IsCanceled)
            {
                return result;
            }
        }

        return await inner.WriteAsync(source, cancellationToken);
    }

    public override void Advance(int bytes) => inner.Advance(bytes);

    public override Memory<byte> GetMemory(int sizeHint = 0) => inner.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => inner.GetSpan(sizeHint);

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        await onBegin();
        return await inner.FlushAsync(cancellationToken);
    }

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);
}
