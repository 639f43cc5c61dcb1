namespace MinerDebt.Core.Tests.Edgar;

/// <summary>Gives bytes in portions, as a network does.</summary>
internal sealed class Portions(byte[] bytes, int size) : Stream
{
    private const int Again = 6;

    private int _at;

    /// <summary>Whether it goes on for ever with what comes after the first bytes.</summary>
    public bool IsEndless { get; init; }

    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        _at = IsEndless && _at == bytes.Length ? Again : _at;
        var given = Math.Min(Math.Min(size, count), bytes.Length - _at);
        Array.Copy(bytes, _at, buffer, offset, given);
        _at += given;
        Given += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
