using System.Net.Mime;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace MinerDebt.Web.Api;

/// <summary>A <see cref="FactPage{T}"/> as JSON, with the header <c>Link</c> where more follows.</summary>
internal sealed class PageJson<T>(FactPage<T> page, ListPart part, JsonSerializerOptions options) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(FactPage<T>), [MediaTypeNames.Application.Json]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        RowsJson.Link(httpContext, page.Next);
        return RowsJson.WriteAsync(httpContext, options, Write);
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("version"u8, page.Version);
        json.WriteNumber("count"u8, page.Count);
        json.WriteString("next"u8, page.Next);
        json.WritePropertyName("items"u8);
        RowsJson.Write(json, page.Items, part, options);
        json.WriteEndObject();
    }
}
