using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MinerDebt.Core.Edgar;
using MinerDebt.Web.Admin.Imports;

namespace MinerDebt.Web.Admin.Edgar;

/// <summary>Asks SEC as it wants to be asked: with a contact, not too often, and compressed.</summary>
public sealed partial class EdgarClient(EdgarSettings settings, EdgarPace pace, UploadFolder folder) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public bool IsOn => settings.IsOn;

    public void Dispose() => _http.Dispose();

    /// <summary>All that a company has tagged, as a file.</summary>
    /// <exception cref="EdgarException">SEC has none, refuses, or cannot be reached.</exception>
    public Task<Upload> FetchFactsAsync(string cik, IProgress<double> progress, CancellationToken cancellationToken) => AskAsync(
        new Uri(settings.Data, $"/api/xbrl/companyfacts/CIK{cik}.json"), $"SEC has no company facts of CIK {cik}: a company that files no XBRL, or another CIK.",
        (content, length, stop) => Upload.TakeAsync(folder, $"CIK{cik}.json", content, length, EdgarLimits.Bytes, progress, stop), cancellationToken);

    /// <summary>A document of a filing, as a file.</summary>
    /// <param name="address">At SEC; that of its viewer is understood too.</param>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EdgarException">It is no such address, or SEC has none, refuses, or cannot be reached.</exception>
    public Task<Upload> FetchFilingAsync(string address, IProgress<double> progress, CancellationToken cancellationToken) =>
        Document().Match(address) is { Success: true, Value: var path }
            ? AskAsync(
                new Uri(settings.Archives, path), "SEC has no document at this address.",
                (content, length, stop) => Upload.TakeAsync(folder, path[(path.LastIndexOf('/') + 1)..], content, length, EdgarLimits.Bytes, progress, stop), cancellationToken)
            : throw new EdgarException("Give the address of an HTML document at SEC, such as https://www.sec.gov/Archives/edgar/data/1507605/000150760525000028/mara-20250930.htm.");

    /// <summary>A list of a company's filings.</summary>
    /// <param name="name">Of the file, such as <c>CIK0001507605.json</c>.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="EdgarException">SEC has none, refuses, or cannot be reached.</exception>
    public Task<T> ReadSubmissionsAsync<T>(string name, Func<Stream, T> read, CancellationToken cancellationToken) => AskAsync(
        new Uri(settings.Data, $"/submissions/{name}"), $"SEC has no list of filings {name}.",
        // Reading waits for the network, so it has a thread of its own.
        (content, _, stop) => Task.Run(() => read(content), stop), cancellationToken);

    private async Task<T> AskAsync<T>(Uri address, string none, Func<Stream, long?, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            throw new EdgarException("SEC is not asked, since no contact is set (Edgar:Contact). Save the file there and choose it here.");
        }

        await pace.EnterAsync(cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("User-Agent", settings.Contact);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests)
            {
                pace.Close();
                throw new EdgarException($"SEC has refused ({Status(answer)}), which it does with those who ask too often or give no contact. It is not asked again for ten minutes.");
            }

            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new EdgarException(answer.StatusCode == HttpStatusCode.NotFound ? none : $"SEC has answered with {Status(answer)}. Try again later.");
            }

            await using var content = await answer.Content.ReadAsStreamAsync(patience.Token);
            return await read(content, answer.Content.Headers.ContentLength, patience.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new EdgarException("SEC cannot be reached, or does not answer. Try again later, or save the file there and choose it here.", e);
        }
    }

    private static string Status(HttpResponseMessage answer) => ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/Archives/edgar/data/[0-9]{1,10}/[0-9]{18}/[A-Za-z0-9_-][A-Za-z0-9._-]*\.html?(?=$|[?#&])", RegexOptions.CultureInvariant)]
    private static partial Regex Document();
}
