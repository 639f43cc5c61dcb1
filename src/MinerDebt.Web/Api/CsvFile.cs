using System.Globalization;
using System.Net.Mime;
using System.Reflection;
using CsvHelper;
using Microsoft.AspNetCore.Http.Metadata;

namespace MinerDebt.Web.Api;

/// <summary>An answer as a CSV file: RFC 4180, UTF-8, a header row, decimal point, ISO dates.</summary>
internal sealed class CsvFile(string name, IEnumerable<IReadOnlyList<object?>> rows) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaTypeNames.Text.Csv]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = MediaTypeNames.Text.Csv + "; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"minerdebt-{name}.csv\"";
        await using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                csv.WriteField(Text(cell));
            }

            await csv.NextRecordAsync();
        }

        await csv.FlushAsync();
        await httpContext.Response.WriteAsync(writer.ToString(), httpContext.RequestAborted);
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        string text => text,
        IEnumerable<object> list => string.Join(';', list),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
