using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MinerDebt.Benchmarks.Circuits;

/// <summary>
/// A page of editors that is open, as a browser has it: its circuit over a WebSocket, each rendering confirmed, each call of
/// a script answered. It draws nothing.
/// </summary>
internal sealed partial class EditorPage : IDisposable
{
    private static readonly TimeSpan BetweenPings = TimeSpan.FromSeconds(10);
    private static readonly byte[] Handshake = [.. "{\"protocol\":\"blazorpack\",\"version\":1}"u8, 0x1e];

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _renderings;

    private EditorPage()
    {
    }

    /// <summary>How often the page was drawn by its circuit.</summary>
    public int Renderings => Volatile.Read(ref _renderings);

    public bool IsOpen => _socket.State == WebSocketState.Open;

    /// <summary>Loads a page with the cookies of someone who is signed in, and connects it.</summary>
    /// <returns>Null where it is not let in.</returns>
    public static async Task<EditorPage?> OpenAsync(HttpClient client, Uri address, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookies);
        using var answer = await client.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        var page = new EditorPage();
        page._socket.Options.SetRequestHeader("Cookie", cookies);
        page._socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        try
        {
            await page._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor", Query = "" }.Uri, page._end.Token);
        }
        catch (WebSocketException)
        {
            page.Dispose();
            return null;
        }

        await page.SendRawAsync(Handshake);
        _ = page.ListenAsync();
        _ = page.PingAsync();
        var state = State().Match(html).Groups[1].Value;
        await page.InvokeAsync("0", "StartCircuit", address.GetLeftPart(UriPartial.Authority) + "/", address.ToString(), "[]", "");
        var operations = new JsonArray([.. Component().Matches(html).Select((match, index) => (JsonNode)new JsonObject
        {
            ["type"] = "add", ["ssrComponentId"] = index + 1, ["marker"] = Marker(match.Groups[1].Value),
        })]);
        await page.InvokeAsync(null, "UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString(), state);
        return page;
    }

    public void Dispose()
    {
        _end.Cancel();
        _socket.Dispose();
    }

    private static JsonNode Marker(string json)
    {
        var marker = JsonNode.Parse(json)!;
        marker.AsObject().Remove("prerenderId");
        return marker;
    }

    private async Task ListenAsync()
    {
        using var received = new MemoryStream();
        try
        {
            while (IsOpen)
            {
                var part = await _socket.ReceiveAsync(_buffer, _end.Token);
                received.Write(_buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    await AnswerAsync(received.ToArray());
                    received.SetLength(0);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // It was closed, here or there.
        }
    }

    // Of what a circuit says only what it waits for counts. The argument behind the name is a number.
    private async Task AnswerAsync(byte[] message)
    {
        foreach (var number in BlazorPack.FirstArguments(message, "JS.RenderBatch"))
        {
            Interlocked.Increment(ref _renderings);
            await InvokeAsync(null, "OnRenderCompleted", number, null);
        }

        foreach (var number in BlazorPack.FirstArguments(message, "JS.BeginInvokeJS"))
        {
            await InvokeAsync(null, "EndInvokeJSFromDotNet", number, true, $"[{number},true,null]");
        }
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(BetweenPings);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                await SendRawAsync([2, 0x91, 6]);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // It was closed, here or there.
        }
    }

    private Task InvokeAsync(string? id, string target, params object?[] arguments) => SendRawAsync(BlazorPack.Invocation(id, target, arguments));

    private async Task SendRawAsync(byte[] message)
    {
        await _sending.WaitAsync(_end.Token);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, _end.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^>]*?)-->")]
    private static partial Regex State();

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Component();
}
