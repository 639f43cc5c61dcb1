using System.Text;
using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Tests;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello")]
    [InlineData("HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nServer: Kestrel\r\n\r\n", 404, "")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1A\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n", 200, "helloabcdefghijklmnopqrstuvwxyz")]
    [InlineData("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n", 304, "")]
    public void TryRead_AnswerInParts_IsReadWhenAllOfItIsThere(string text, int status, string body)
    {
        var received = Encoding.ASCII.GetBytes(text);

        for (var length = 0; length < received.Length; length++)
        {
            Assert.False(Answer.TryRead(received.AsSpan(0, length), out _), text[..length]);
        }

        Assert.True(Answer.TryRead(received, out var answer));
        Assert.Equal((status, received.Length, body), (answer.Status, answer.Length, Encoding.ASCII.GetString(answer.Body(received))));
    }

    [Theory]
    [InlineData("HTTP/1.0 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n")]
    [InlineData("nonsense\r\n\r\n")]
    public void TryRead_NoAnswerWithALength_Throws(string text) =>
        Assert.Throws<InvalidDataException>(() => Answer.TryRead(Encoding.ASCII.GetBytes(text), out _));
}
