using System.Text;

namespace MinerDebt.Web.Hosting;

/// <summary>Holds an answer that is HTML until it is whole, and passes on any other as it comes.</summary>
internal sealed class HtmlHold(HttpResponse response, Stream body) : Stream
{
    private readonly MemoryStream _held = new();

    /// <summary>What is held; null for nothing.</summary>
    public string? Html => _held.Length > 0 ? Encoding.UTF8.GetString(_held.GetBuffer().AsSpan(0, (int)_held.Length)) : null;

    public override bool CanRead => false;

    // A failure on the way takes back what was written, which is asked of a stream that can seek.
    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _held.Length;

    public override long Position { get => _held.Position; set => _held.Position = value; }

    private bool IsHtml => _held.Length > 0 || (!response.HasStarted && response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true && response.Headers.ContentEncoding.Count == 0);

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        await (IsHtml ? _held : body).WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => IsHtml ? Task.CompletedTask : body.FlushAsync(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => (IsHtml ? _held : body).Write(buffer, offset, count);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => _held.SetLength(value);

    public override long Seek(long offset, SeekOrigin origin) => _held.Seek(offset, origin);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
