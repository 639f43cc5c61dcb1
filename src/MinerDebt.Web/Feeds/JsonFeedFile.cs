using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinerDebt.Web.Hosting;

namespace MinerDebt.Web.Feeds;

/// <summary>A feed as JSON Feed 1.1.</summary>
internal sealed class JsonFeedFile(Feed feed) : IResult
{
    // Read by programs as JSON and not put into HTML as it is.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.AccessControlAllowOrigin = "*";
        var root = httpContext.SiteRoot();
        var document = new Document(
            "https://jsonfeed.org/version/1.1", feed.Title, feed.Description, root + feed.PagePath, $"{root}{feed.Path}.json{feed.Query}", "en",
            [.. feed.Entries.Select(entry => new Item(
                entry.Id, root + entry.Path, entry.Title, entry.Html.Replace("href=\"/", $"href=\"{root}/", StringComparison.Ordinal), entry.Published, entry.Updated, entry.Tickers))]);
        return httpContext.Response.WriteAsJsonAsync(document, Options, "application/feed+json; charset=utf-8", httpContext.RequestAborted);
    }

    private sealed record Document(string Version, string Title, string Description, string HomePageUrl, string FeedUrl, string Language, IReadOnlyList<Item> Items);

    private sealed record Item(string Id, string Url, string Title, string ContentHtml, DateTime DatePublished, DateTime DateModified, IReadOnlyList<string> Tags);
}
