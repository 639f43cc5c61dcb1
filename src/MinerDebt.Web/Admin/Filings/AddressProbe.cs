using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Admin.Filings;

/// <summary>
/// Looks whether a document on the public internet still answers. Only an editor's button asks it to. It connects to no
/// address of this machine or its network, wherever a name or a redirection leads.
/// </summary>
public sealed class AddressProbe : IDisposable
{
    private const int MostRedirections = 5;
    private const int MostAtOnce = 2;

    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(20);

    private readonly Func<IPAddress, bool> _isAllowed;
    private readonly TimeSpan _patience;
    private readonly SemaphoreSlim _turns = new(MostAtOnce);
    private readonly HttpClient _client;

    public AddressProbe() : this(PublicAddress.Is, TimeSpan.FromSeconds(8))
    {
    }

    /// <param name="isAllowed">Which addresses may be connected to.</param>
    /// <param name="patience">For one answer.</param>
    public AddressProbe(Func<IPAddress, bool> isAllowed, TimeSpan patience)
    {
        (_isAllowed, _patience) = (isAllowed, patience);
        _client = new HttpClient(new SocketsHttpHandler
        {
            // A proxy would connect in our place, and to whatever it is asked for.
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectCallback = ConnectAsync,
            MaxResponseHeadersLength = 64,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("MinerDebt/1.0 (an editor checks a link)");
    }

    public void Dispose()
    {
        _client.Dispose();
        _turns.Dispose();
    }

    /// <summary>Asks for the heads of the document alone, and for the document where that is refused; nothing of its content is read.</summary>
    public async Task<(AddressState State, string Answer)> LookAsync(string url, CancellationToken cancellationToken = default)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        whole.CancelAfter(Whole);
        try
        {
            await _turns.WaitAsync(whole.Token);
            try
            {
                var head = await FollowAsync(HttpMethod.Head, url, whole.Token);
                return head.State == AddressState.Answers ? head : await FollowAsync(HttpMethod.Get, url, whole.Token);
            }
            finally
            {
                _turns.Release();
            }
        }
        catch (NotPublicException)
        {
            return (AddressState.Unclear, "It leads to an address that is not on the public internet, and was not asked");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (AddressState.Unclear, "No answer in time");
        }
        catch (HttpRequestException e)
        {
            return Explain(e);
        }
    }

    private async Task<(AddressState State, string Answer)> FollowAsync(HttpMethod method, string url, CancellationToken cancellationToken)
    {
        var next = new Uri(url);
        for (var redirections = 0; redirections <= MostRedirections; redirections++)
        {
            if (next.Scheme is not ("http" or "https"))
            {
                return (AddressState.Unclear, "It leads to an address that is not on the web");
            }

            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            patience.CancelAfter(_patience);
            using var request = new HttpRequestMessage(method, next);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } location)
            {
                next = new Uri(next, location);
                continue;
            }

            var status = (int)answer.StatusCode;
            var words = FormattableString.Invariant($"{status} {ReasonPhrases.GetReasonPhrase(status)}").TrimEnd();
            return (answer.IsSuccessStatusCode ? AddressState.Answers : answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? AddressState.Gone : AddressState.Unclear, words);
        }

        return (AddressState.Unclear, "It leads from one address to another without an end");
    }

    // The address that is checked is the one that is connected to: a name cannot change its mind in between.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        if (addresses.Length == 0 || !addresses.All(_isAllowed))
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static (AddressState State, string Answer) Explain(HttpRequestException failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case NotPublicException:
                    return (AddressState.Unclear, "It leads to an address that is not on the public internet, and was not asked");
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData }:
                    return (AddressState.Gone, "Its host is not known any more");
                case SocketException:
                    return (AddressState.Unclear, "Its host cannot be reached");
                case System.Security.Authentication.AuthenticationException:
                    return (AddressState.Unclear, "A secure connection was not possible");
                default:
                    break;
            }
        }

        return (AddressState.Unclear, "No answer that could be read");
    }

    private sealed class NotPublicException : Exception;
}
