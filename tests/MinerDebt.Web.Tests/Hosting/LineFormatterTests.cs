using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using MinerDebt.Web.Hosting.Logs;
using MinerDebt.Web.Tests.Support;
using Serilog;
using Serilog.Formatting;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class LineFormatterTests
{
    [Theory]
    [InlineData("a\nb", "a\\nb")]
    [InlineData("a\r\n[11:11:11 INF] No administrator yet", "a\\r\\n[11:11:11 INF] No administrator yet")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("a\u2028b\u0085c\u202Ed", "a\\u2028b\\u0085c\\u202ed")]
    [InlineData("Größe 10 €", "Größe 10 €")]
    public void Format_ValueFromOutside_IsOneLine(string value, string written) =>
        Assert.EndsWith($" [INF] Asked for {written}{Environment.NewLine}", Write(log => log.Information("Asked for {Path}", value)), StringComparison.Ordinal);

    [Fact]
    public void Format_AnyValue_BeginsNoLine() => Gen.String.Array[1, 3].Sample(parts =>
    {
        var lines = Write(log => log.Error(new InvalidOperationException(string.Join('\n', parts)), "A {A} B {@B}", parts[0], new { C = parts[^1] })).Split('\n');

        Assert.All(lines.Skip(1), line => Assert.True(line.Length == 0 || line.StartsWith("    ", StringComparison.Ordinal), line));
    });

    [Fact]
    public void FormatJson_AnyValue_IsOneLineThatHasIt() => Gen.Char.Where(letter => !char.IsSurrogate(letter)).Array[0, 20].Select(letters => new string(letters)).Sample(value =>
    {
        var text = Write(log => log.Error(new InvalidOperationException(value), "A {A} B {@B}", value, new { C = value }), new JsonLineFormatter());

        Assert.Equal(text.Length - Environment.NewLine.Length, text.IndexOfAny(['\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029']));
        Assert.Equal(value, JsonElement.Parse(text).GetProperty("A").GetString());
    });

    [Theory]
    [InlineData("a\r\n[11:11:11 INF] No administrator yet", "a\\r\\n[11:11:11 INF] No administrator yet")]
    [InlineData("\u001b[31m\u0085b\u2028c\u202Ed", "\\u001B[31m\\u0085b\\u2028c\\u202ed")]
    public void FormatJson_ValueFromOutside_IsOneLine(string value, string written) =>
        Assert.Contains($"\"Path\":\"{written}\"", Write(log => log.Information("Asked for {Path}", value), new JsonLineFormatter()), StringComparison.Ordinal);

    [Fact]
    public void Format_LinesOfTheMessage_AreIndented() => Assert.EndsWith(
        $"[WRN] These:{Environment.NewLine}    1{Environment.NewLine}", Write(log => log.Warning("These:\n{Count}", 1)), StringComparison.Ordinal);

    [Fact]
    public void Format_WithinARequest_EndsWithItsId()
    {
        using var activity = new Activity("request").Start();

        Assert.EndsWith($" [INF] Done {activity.TraceId.ToHexString()}{Environment.NewLine}", Write(log => log.Information("Done")), StringComparison.Ordinal);
    }

    private static string Write(Action<ILogger> write, ITextFormatter? formatter = null)
    {
        var sink = new LogLines(formatter ?? new LineFormatter());
        using var log = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();
        write(log);
        return sink.Text;
    }
}
