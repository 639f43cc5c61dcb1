using System.Net.Mime;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace MinerDebt.Web.Api;

/// <summary>
/// A <see cref="TableAnswer"/> as JSON. It is what programs ask for most and nearly all of it is numbers: written by hand
/// it takes a fraction of what a serializer takes.
/// </summary>
public sealed class TableJson(TableAnswer answer) : IResult, IEndpointMetadataProvider
{
    // As the other answers of the API are written: it is never part of a page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = MediaTypeNames.Application.Json + "; charset=utf-8";
        await using (var json = new Utf8JsonWriter(httpContext.Response.BodyWriter, Options))
        {
            Write(json);
            await json.FlushAsync(httpContext.RequestAborted);
            // A server that knows the length sends head, body and end at once.
            httpContext.Response.ContentLength = json.BytesCommitted;
        }

        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TableAnswer), [MediaTypeNames.Application.Json]));

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("unit"u8, answer.Unit);
        json.WriteString("kind"u8, answer.Kind);
        json.WriteString("by"u8, answer.By);
        json.WriteString("universe"u8, answer.Universe);
        json.WriteNumber("version"u8, answer.Version);
        json.WriteStartArray("quarters"u8);
        foreach (var quarter in answer.Quarters)
        {
            json.WriteStringValue(quarter.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("series"u8);
        foreach (var series in answer.Series)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, series.Key);
            json.WriteString("name"u8, series.Name);
            WriteArray(json, "values"u8, series.Values);
            WriteArray(json, "unverified"u8, series.Unverified);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteArray(json, "totals"u8, answer.Totals);
        json.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<long?> values)
    {
        json.WriteStartArray(name);
        if (values is ArraySegment<long?> { Count: > 0 } kept)
        {
            json.WriteRawValue(KeptDigits.Of(kept), skipInputValidation: true);
        }
        else
        {
            for (var index = 0; index < values.Count; index++)
            {
                if (values[index] is { } value)
                {
                    json.WriteNumberValue(value);
                }
                else
                {
                    json.WriteNullValue();
                }
            }
        }

        json.WriteEndArray();
    }

    private static void WriteArray(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<long> values)
    {
        json.WriteStartArray(name);
        if (values is ArraySegment<long> { Count: > 0 } kept)
        {
            json.WriteRawValue(KeptDigits.Of(kept), skipInputValidation: true);
        }
        else
        {
            for (var index = 0; index < values.Count; index++)
            {
                json.WriteNumberValue(values[index]);
            }
        }

        json.WriteEndArray();
    }
}
