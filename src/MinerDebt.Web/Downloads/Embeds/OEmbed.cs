using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;

namespace MinerDebt.Web.Downloads.Embeds;

/// <summary>Tells a site that has the address of a page how to show its chart (oembed.com, version 1.0).</summary>
internal static class OEmbed
{
    public static readonly QueryKey Url = new("url", "The address of a page of this site with a chart, or of an embed.");
    public static readonly QueryKey MaxWidth = new("maxwidth", "The most pixels that there is room for, in width.");
    public static readonly QueryKey MaxHeight = new("maxheight", "The same in height.");
    public static readonly QueryKey Format = new("format", "json.");

    private const int Usual = 960;
    private const int Least = 200;
    private const int Most = 100_000;

    public static QueryKey[] Keys => [Url, MaxWidth, MaxHeight, Format];

    public static IResult Answer(ApiRequest request)
    {
        List<Problem> problems = [];
        var (width, height) = (Size(MaxWidth), Size(MaxHeight));
        var url = request.Value(Url);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            problems.Add(new Problem(null, Url.Name, url ?? "", $"give the address of a page of {request.Site}"));
        }

        if (request.Value(Format) is { Length: > 0 } format && format != "json")
        {
            problems.Add(new Problem(null, Format.Name, format, "choose json"));
        }

        if (request.Read(AddressScope.Register) is null || problems.Count > 0)
        {
            return request.Refused(problems);
        }

        return Find(request, address!) is { } view
            ? TypedResults.Ok(Of(view, request.Site, Math.Min(width ?? Usual, Usual), Math.Min(height ?? EmbedCode.Height, EmbedCode.Height)))
            : Problems.NotFound("No chart at this address.", $"Give a page of {request.Site} with a chart, for example {request.Site}{Urls.Debt}.");

        int? Size(QueryKey key)
        {
            var text = request.Value(key);
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            var isGood = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is >= Least and <= Most;
            if (!isGood)
            {
                problems.Add(new Problem(null, key.Name, text, $"write a whole number from {Least} to {Most}"));
            }

            return isGood ? size : null;
        }
    }

    private static ChartView? Find(ApiRequest request, Uri address)
    {
        if (!address.GetLeftPart(UriPartial.Authority).Equals(new Uri(request.Site).GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var below = new Uri(request.Site).AbsolutePath.TrimEnd('/');
        if (!address.AbsolutePath.StartsWith(below + "/", StringComparison.Ordinal))
        {
            return null;
        }

        var fields = QueryHelpers.ParseQuery(address.Query).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var (entry, subject) = ChartCatalog.OfPage(address.AbsolutePath[below.Length..]);
        if (entry is null)
        {
            return null;
        }

        if (subject is not null)
        {
            fields[entry.Subject!.Name] = subject;
        }

        // As a page does: what cannot be had is left out.
        var (book, _) = request.OpenOn(fields.GetValueOrDefault(QueryKey.AsOf.Name));
        var query = AddressReader.Read(key => fields.GetValueOrDefault(key), book, entry.Scope(book)).Query;
        return entry.Refuse(query) is null ? entry.View(book, query) : null;
    }

    private static OEmbedAnswer Of(ChartView view, string site, int width, int height) => new(
        "1.0", "rich", view.Title, "MinerDebt", site + "/", EmbedCode.Frame(view, site + ChartLinks.Embed(view), width, height), width, height, site + ChartLinks.Preview(view), 1200, 630);

    private sealed record OEmbedAnswer(
        string Version, string Type, string Title,
        [property: System.Text.Json.Serialization.JsonPropertyName("provider_name")] string ProviderName,
        [property: System.Text.Json.Serialization.JsonPropertyName("provider_url")] string ProviderUrl,
        string Html, int Width, int Height,
        [property: System.Text.Json.Serialization.JsonPropertyName("thumbnail_url")] string ThumbnailUrl,
        [property: System.Text.Json.Serialization.JsonPropertyName("thumbnail_width")] int ThumbnailWidth,
        [property: System.Text.Json.Serialization.JsonPropertyName("thumbnail_height")] int ThumbnailHeight);
}
