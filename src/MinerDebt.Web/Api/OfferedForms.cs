using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads.Files;

namespace MinerDebt.Web.Api;

/// <summary>The media types in which an address answers, by its path.</summary>
internal static class OfferedForms
{
    private static readonly string[] Events = ["text/event-stream"];
    private static readonly string[] Json = [JsonFormat.ContentType];

    // The first is what is sent; others name the same thing less exactly.
    private static readonly (string Ending, string[] Types)[] Files =
    [
        (".csv", [CsvFormat.ContentType]),
        (".xlsx", [XlsxFormat.ContentType]),
        (".svg", ["image/svg+xml"]),
        (".png", ["image/png"]),
        (".zip", ["application/zip"]),
        (".ics", ["text/calendar"]),
        (".atom", ["application/atom+xml", "application/xml", "text/xml"]),
        (".json", [JsonFormat.ContentType, "application/feed+json"]),
    ];

    /// <returns>Null for a page, which anyone may ask for in any way.</returns>
    public static IReadOnlyList<string>? By(PathString path) =>
        path.StartsWithSegments(Urls.Live) ? Events
        : Array.Find(Files, one => path.Value!.EndsWith(one.Ending, StringComparison.OrdinalIgnoreCase)).Types
        ?? (path.StartsWithSegments(Urls.Api) || path.StartsWithSegments("/openapi") ? Json : null);

    /// <summary>Whether a header Accept names one of them; one that is not sent names all.</summary>
    public static bool AreAccepted(IReadOnlyList<string> types, StringValues accept) =>
        string.IsNullOrWhiteSpace(accept.ToString())
        || (MediaTypeHeaderValue.TryParseList(accept, out var ranges) && ranges.Any(range => range.Quality is not 0 && types.Any(type => Holds(range, type))));

    // A parameter such as a charset narrows nothing: there is one form of each.
    private static bool Holds(MediaTypeHeaderValue range, string offered)
    {
        var type = MediaTypeHeaderValue.Parse(offered);
        return range.MatchesAllTypes
            || (range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase) && (range.MatchesAllSubTypes || range.SubType.Equals(type.SubType, StringComparison.OrdinalIgnoreCase)));
    }
}
