using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using MinerDebt.Web.Account;
using MinerDebt.Web.Layout;

namespace MinerDebt.Web.Cache;

/// <summary>One of the forms in which an address is answered: all that its content depends on.</summary>
/// <param name="Edition">What it is of.</param>
/// <param name="Query">The query in its normal form.</param>
/// <param name="Encoding">How the body is encoded; empty for as it is.</param>
/// <param name="Theme">The reader's choice; null for none, and where there is no choice.</param>
/// <param name="IsPage">Whether a theme can be chosen for it.</param>
internal sealed record Representation(Edition Edition, string Query, string Encoding, string? Theme, bool IsPage)
{
    /// <summary>A browser or a proxy may keep it, and asks each time whether it still holds.</summary>
    public const string CacheControl = "public, max-age=0, must-revalidate";

    private const int TagBytes = 12;

    private static readonly StringValues OfPages = new(["Accept-Encoding", "Cookie"]);
    private static readonly StringValues OfOthers = new("Accept-Encoding");

    /// <summary>The headers of a request that decide which representation is given.</summary>
    public StringValues Vary => IsPage ? OfPages : OfOthers;

    /// <summary>Differs where any part differs.</summary>
    public string Key { get; } = $"{Edition.Name} {Encoding} {Theme} {Query}";

    /// <returns>Null for a request whose answer is not for everybody.</returns>
    public static Representation? Of(HttpContext context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !IsOfAReader(request) || HasControl(request.Path.Value))
        {
            return null;
        }

        var endpoint = context.GetEndpoint();
        var isPage = endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        return new Representation(
            context.RequestServices.GetRequiredService<Editions>().Current,
            AddressForm.Of(request.Query, endpoint),
            AcceptedEncoding.Best(request.Headers.AcceptEncoding),
            isPage ? ThemeEndpoint.Chosen(context) : null,
            isPage);
    }

    /// <summary>Weak: what a page means is the same however it is encoded, what it says is not the same byte by byte.</summary>
    public EntityTagHeaderValue Tag(HttpContext context)
    {
        var origin = context.RequestServices.GetRequiredService<Editions>().Origin;
        var hash = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{origin} {context.Request.Path} {Key}"));
        return new EntityTagHeaderValue(
            string.Create(CultureInfo.InvariantCulture, $"\"{Edition.Version}-{Base64Url.EncodeToString(hash.AsSpan(0, TagBytes))}\""), isWeak: true);
    }

    // Anything that may be a session counts as one; whether it still holds is for the pages to find out.
    private static bool IsOfAReader(HttpRequest request) =>
        request.Headers.Authorization.Count == 0
        && (request.Headers.Cookie.Count == 0 || !request.Headers.Cookie.Any(cookie => cookie?.Contains(AccountServices.SessionCookie, StringComparison.OrdinalIgnoreCase) == true));

    // The cache separates the parts of its keys with control characters.
    private static bool HasControl(string? path) => path.AsSpan().ContainsAnyInRange('\0', '\u001f') || path.AsSpan().ContainsAnyInRange('\u007f', '\u009f');
}
