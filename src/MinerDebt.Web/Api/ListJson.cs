using System.Net.Mime;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace MinerDebt.Web.Api;

/// <summary>Rows as a JSON array; where more follow, the header <c>Link</c> leads to them.</summary>
internal sealed class ListJson<T>(IReadOnlyList<T> rows, string? next, ListPart part, JsonSerializerOptions options) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(IReadOnlyList<T>), [MediaTypeNames.Application.Json]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        RowsJson.Link(httpContext, next);
        return RowsJson.WriteAsync(httpContext, options, json => RowsJson.Write(json, rows, part, options));
    }
}
