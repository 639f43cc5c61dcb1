using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using MinerDebt.Core.Book;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>Examples of answers: what the program answers, with the first two of each list.</summary>
internal static class OpenApiExamples
{
    private const int Shown = 2;

    public static async Task AddAsync(OpenApiDocument document, IServiceProvider services, CancellationToken cancellation)
    {
        var endpoints = services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<AcceptedKeys>() is not null)
            .ToDictionary(endpoint => endpoint.RoutePattern.RawText!);
        var book = services.GetRequiredService<CurrentBook>().Value;
        foreach (var (path, item) in document.Paths)
        {
            var content = item.Operations?[HttpMethod.Get].Responses?["200"].Content;
            if (content is null || !endpoints.TryGetValue(path, out var endpoint))
            {
                continue;
            }

            var (type, body) = await AskAsync(endpoint, book, services, cancellation);
            if (body.Length > 0 && content.TryGetValue(type, out var media))
            {
                media.Example = type == MediaTypeNames.Text.Csv
                    ? JsonValue.Create(string.Join('\n', body.Split('\n').Take(Shown + 1)))
                    : Shortened(JsonNode.Parse(body));
            }
        }
    }

    private static async Task<(string Type, string Body)> AskAsync(RouteEndpoint endpoint, DebtBook book, IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellation };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = endpoint.RoutePattern.RawText;
        context.Request.QueryString = QueryString.Create(Query(endpoint.Metadata.GetRequiredMetadata<AcceptedKeys>(), book));
        context.Response.Body = body;
        var first = book.Ledgers[0];
        foreach (var (name, value) in new[] { ("id", first.Offering.Id), ("ticker", first.Issuer.Ticker), ("fact", "offerings") })
        {
            context.Request.RouteValues[name] = value;
        }

        await endpoint.RequestDelegate!(context);
        await context.Response.CompleteAsync();
        var type = context.Response.ContentType?.Split(';')[0] ?? "";
        return context.Response.StatusCode == StatusCodes.Status200OK ? (type, Encoding.UTF8.GetString(body.ToArray())) : (type, "");
    }

    // Little, so that describing costs little.
    private static IEnumerable<KeyValuePair<string, string?>> Query(AcceptedKeys accepted, DebtBook book)
    {
        var last = book.Register[^1].ToString();
        var wanted = new Dictionary<QueryKey, string?>
        {
            [QueryKey.Miners] = book.Ledgers[0].Issuer.Ticker,
            [QueryKey.From] = last,
            [QueryKey.To] = last,
            [QueryKey.At] = last,
            [QueryKey.Search] = book.Ledgers[0].Issuer.Ticker,
            [QueryKey.Open] = $"debt:{last}",
            [ListKeys.Limit] = "2",
            [ListKeys.Key] = book.Ledgers[0].Offering.Id,
        };
        return from key in accepted.Keys where wanted.ContainsKey(key) select KeyValuePair.Create(key.Name, wanted[key]);
    }

    // All lists alike, so that those that belong together still do.
    private static JsonNode? Shortened(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Take(Shown).Select(Shortened)]),
        JsonObject one => new JsonObject(one.Select(field => KeyValuePair.Create(field.Key, Shortened(field.Value)))),
        _ => node?.DeepClone(),
    };
}
