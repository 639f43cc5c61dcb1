using System.IO.Pipelines;
using CsCheck;
using Microsoft.AspNetCore.Http;
using MinerDebt.Web.Cache;

namespace MinerDebt.Web.Tests.Cache;

public sealed class HeldBytesTests
{
    private const int Room = 100;

    [Fact]
    public void Write_AnyPieces_ArePassedOnInTheirOrderOrHeldAsAWhole() => Gen.Byte.Array[0, 40].Array[0, 8].Sample(pieces =>
    {
        var (passed, room) = (new MemoryStream(), new HoldRoom(Room));
        using var held = new HeldBytes(new StreamResponseBodyFeature(passed), room, () => { }, () => Task.CompletedTask);
        foreach (var piece in pieces)
        {
            Write(held, piece);
        }

        var all = pieces.SelectMany(piece => piece).ToArray();
        Assert.Equal(all.Length <= Room, held.IsHeld);
        Assert.Equal(all, held.IsHeld ? held.Content.ToArray() : passed.ToArray());
        Assert.True(!held.IsHeld || passed.Length == 0);
        held.Dispose();
        Assert.True(room.Take(Room));
    });

    [Fact]
    public void Write_MoreThanIsKept_SaysSoAndPassesItOn()
    {
        var (passed, refused) = (new MemoryStream(), 0);
        using var held = new HeldBytes(new StreamResponseBodyFeature(passed), new HoldRoom(long.MaxValue), () => refused++, () => Task.CompletedTask);

        Write(held, new byte[CacheSettings.LargestKept]);
        Assert.Equal((0, 0), (refused, passed.Length));
        Write(held, new byte[1]);
        Write(held, new byte[1]);

        Assert.Equal((1, CacheSettings.LargestKept + 2), (refused, passed.Length));
    }

    [Fact]
    public async Task Write_Large_IsPassedOnInPieces()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 20, resumeWriterThreshold: 1));
        var writing = new PieceWriter(pipe.Writer, 10, () => Task.CompletedTask).WriteAsync(new byte[95], TestContext.Current.CancellationToken).AsTask();

        Assert.False(writing.IsCompleted);
        var read = 0L;
        while (read < 95)
        {
            var result = await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken);
            Assert.InRange(result.Buffer.Length, 1, 30);
            read += result.Buffer.Length;
            pipe.Reader.AdvanceTo(result.Buffer.End);
        }

        await writing;
    }

    // In memory, so it is done when it returns.
    private static void Write(Stream stream, byte[] bytes) => Assert.True(stream.WriteAsync(bytes, TestContext.Current.CancellationToken).IsCompletedSuccessfully);
}
