using System.Globalization;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Downloads.Files;

/// <summary>A page as JSON: what was asked for, and each table with its columns, and its rows as objects.</summary>
public static class JsonFormat
{
    public const string ContentType = "application/json; charset=utf-8";

    private const int Chunk = 16 * 1024;

    // Read by programs as JSON and not put into HTML as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(PageFile file, Stream target, CancellationToken cancellationToken)
    {
        var pipe = PipeWriter.Create(target, new StreamPipeWriterOptions(leaveOpen: true));
        await using (var json = new Utf8JsonWriter(pipe, Options))
        {
            json.WriteStartObject();
            json.WriteString("address", file.Address);
            json.WriteString("day", Terms.Day(file.Day));
            json.WriteNumber("version", file.Version);
            json.WriteStartObject("selection");
            foreach (var (key, value) in file.Query.Fields)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
            json.WriteStartArray("tables");
            foreach (var table in file.Tables)
            {
                await WriteAsync(json, pipe, table, cancellationToken);
            }

            json.WriteEndArray();
            WriteSources(json, file);
            json.WriteEndObject();
        }

        await pipe.FlushAsync(cancellationToken);
        await pipe.CompleteAsync();
    }

    private static async Task WriteAsync(Utf8JsonWriter json, PipeWriter pipe, PageTable table, CancellationToken cancellationToken)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        json.WriteString("title", table.Title);
        json.WriteString("measure", table.Measure);
        json.WriteStartArray("notes");
        foreach (var note in table.Notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
        json.WriteStartArray("columns");
        foreach (var column in table.Table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("type", column.Type.ToString().ToLowerInvariant());
            json.WriteString("unit", column.Unit);
            json.WriteString("meaning", column.Meaning);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Table.Rows)
        {
            json.WriteStartObject();
            foreach (var (column, cell) in table.Table.Columns.Zip(row))
            {
                Write(json, column.Name, cell);
            }

            json.WriteEndObject();
            if (pipe.UnflushedBytes > Chunk)
            {
                await json.FlushAsync(cancellationToken);
                await pipe.FlushAsync(cancellationToken);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, object? cell)
    {
        switch (cell)
        {
            case null: json.WriteNull(name); break;
            case long or int: json.WriteNumber(name, Convert.ToInt64(cell, CultureInfo.InvariantCulture)); break;
            case decimal number: json.WriteNumber(name, number); break;
            case DateOnly day: json.WriteString(name, Terms.Day(day)); break;
            default: json.WriteString(name, Cells.Text(cell)); break;
        }
    }

    private static void WriteSources(Utf8JsonWriter json, PageFile file)
    {
        var (listed, hasMore) = file.Sources();
        json.WriteStartArray("sources");
        foreach (var source in listed)
        {
            json.WriteStartObject();
            json.WriteString("url", source.Url);
            json.WriteString("publisher", source.Publisher);
            json.WriteString("date", source.Date is { } day ? Terms.Day(day) : null);
            json.WriteString("confidence", source.Confidence?.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("has_more_sources", hasMore);
    }
}
