using System.IO.Compression;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Cache;

/// <summary>Answers as a client sees them, to be compared.</summary>
internal static class Answers
{
    // They say when an answer was sent and from where, not what it says.
    private static readonly string[] Passing = ["Date", "Age", "Content-Length", "Transfer-Encoding", "Server", "X-Request-ID"];

    /// <summary>Status, headers and the decoded body.</summary>
    public static async Task<string> ReadAsync(this WebApp app, string path, params (string Name, string Value)[] headers)
    {
        using var answer = await app.SendAsync(path, headers);
        return $"{(int)answer.StatusCode}\n{Headers(answer)}\n{await BodyAsync(answer)}";
    }

    /// <summary>The headers that belong to the answer, a line each.</summary>
    public static string Headers(HttpResponseMessage answer) => string.Join('\n',
        answer.Headers.Concat(answer.Content.Headers).Where(header => !Passing.Contains(header.Key))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal));

    public static async Task<string> BodyAsync(HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream decoded = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(decoded);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public static string? Tag(HttpResponseMessage answer) => answer.Headers.ETag?.ToString();

    public static bool IsKept(HttpResponseMessage answer) => answer.Headers.Age is not null;
}
