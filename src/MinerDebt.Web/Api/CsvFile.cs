using System.Globalization;
using System.Net.Mime;
using System.Reflection;
using System.Text;
using CsvHelper;
using Microsoft.AspNetCore.Http.Metadata;
using MinerDebt.Core.Exchange;

namespace MinerDebt.Web.Api;

/// <summary>An answer as a CSV file: RFC 4180, UTF-8, a header row, decimal point, ISO dates, no formulas.</summary>
internal sealed class CsvFile(string name, IEnumerable<IReadOnlyList<object?>> rows) : IResult, IEndpointMetadataProvider
{
    private const int Chunk = 16 * 1024;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [MediaTypeNames.Text.Csv]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = MediaTypeNames.Text.Csv + "; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"minerdebt-{name}.csv\"";
        // Sent as it is made: a file of all events is larger than what should be in memory.
        await using var text = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(false), Chunk, leaveOpen: true);
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                var field = Text(cell);
                if (field.Length == 0 && row.Count == 1)
                {
                    // A line with nothing in it would be no row.
                    csv.WriteField(field, shouldQuote: true);
                }
                else
                {
                    csv.WriteField(field);
                }
            }

            await csv.NextRecordAsync();
            httpContext.RequestAborted.ThrowIfCancellationRequested();
        }

        await csv.FlushAsync();
        await text.FlushAsync(httpContext.RequestAborted);
    }

    private static string Text(object? cell) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        bool flag => flag ? "yes" : "no",
        string text => HarmlessText.Write(text),
        IEnumerable<object> list => HarmlessText.Write(string.Join(';', list)),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => HarmlessText.Write(cell.ToString() ?? ""),
    };
}
