using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MinerDebt.Benchmarks.Load;

namespace MinerDebt.Benchmarks.Rows;

/// <summary>The page that most readers come to, asked for again and again.</summary>
internal static partial class RepeatedPage
{
    public static Row Row { get; } = new("page", "`/`, repeated", "the same bytes held by Kestrel", Unit.Rate, MeasureAsync);

    private static async Task<Measured> MeasureAsync(Bench bench)
    {
        var (program, limits) = (await bench.ProgramAsync(), await bench.LimitsAsync());
        var request = Connection.Get("/", "br");
        var page = await Bench.AskAsync(program, request);
        var held = Connection.Get(await bench.HoldAsync("page", page, "text/html; charset=utf-8", "br"), "br");
        if (Text(await Bench.AskAsync(limits, held)) != Text(await Bench.AskAsync(program, request)))
        {
            throw new InvalidDataException("/ answers with another page the second time.");
        }

        return await bench.CompareAsync(new(request), new(held));
    }

    private static string Text(byte[] page)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(page), CompressionMode.Decompress), Encoding.UTF8);
        return Marks().Replace(reader.ReadToEnd(), "");
    }

    // Where a page has interactive parts, their marks are encrypted anew each time.
    [GeneratedRegex("<!--Blazor.*?-->", RegexOptions.Singleline)]
    private static partial Regex Marks();
}
