using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>Writes the rows of lists.</summary>
internal static class RowsJson
{
    public static void Link(HttpContext context, string? next)
    {
        if (next is not null)
        {
            var kept = context.Request.Query.Where(field => !field.Key.Equals(ListKeys.Cursor.Name, StringComparison.OrdinalIgnoreCase))
                .Select(field => $"{Uri.EscapeDataString(field.Key)}={AddressQuery.Escape(field.Value.ToString())}");
            context.Response.Headers.Link = $"<{context.Request.PathBase}{context.Request.Path}?{string.Join('&', kept.Append($"{ListKeys.Cursor.Name}={next}"))}>; rel=\"next\"";
        }
    }

    public static async Task WriteAsync(HttpContext context, JsonSerializerOptions options, Action<Utf8JsonWriter> write)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
        await using (var json = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { Encoder = options.Encoder ?? JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(json);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    public static void Write<T>(Utf8JsonWriter json, IReadOnlyList<T> rows, ListPart part, JsonSerializerOptions options)
    {
        if (part.Fields is not { } fields)
        {
            JsonSerializer.Serialize(json, rows, options);
            return;
        }

        json.WriteStartArray();
        foreach (var row in rows)
        {
            json.WriteStartObject();
            foreach (var field in fields)
            {
                json.WritePropertyName(field.Name);
                JsonSerializer.Serialize(json, field.Get!(row!), field.PropertyType, options);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
